import { instantOfMs, type Instant } from '../../etiquette/day.ts';

/** An instant as rows hold it and answers show it: UTC, to the millisecond, so that it is the same after a journey. */
export function plainInstant(at: Instant | Date): Instant {
  return instantOfMs(typeof at === 'string' ? Date.parse(at) : at.getTime());
}

/** For a `timestamptz` column whose property is an Instant or null. */
export const instantColumn = {
  to: (at: Instant | null | undefined): Instant | null | undefined => at,
  from: (at: Date | null): Instant | null => (at === null ? null : plainInstant(at)),
};

/** For a `timestamptz[]` column whose property is a list of Instants. */
export const instantsColumn = {
  to: (list: Instant[]): Instant[] => list,
  from: (list: Date[]): Instant[] => list.map(plainInstant),
};
