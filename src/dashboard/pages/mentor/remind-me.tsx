import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNoteFollowUp } from '../../api/follow-ups.ts';
import type { Every } from '../../api/types.ts';
import { addDays } from '../../parts/day.ts';
import { useDays } from '../../parts/days.ts';
import { fieldsOf, textOf } from '../../parts/form.ts';
import { PlainButton } from '../../parts/plain-button.tsx';
import classes from './mentor.module.css';

const repeats = [
  { value: '', label: 'Once' },
  { value: '1', label: 'Every month' },
  { value: '3', label: 'Every 3 months' },
  { value: '6', label: 'Every 6 months' },
  { value: '12', label: 'Every year' },
  { value: 'days', label: 'Every so many days' },
  { value: 'months', label: 'Every so many months' },
];

/** Something of one's own to be reminded of, once or again and again. */
export const RemindMe = ({ mentorId }: { mentorId: string }) => {
  const [open, setOpen] = useState(false);
  const [repeat, setRepeat] = useState('');
  const { today } = useDays();
  const note = useNoteFollowUp();
  const problem = fieldsOf(note.error);
  if (!open) return <PlainButton onClick={() => setOpen(true)}>Remind me of something</PlainButton>;
  const close = () => {
    note.reset();
    setRepeat('');
    setOpen(false);
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const every = everyOf(repeat, Number(textOf(given, 'count')));
    note.mutate({ mentorId, title: textOf(given, 'title'), on: textOf(given, 'on'), every }, { onSuccess: close });
  };
  const measured = repeat === 'days' || repeat === 'months';
  return (
    <form className={classes['remind']} aria-label="Remind me" onSubmit={send}>
      <TextInput label="What to remind you of" name="title" maxLength={200} required error={problem['title']} />
      <TextInput
        label="On"
        name="on"
        type="date"
        min={today}
        defaultValue={addDays(today, 7)}
        required
        error={problem['on'] ?? problem['dueAt']}
      />
      <NativeSelect
        label="Repeat"
        description={repeat === '' ? undefined : 'After that day, counted from when you were last in touch.'}
        data={repeats}
        value={repeat}
        onChange={({ currentTarget: { value } }) => setRepeat(value)}
      />
      {measured && (
        <NumberInput
          key={repeat}
          label={repeat === 'days' ? 'How many days' : 'How many months'}
          name="count"
          min={repeat === 'days' ? 7 : 1}
          max={repeat === 'days' ? 730 : 24}
          defaultValue={repeat === 'days' ? 30 : 2}
          allowDecimal={false}
          required
          error={problem['every.days'] ?? problem['every.months']}
        />
      )}
      {problem[''] && <p role="alert">{problem['']}</p>}
      <p className={classes['remindActs']}>
        <Button type="submit" loading={note.isPending}>
          Remind me
        </Button>
        <PlainButton onClick={close}>Not now</PlainButton>
      </p>
    </form>
  );
};

function everyOf(repeat: string, count: number): Every | null {
  if (repeat === '') return null;
  if (repeat === 'days') return { days: count };
  return { months: repeat === 'months' ? count : Number(repeat) };
}
