import { addDays, instantOfMs, startOf, type Instant, type Zone } from '../../etiquette/day.ts';
import { isDay } from './formats.ts';

/** A stretch of time: from its first instant to just before `until`; null where it is open. */
export interface Stretch {
  from: Instant | null;
  until: Instant | null;
}

/** The stretch between two ends that were given as local days or instants, both ends belonging to it. */
export function stretchOf(from: string | undefined, to: string | undefined, zone: Zone): Stretch {
  return {
    from: from === undefined ? null : isDay(from) ? startOf(from, zone) : from,
    until: to === undefined ? null : isDay(to) ? startOf(addDays(to, 1), zone) : instantOfMs(Date.parse(to) + 1),
  };
}
