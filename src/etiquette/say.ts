import { dayNumber, weekdayOf, type Day } from './day.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as an explanation names it: "Sun 22 Nov 2026". */
export function sayDay(day: Day): string {
  return `${weekdays[weekdayOf(day) - 1]} ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** A number with its noun: "1 day", "6 days", "2 people". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** How long ago a day lies, seen from another: "today", "yesterday", "6 days ago". */
export function ago(day: Day, today: Day): string {
  const days = dayNumber(today) - dayNumber(day);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
