import { addDays, weekdayOf, type Day } from './day.ts';

const monday = 1;
const thursday = 4;
const saturday = 6;
const sunday = 7;

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The first, second … of a weekday in a month. */
function nth(year: number, month: number, weekday: number, count: number): Day {
  const first = `${year}-${two(month)}-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1));
}

/** The last Monday of May lies in the seven days that end it. */
function memorialDay(year: number): Day {
  return addDays(`${year}-05-31`, -(weekdayOf(`${year}-05-31`) - monday));
}

/** On a Saturday it is kept the day before, on a Sunday the day after (5 U.S.C. 6103). */
function observed(day: Day): Day {
  if (weekdayOf(day) === saturday) return addDays(day, -1);
  return weekdayOf(day) === sunday ? addDays(day, 1) : day;
}

function holidaysOf(year: number): ReadonlyMap<Day, string> {
  return new Map([
    [observed(`${year}-01-01`), "New Year's Day"],
    [nth(year, 1, monday, 3), 'Martin Luther King Jr. Day'],
    [nth(year, 2, monday, 3), "Washington's Birthday"],
    [memorialDay(year), 'Memorial Day'],
    // A federal holiday since 2021.
    ...(year < 2021 ? [] : [[observed(`${year}-06-19`), 'Juneteenth'] as const]),
    [observed(`${year}-07-04`), 'Independence Day'],
    [nth(year, 9, monday, 1), 'Labor Day'],
    [nth(year, 10, monday, 2), 'Columbus Day'],
    [observed(`${year}-11-11`), 'Veterans Day'],
    [nth(year, 11, thursday, 4), 'Thanksgiving Day'],
    [observed(`${year}-12-25`), 'Christmas Day'],
    // New Year's Day of a year that begins on a Saturday is kept on 31 December of the one before.
    [observed(`${year + 1}-01-01`), "New Year's Day"],
  ]);
}

const years = new Map<number, ReadonlyMap<Day, string>>();

/** The US federal holiday kept on a day, by name; null where there is none. */
export function holidayOn(day: Day): string | null {
  const year = Number(day.slice(0, 4));
  const holidays = years.get(year) ?? holidaysOf(year);
  years.set(year, holidays);
  return holidays.get(day) ?? null;
}

/** Monday to Friday, and no US federal holiday. */
export function isWorkingDay(day: Day): boolean {
  return weekdayOf(day) < saturday && holidayOn(day) === null;
}

/** The first working day on or after a day. */
export function workingDayFrom(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1));
}

/** The day that many working days later; the day itself is not counted. */
export function addWorkingDays(day: Day, count: number): Day {
  let found = day;
  for (let left = count; left > 0; left -= 1) found = workingDayFrom(addDays(found, 1));
  return found;
}
