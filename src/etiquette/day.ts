import { Temporal } from 'temporal-polyfill';

/** A local calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** An instant in UTC, RFC 3339 with `Z`. */
export type Instant = string;

/** An IANA time-zone name, such as `America/New_York`. */
export type Zone = string;

/** The local day of an instant in a zone. */
export function dayOf(at: Instant, zone: Zone): Day {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The day `count` days after `day` (before it, where negative). */
export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** Whole days from `from` to `to`; negative where `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The instant `hours` of elapsed time after another. */
export function addHours(at: Instant, hours: number): Instant {
  return Temporal.Instant.from(at).add({ milliseconds: Math.round(hours * 3_600_000) }).toString();
}

/**
 * The instant at which a local clock shows this time on this day. A time skipped by a clock change gives the first
 * instant after the gap; a time that occurs twice gives the first.
 * @param time local wall-clock time, `HH:MM`
 */
export function instantOf(day: Day, time: string, zone: Zone): Instant {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(local)) return earlier.toInstant().toString();
  const after = earlier.getTimeZoneTransition('next');
  return (after ?? local.toZonedDateTime(zone, { disambiguation: 'later' })).toInstant().toString();
}

/** ISO weekday, 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** ISO week of a day, such as `2026-W48`. */
export function weekOf(day: Day): string {
  const date = Temporal.PlainDate.from(day);
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;
}

/** The Monday of the ISO week in which a day lies. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}
