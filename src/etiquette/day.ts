import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.ts';
import { zoneClock } from './zone-clock.ts';

/** A local calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** An instant in UTC, RFC 3339 with `Z`. */
export type Instant = string;

/** An IANA time-zone name, such as `America/New_York`. */
export type Zone = string;

/** The day as a count of days since 1 January 1970, so that a distance is a subtraction. */
export function dayNumber(day: Day): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  // The year is taken to begin in March, so that 29 February comes last and needs no exception.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The day of such a count: the reverse of `dayNumber`. */
export const dayOfNumber: (number: number) => Day = remembered(100_000, (days) =>
  new Temporal.PlainDate(1970, 1, 1).add({ days }).toString(),
);

/** The local day of an instant in a zone. */
export function dayOf(at: Instant, zone: Zone): Day {
  return dayOfNumber(zoneClock(zone).dayNumberAt(Date.parse(at)));
}

/** The day `count` days after `day` (before it, where negative). */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count);
}

/** Whole days from `from` to `to`; negative where `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** An instant from its milliseconds since 1970, without a fraction where there is none. */
export function instantOfMs(ms: number): Instant {
  const day = Math.floor(ms / 86_400_000);
  const rest = Math.floor(ms - day * 86_400_000);
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const clock = `${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1_000) % 60)}`;
  const fraction = rest % 1_000 === 0 ? '' : `.${String(rest % 1_000).padStart(3, '0')}`;
  return `${dayOfNumber(day)}T${clock}${fraction}Z`;
}

/** The instant `hours` of elapsed time after another. */
export function addHours(at: Instant, hours: number): Instant {
  return instantOfMs(Date.parse(at) + Math.round(hours * 3_600_000));
}

/**
 * The instant at which a local clock shows this time on this day. A time skipped by a clock change gives the first
 * instant after the gap; a time that occurs twice gives the first.
 * @param time local wall-clock time, `HH:MM`
 */
export function instantOf(day: Day, time: string, zone: Zone): Instant {
  return instantOfLocal(`${day}T${time} ${zone}`);
}

/** Kept, because many people in one zone have their digest at one hour. */
const instantOfLocal = remembered(10_000, (text: string): Instant => {
  const [time, zone] = text.split(' ') as [string, Zone];
  const local = Temporal.PlainDateTime.from(time);
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(local)) return earlier.toInstant().toString();
  return instantOfMs(zoneClock(zone).stretchAt(earlier.epochMilliseconds).until);
});

/** The first instant of a local day. */
export function startOf(day: Day, zone: Zone): Instant {
  return instantOfMs(zoneClock(zone).startOfDay(dayNumber(day)));
}

/** The local wall-clock time of an instant, `HH:MM`. */
export function timeOf(at: Instant, zone: Zone): string {
  return zoneClock(zone).timeAt(Date.parse(at));
}

/** ISO weekday, 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the ISO week in which a day lies. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** ISO week of a day, such as `2026-W48`. */
export function weekOf(day: Day): string {
  const date = Temporal.PlainDate.from(day);
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;
}

/** The Monday of an ISO week such as `2026-W48`; null where there is no such week. */
export function mondayOfWeek(week: string): Day | null {
  const parts = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!parts) return null;
  // 4 January lies in the first ISO week of its year.
  const monday = addDays(mondayOf(`${parts[1]}-01-04`), 7 * (Number(parts[2]) - 1));
  return weekOf(monday) === week ? monday : null;
}
