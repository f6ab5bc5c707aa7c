/** A local calendar day, `YYYY-MM-DD`. */
export type Day = string;

const MS_A_DAY = 86_400_000;
const plainDay = (timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
const inUtc = plainDay('UTC');

const midnight = (day: Day): number => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10));

/** The day it is now in that zone. */
export const todayIn = (timeZone: string): Day => plainDay(timeZone).format();

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', dateStyle: 'short', timeStyle: 'medium' });

/** The instant it is now, to the second, as RFC 3339. */
export const nowInstant = (): string => `${clock.format().replace(' ', 'T')}Z`;

/** The local day on which an instant falls. */
export const dayOf = (instant: string, timeZone: string): Day => plainDay(timeZone).format(Date.parse(instant));

export const addDays = (day: Day, days: number): Day => inUtc.format(midnight(day) + days * MS_A_DAY);

/** Whole days from the first to the second; negative where the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => (midnight(to) - midnight(from)) / MS_A_DAY;

/** ISO weekday, Monday 1 to Sunday 7. */
export const weekday = (day: Day): number => ((midnight(day) / MS_A_DAY + 3) % 7) + 1;

/** The ISO week a day lies in, `2026-W48`. */
export const weekOf = (day: Day): string => {
  const thursday = addDays(day, 4 - weekday(day));
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
};

const part = (day: Day, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(midnight(day));

/** "Tue 24 Nov"; with the year where it is not the year of `today`. */
export const shortDay = (day: Day, today: Day): string => {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return `${part(day, { weekday: 'short' })} ${+day.slice(8)} ${part(day, { month: 'short' })}${year}`;
};

/** "Tuesday 24 November". */
export const longDay = (day: Day): string =>
  `${part(day, { weekday: 'long' })} ${+day.slice(8)} ${part(day, { month: 'long' })}`;

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** "today", "tomorrow", "in 2 days", "3 weeks ago". */
export const away = (day: Day, today: Day): string => {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const size = Math.abs(days);
  const said =
    size < 14
      ? counted(size, 'day')
      : size < 61
        ? counted(Math.round(size / 7), 'week')
        : counted(Math.round(size / 30.4), 'month');
  return days > 0 ? `in ${said}` : `${said} ago`;
};

/** Both ways at once: "Tue 24 Nov, in 2 days". */
export const sayDay = (day: Day, today: Day): string => `${shortDay(day, today)}, ${away(day, today)}`;

/** "14:05", in that zone. */
export const timeOf = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(Date.parse(instant));

/** The part of the day in that zone, for a greeting. */
export const partOfDay = (timeZone: string): 'morning' | 'afternoon' | 'evening' => {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format());
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
};

/** The instant of a wall-clock time on a local day: after a gap its first instant, in a fold the first time. */
export const instantOf = async (day: Day, time: string, timeZone: string): Promise<string> => {
  const { Temporal } = await import('temporal-polyfill');
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  const there = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const gap = there.toPlainDateTime().equals(local) ? null : there.getTimeZoneTransition('next');
  return (gap ?? there).toInstant().toString();
};

/** "2026-11", the month in which a day lies. */
export type Month = string;
export const monthOf = (day: Day): Month => day.slice(0, 7);

export const addMonths = (month: Month, count: number): Month =>
  inUtc.format(Date.UTC(+month.slice(0, 4), +month.slice(5) - 1 + count, 1)).slice(0, 7);

/** "November 2026". */
export const monthName = (month: Month): string => part(`${month}-01`, { month: 'long', year: 'numeric' });

/** The whole weeks, from Monday, in which the days of a month lie. */
export const weeksOf = (month: Month): Day[][] => {
  const first = `${month}-01`;
  const monday = addDays(first, 1 - weekday(first));
  const weeks = Math.ceil(daysBetween(monday, `${addMonths(month, 1)}-01`) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => addDays(monday, week * 7 + day)),
  );
};
