import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLogInteraction } from '../../api/interactions.ts';
import type { Logged } from '../../api/types.ts';
import { useDays } from '../days.ts';
import { useMentorName } from '../mentor-name.ts';
import { followUpSentence } from '../words.ts';
import { LogForm } from './log-form.tsx';
import classes from './quick-log.module.css';

interface QuickLogProps {
  mentorId?: string;
  close: () => void;
}

const opened = ({ followUps }: Logged) => followUps.filter(({ state }) => !['done', 'cancelled'].includes(state));
const closed = ({ followUps }: Logged) => followUps.filter(({ state }) => state === 'done');

/** What the line just logged has moved: said where it was written. */
const Consequences = ({ logged, close, again }: { logged: Logged; close: () => void; again: () => void }) => {
  const { say } = useDays();
  const name = useMentorName(logged.interaction.mentorId);
  const owed = opened(logged);
  const settled = closed(logged);
  return (
    <div className={classes['after']}>
      <div role="status">
        <p className={classes['said']}>Logged with {name}.</p>
        {owed.length === 0 && settled.length === 0 && <p className="quiet">It changes nothing that is owed.</p>}
        <ul>
          {owed.map(({ id, kind, dueAt, title, mentorName }) => (
            <li key={id}>
              {followUpSentence(kind, mentorName ?? name, title)}, by {say(dueAt)}
            </li>
          ))}
          {settled.map(({ id, kind, title, mentorName }) => (
            <li key={id}>Settled: {followUpSentence(kind, mentorName ?? name, title)}</li>
          ))}
        </ul>
      </div>
      <div className={classes['row']}>
        <Button onClick={close} data-autofocus>
          Good
        </Button>
        <Button variant="subtle" onClick={again}>
          Log another
        </Button>
        <Link to={`/mentors/${logged.interaction.mentorId}`} onClick={close}>
          Open {name}
        </Link>
      </div>
    </div>
  );
};

/** Logging from anywhere: a person, a kind, a line. */
export const QuickLog = ({ mentorId, close }: QuickLogProps) => {
  const log = useLogInteraction();
  const [logged, setLogged] = useState<Logged | null>(null);
  return (
    <Modal
      opened
      onClose={close}
      title="Log what happened"
      size={560}
      closeButtonProps={{ 'aria-label': 'Close' }}
      classNames={{ title: classes['title'] ?? '' }}
    >
      {logged === null ? (
        <LogForm
          mentorId={mentorId}
          error={log.error}
          pending={log.isPending}
          onLog={(given) => log.mutate(given, { onSuccess: setLogged })}
        />
      ) : (
        <Consequences logged={logged} close={close} again={() => setLogged(null)} />
      )}
    </Modal>
  );
};
