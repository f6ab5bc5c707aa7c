import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useRenewCalendar, useSwitchCalendarOff } from '../../../api/calendar.ts';
import type { Calendar } from '../../../api/types.ts';
import { Trouble } from '../../../parts/notice.tsx';
import { PlainButton } from '../../../parts/plain-button.tsx';
import classes from '../settings.module.css';
import own from './calendar-feed.module.css';

/** The address to copy, and the ways to be rid of it. */
export const Address = ({ calendar }: { calendar: Calendar }) => {
  const renew = useRenewCalendar();
  const off = useSwitchCalendarOff();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    field.current?.select();
    // Without a safe connection browsers have no clipboard; the selection can then be copied by hand.
    await (navigator.clipboard as Clipboard | undefined)?.writeText(calendar.url ?? '').then(
      () => setSaid('Copied.'),
      () => setSaid('Press Ctrl C or ⌘ C to copy it.'),
    );
    if (!('clipboard' in navigator)) setSaid('Press Ctrl C or ⌘ C to copy it.');
  };
  const problem = renew.error ?? off.error;
  return (
    <div className={classes['form']}>
      {calendar.url === null ? (
        <p className={classes['warning']}>The key of this Tactful was changed, so the old address can’t be shown.</p>
      ) : (
        <div className={own['address']}>
          <TextInput
            ref={field}
            label="Address"
            value={calendar.url}
            readOnly
            onFocus={(event) => event.target.select()}
          />
          <Button variant="light" onClick={() => void copy()}>
            Copy<span className="unseen"> the address</span>
          </Button>
        </div>
      )}
      <p className="quiet">
        <span role="status" className={classes['said']}>
          {said}
        </span>{' '}
        Whoever knows this address can read it. If it got about, make a new one: the old one stops at once.
      </p>
      <div className={classes['row']}>
        <PlainButton
          onClick={() =>
            renew.mutate(undefined, {
              onSuccess: () => setSaid('This is the new address; the old one no longer works.'),
            })
          }
        >
          Make a new address
        </PlainButton>
        <PlainButton onClick={() => off.mutate()}>Switch it off</PlainButton>
      </div>
      {problem && <Trouble error={problem} />}
    </div>
  );
};
