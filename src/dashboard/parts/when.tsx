import { IconAlarm, IconCircleCheck, IconCircleDashedCheck, IconClockPause, IconHourglass } from '@tabler/icons-react';
import type { FollowUp } from '../api/types.ts';
import { nowInstant } from './day.ts';
import { useDays } from './days.ts';
import classes from './follow-up.module.css';
import { isMerelyAllowed } from './use-owed.ts';

type Days = ReturnType<typeof useDays>;

/** Days alone are enough, unless the hour is near. */
const byThen = (dueAt: string, { say, timeOf, dayOf, today }: Days) =>
  dayOf(dueAt) === today ? `${say(dueAt)}, ${timeOf(dueAt)}` : say(dueAt);

const standing = (item: FollowUp, days: Days) => {
  const { say } = days;
  const now = Date.parse(nowInstant());
  if (item.state === 'snoozed' && item.snoozedUntil !== null)
    return { state: 'wait', Icon: IconClockPause, words: `You put it off until ${say(item.snoozedUntil)}` };
  if (item.state === 'late' && item.lateAt !== null)
    return { state: 'late', Icon: IconAlarm, words: `Late since ${say(item.lateAt)}` };
  if (Date.parse(item.notBefore) > now)
    return { state: 'wait', Icon: IconHourglass, words: `Wait until ${say(item.notBefore)}` };
  if (Date.parse(item.dueAt) <= now && isMerelyAllowed(item))
    return { state: 'go', Icon: IconCircleCheck, words: `Go ahead, since ${say(item.dueAt)}` };
  if (Date.parse(item.dueAt) <= now)
    return { state: 'due', Icon: IconCircleDashedCheck, words: `Due since ${say(item.dueAt)}` };
  if (item.lateAt === null)
    return { state: 'go', Icon: IconCircleCheck, words: `Go ahead, best by ${say(item.dueAt)}` };
  return { state: 'due', Icon: IconCircleDashedCheck, words: `By ${byThen(item.dueAt, days)}` };
};

/** Since when it is late, by when it is due, or until when it waits; always in words, with an icon. */
export const When = ({ item }: { item: FollowUp }) => {
  const { state, Icon, words } = standing(item, useDays());
  return (
    <span className={classes['due']} data-state={state}>
      <Icon size={16} stroke={1.8} aria-hidden /> {words}
    </span>
  );
};
