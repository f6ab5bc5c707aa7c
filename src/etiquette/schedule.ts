import { Temporal } from 'temporal-polyfill';
import { addDays, dayOf, instantOf, timeOf, weekdayOf, type Day, type Instant, type Zone } from './day.ts';

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

/** Whether it is night for somebody at an instant. */
export function isNight(at: Instant, zone: Zone): boolean {
  const time = timeOf(at, zone);
  return time >= night.from || time < night.until;
}

/** The instant itself by day, else the next morning at the end of the night. */
export function outOfNight(at: Instant, zone: Zone): Instant {
  if (!isNight(at, zone)) return at;
  const day = dayOf(at, zone);
  return instantOf(timeOf(at, zone) >= night.from ? addDays(day, 1) : day, night.until, zone);
}

/** When somebody wants the digest. */
export interface DigestHours {
  zone: Zone;
  /** Local wall-clock time, `HH:MM`. */
  digestAt: string;
  /** ISO weekdays, 1 Monday to 7 Sunday; with none there is no digest. */
  digestDays: readonly number[];
}

/** The digest of a local day; null where that day has none. */
export function digestOn(day: Day, { zone, digestAt, digestDays }: DigestHours): Instant | null {
  return digestDays.includes(weekdayOf(day)) ? instantOf(day, digestAt, zone) : null;
}

/** The first digest after an instant; null where there is none at all. */
export function nextDigest(after: Instant, hours: DigestHours): Instant | null {
  const today = dayOf(after, hours.zone);
  // A day early, because where a clock change skips midnight a day's digest may fall on the next.
  for (let count = -1; count <= 8; count += 1) {
    const at = digestOn(addDays(today, count), hours);
    if (at !== null && Date.parse(at) > Date.parse(after)) return at;
  }
  return null;
}

/** The longest clock that is too short to wait for a digest. */
const shortHours = 48;

/** Something that comes due, as far as its clock goes. */
export interface Clocked {
  notBefore: Instant;
  dueAt: Instant;
  lateAt: Instant | null;
}

/** Whether a thing's whole clock, from its beginning until it is late, takes 48 hours or less. */
export function hasShortClock({ notBefore, dueAt, lateAt }: Clocked): boolean {
  return Date.parse(lateAt ?? dueAt) - Date.parse(notBefore) <= shortHours * 3_600_000;
}

/** What went before, as far as a mail of its own depends on it. */
export interface Mailed {
  /** The last digest told of the thing already. */
  inLastDigest: boolean;
  /** When the last mail left; null where none did. */
  lastMailAt: Instant | null;
}

/**
 * When a thing with a short clock is mailed on its own: at its due instant, never at night, an hour or more after the
 * mail before. null where a digest is early enough, or its clock is long.
 */
export function ownMailAt(thing: Clocked, hours: DigestHours, { inLastDigest, lastMailAt }: Mailed): Instant | null {
  if (!hasShortClock(thing) || inLastDigest) return null;
  const free = lastMailAt === null ? Number.NEGATIVE_INFINITY : Date.parse(lastMailAt) + 3_600_000;
  const asked = Math.max(Date.parse(thing.dueAt), free);
  const at = outOfNight(Temporal.Instant.fromEpochMilliseconds(asked).toString(), hours.zone);
  const digest = nextDigest(thing.notBefore, hours);
  return digest !== null && Date.parse(digest) <= Date.parse(at) ? null : at;
}
