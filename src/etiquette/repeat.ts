import { dayOf, type Day, type Instant, type Zone } from './day.ts';
import type { InteractionFacts } from './facts/history.ts';
import { isReal } from './facts/purpose.ts';
import { nextOccurrence, type Every } from './schedule.ts';

/** Something that comes again and again until it is cancelled. */
export interface Repeat {
  every: Every;
  /** Its own first day; counted from where there was no real contact since it was begun. */
  from: Day;
  /** When it was begun: contacts before that moved it when the user chose its first day. */
  since: Instant;
  /** The day the occurrence before this one was for, or on which it was done if that was later; null for the first. */
  after: Day | null;
}

/**
 * The local day of the occurrence that is open: counted from the last real contact with the person since it was begun,
 * else from its own first day, and always after the occurrence before.
 * @param contacts what happened with the person it is about; none where it is about nobody
 */
export function repeatDay(
  { every, from, since, after }: Repeat,
  contacts: readonly Pick<InteractionFacts, 'at' | 'kind' | 'direction'>[],
  zone: Zone,
): Day {
  const real = contacts.filter((contact) => isReal(contact) && Date.parse(contact.at) >= Date.parse(since));
  const days = real.map(({ at }) => dayOf(at, zone)).toSorted();
  const last = days.at(-1);
  if (last !== undefined) return nextOccurrence(last, every, after === null || after < last ? last : after);
  return after === null ? from : nextOccurrence(from, every, after);
}

/** "every 3 months", "every year", "every 10 days". */
export function sayEvery(every: Every): string {
  const [count, unit] = 'days' in every ? [every.days, 'day'] : yearly(every.months);
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}

function yearly(months: number): [number, string] {
  return months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
}
