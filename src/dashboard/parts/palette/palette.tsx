import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMentors } from '../../api/mentors.ts';
import classes from './palette.module.css';
import { matching, type Command } from './commands.ts';

interface PaletteProps {
  close: () => void;
  open: (overlay: { of: 'log' } | { of: 'keys' }) => void;
}

/** Goes anywhere and does everything: type, choose with the arrows, Enter. */
export const Palette = ({ close, open }: PaletteProps) => {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const [q] = useDebouncedValue(words.trim(), 120);
  const go = useNavigate();
  const id = useId();
  const found = useMentors({ q }, 6).data?.pages[0]?.items ?? [];
  const people: Command[] = found.map((mentor) => ({ name: mentor.name, kind: 'Mentor', to: `/mentors/${mentor.id}` }));
  const rows = words.trim() === '' ? [...matching(''), ...people] : [...people, ...matching(words)];
  const chosen = Math.min(at, rows.length - 1);

  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    if (command.opens !== undefined) return open({ of: command.opens });
    close();
    void go(command.to);
  };
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') run(rows[chosen]);
    else if (step !== undefined && rows.length > 0) setAt((chosen + step + rows.length) % rows.length);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root opened onClose={close} size={520} padding={0}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label="Go to">
        <Modal.Body>
          <input
            className={classes['input']}
            role="combobox"
            aria-expanded
            aria-controls={id}
            aria-activedescendant={rows[chosen] && `${id}-${chosen}`}
            aria-label="Go to a person, a page or an act"
            placeholder="A person, a page, an act…"
            value={words}
            onChange={({ currentTarget }) => {
              setWords(currentTarget.value);
              setAt(0);
            }}
            onKeyDown={pressed}
            data-autofocus
          />
          <ul id={id} role="listbox" aria-label="Places to go" className={classes['list']}>
            {rows.map((command, index) => (
              <li
                key={`${command.kind} ${command.to}${command.name}`}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === chosen}
                onPointerMove={() => setAt(index)}
                onClick={() => run(command)}
              >
                {command.name}
                <span>{command.kind}</span>
              </li>
            ))}
          </ul>
          {rows.length === 0 && <p className={classes['none']}>Nothing by that name.</p>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
