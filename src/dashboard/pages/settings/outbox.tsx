import { Button } from '@mantine/core';
import { IconClockHour4, IconMailCheck, IconMailOff, IconMailX } from '@tabler/icons-react';
import { useOutbox, useTestMail, type OutboxMail } from '../../api/mail.ts';
import { useDays } from '../../parts/days.ts';
import classes from './settings.module.css';

const states: Record<OutboxMail['state'], { words: string; Icon: typeof IconMailOff }> = {
  waiting: { words: 'Waiting to go out', Icon: IconClockHour4 },
  sent: { words: 'Accepted by the mail server', Icon: IconMailCheck },
  failed: { words: 'Not delivered', Icon: IconMailX },
  'no-server': { words: 'Not sent: no mail server set', Icon: IconMailOff },
};

/** The last mails and what became of each, and a way to try. */
export const Outbox = () => {
  const outbox = useOutbox();
  const test = useTestMail();
  const { say, timeOf } = useDays();
  return (
    <div className={classes['outbox']}>
      <div className={classes['row']}>
        <Button variant="light" loading={test.isPending} onClick={() => test.mutate()}>
          Send me a test mail
        </Button>
        <span role="status" className={classes['said']}>
          {test.isSuccess ? 'It is on its way; see below.' : ''}
        </span>
      </div>
      {test.error && (
        <p role="alert" className={classes['problem']}>
          {test.error.message}
        </p>
      )}
      {outbox.data && outbox.data.items.length > 0 && (
        <ul aria-label="Last mails">
          {outbox.data.items.map(({ id, subject, createdAt, state, note }) => {
            const { words, Icon } = states[state];
            return (
              <li key={id} className={classes['letter']} data-state={state}>
                <p>{subject}</p>
                <p className={classes['fate']}>
                  <Icon size={16} stroke={1.7} aria-hidden /> {words}
                  {note ? `: ${note}` : ''}
                </p>
                <p className="quiet small">
                  {say(createdAt)}, {timeOf(createdAt)}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
};
