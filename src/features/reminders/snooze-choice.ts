import { addDays, daysBetween, type Day } from '../../etiquette/index.ts';

const years = 2;
const days = new Set(['1', '3', '7']);

/** The last day to which a thing can be put off. */
export function latestDay(today: Day): Day {
  return addDays(today, years * 365);
}

/**
 * Until which day somebody wants to be left alone: a number of days, or a day they picked; a day where they say nothing.
 * @returns a sentence where it can't be done
 */
export function chosenDay(form: Record<string, unknown>, today: Day): { day: Day } | { fault: string } {
  const { days: wish, until } = form;
  if (typeof until === 'string' && until !== '' && (wish === undefined || wish === 'picked'))
    return picked(until, today);
  if (wish === 'picked') return { fault: 'Please pick the day.' };
  if (wish === undefined || wish === '') return { day: addDays(today, 1) };
  if (typeof wish !== 'string' || !days.has(wish)) return { fault: 'Choose 1, 3 or 7 days, or pick a day.' };
  return { day: addDays(today, Number(wish)) };
}

function picked(until: string, today: Day): { day: Day } | { fault: string } {
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(until) && addDays(until, 0) === until;
  if (!exists) return { fault: 'Please pick a day that exists.' };
  const ahead = daysBetween(today, until);
  if (ahead < 1) return { fault: 'Please pick a day after today.' };
  if (until > latestDay(today)) return { fault: `Please pick a day within ${years} years.` };
  return { day: until };
}
