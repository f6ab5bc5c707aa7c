import type { FollowUp } from '../../api/types.ts';
import { addDays, nowInstant, type Day } from '../../parts/day.ts';

/** As far as the API lets one put a thing off. */
const FARTHEST_DAYS = 730;

interface Move {
  item: FollowUp;
  /** Where it is to go. */
  day: Day;
  /** The instant at which it would wake there. */
  until: string;
  today: Day;
  dueDay: Day;
  sayDay: (day: Day) => string;
}

/** Why something can't be put off until a day, in words; null where it can. */
export const refusalOf = ({ day, until, today, dueDay, sayDay }: Move): string | null => {
  if (day < today) return 'That day has passed. Choose one that is still to come.';
  if (day < dueDay)
    return `It is due ${sayDay(dueDay)}, and can only be put off from there. You may always act earlier.`;
  if (Date.parse(until) <= Date.parse(nowInstant())) {
    return 'This morning’s hour has passed. Choose a day after today.';
  }
  if (day > addDays(today, FARTHEST_DAYS)) return 'That is more than two years ahead. Choose a nearer day.';
  return null;
};
