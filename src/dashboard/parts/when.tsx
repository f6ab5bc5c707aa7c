import { IconAlarm, IconCircleDashedCheck, IconClockPause, IconHourglass } from '@tabler/icons-react';
import type { FollowUp } from '../api/types.ts';
import { nowInstant } from './day.ts';
import { useDays } from './days.ts';
import classes from './follow-up.module.css';

/** Since when it is late, by when it is due, or until when it waits; always in words, with an icon. */
export const When = ({ item }: { item: FollowUp }) => {
  const { say, timeOf } = useDays();
  if (item.state === 'snoozed' && item.snoozedUntil !== null) {
    return (
      <span className={classes['due']} data-state="wait">
        <IconClockPause size={16} stroke={1.8} aria-hidden /> You put it off until {say(item.snoozedUntil)}
      </span>
    );
  }
  if (item.state === 'late' && item.lateAt !== null) {
    return (
      <span className={classes['due']} data-state="late">
        <IconAlarm size={16} stroke={1.8} aria-hidden /> Late since {say(item.lateAt)}
      </span>
    );
  }
  if (Date.parse(item.notBefore) > Date.parse(nowInstant())) {
    return (
      <span className={classes['due']} data-state="wait">
        <IconHourglass size={16} stroke={1.8} aria-hidden /> Wait until {say(item.notBefore)}
      </span>
    );
  }
  return (
    <span className={classes['due']}>
      <IconCircleDashedCheck size={16} stroke={1.8} aria-hidden /> By {say(item.dueAt)}, {timeOf(item.dueAt)}
    </span>
  );
};
