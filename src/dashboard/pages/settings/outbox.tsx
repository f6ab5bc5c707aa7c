import { Button } from '@mantine/core';
import { IconClockHour4, IconMailCheck, IconMailMinus, IconMailOff, IconMailX } from '@tabler/icons-react';
import { useOutbox, useRetryMail, useTestMail } from '../../api/mail.ts';
import type { OutboxMail } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import { PlainButton } from '../../parts/plain-button.tsx';
import classes from './settings.module.css';

const icons: Record<OutboxMail['state'], typeof IconMailOff> = {
  held: IconMailOff,
  waiting: IconClockHour4,
  sending: IconClockHour4,
  sent: IconMailCheck,
  failed: IconMailX,
  replaced: IconMailMinus,
};

const Fate = ({ mail }: { mail: OutboxMail }) => {
  const { say, timeOf } = useDays();
  const retry = useRetryMail();
  const Icon = icons[mail.state];
  return (
    <li className={classes['letter']} data-state={mail.state}>
      <p>{mail.subject}</p>
      <p className="quiet small">
        {say(mail.createdAt)}, {timeOf(mail.createdAt)}
      </p>
      <p className={classes['fate']}>
        <Icon size={16} stroke={1.7} aria-hidden />
        <span>
          {mail.note[0]?.toUpperCase()}
          {mail.note.slice(1)}
          {mail.lastError && `. ${mail.lastError}`}
        </span>
        {mail.state === 'failed' && <PlainButton onClick={() => retry.mutate(mail.id)}>Try again</PlainButton>}
      </p>
    </li>
  );
};

/** The last mails and what became of each, and a way to try. */
export const Outbox = ({ serverSet }: { serverSet: boolean }) => {
  const outbox = useOutbox();
  const test = useTestMail();
  return (
    <div className={classes['outbox']}>
      {serverSet && (
        <div>
          <Button variant="light" loading={test.isPending} onClick={() => test.mutate()}>
            Send me a test mail
          </Button>
        </div>
      )}
      <p role="status" className="quiet">
        {test.data && `The test mail: ${test.data.note}.`}
      </p>
      {test.error && (
        <p role="alert" className={classes['problem']}>
          {test.error.message}
        </p>
      )}
      <ul aria-label="The last mails">
        {outbox.data?.items.map((mail) => (
          <Fate key={mail.id} mail={mail} />
        ))}
      </ul>
    </div>
  );
};
