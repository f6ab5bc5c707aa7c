import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/**
 * Schedules are kept as local day, wall-clock time and zone, and become instants late (`instantOf`): a time that a clock
 * change skips is taken at the first instant after the gap, one that occurs twice is taken the first time.
 */

/** How often something comes again. */
export type Every = { days: number } | { months: number };

/**
 * The nth time after a day. Months are counted from the first day, never from the time before, so that 31 January is
 * followed by 28 February and then by 31 March, and 29 February comes back in leap years.
 */
export function occurrence(first: Day, every: Every, count: number): Day {
  const start = Temporal.PlainDate.from(first);
  const step = 'days' in every ? { days: every.days * count } : { months: every.months * count };
  return start.add(step, { overflow: 'constrain' }).toString();
}

/** The first occurrence that lies after a day; the day counted from is none itself. */
export function nextOccurrence(first: Day, every: Every, after: Day): Day {
  const size = Math.max(1, 'days' in every ? every.days : every.months);
  const sized = 'days' in every ? { days: size } : { months: size };
  // A month has at most 31 days, so this many have certainly passed; the rest is a step or two.
  const passed = Temporal.PlainDate.from(first).until(after, { largestUnit: 'days' }).days;
  let count = Math.max(1, Math.floor(passed / (('days' in every ? 1 : 31) * size)));
  while (occurrence(first, sized, count) <= after) count += 1;
  return occurrence(first, sized, count);
}

/** Local hours in which we send nothing of our own accord. */
export const night = { from: '22:00', until: '07:00' } as const;
