import { addDays, dayOf, instantOf, timeOf, type Day, type Instant } from '../day.ts';
import { sayDay } from '../say.ts';
import { matchZone, type SeasonKey } from '../season-dates.ts';
import type { SeasonDate, SeasonFacts } from './history.ts';

/** A date that is known, as a day or as an instant. */
export type KnownDate = SeasonDate & ({ day: Day } | { day: null; at: Instant });

const isKnown = (date: SeasonDate): date is KnownDate => date.at !== null || date.day !== null;

/** A date of the season by its key; null where the season does not know it. */
export function seasonDate(season: SeasonFacts | null, key: SeasonKey): KnownDate | null {
  const date = season?.dates.find((one) => one.key === key);
  return date && isKnown(date) ? date : null;
}

/** Whether a rule may rest its whole weight on a date. */
export const isSure = (date: SeasonDate): boolean => date.verified && !date.approximate;

/** The day of a season's date: where it is an instant, the day in the zone of the Match. */
export function dayOfDate(date: KnownDate): Day {
  return date.day === null ? dayOf(date.at, matchZone) : date.day;
}

/** First day of the season; null where it is not known. */
export function seasonBegan(season: SeasonFacts | null): Day | null {
  const opened = seasonDate(season, 'erasOpensAt');
  return opened && dayOfDate(opened);
}

/**
 * The days on which one may tell a program that it is the first choice, and whether they are sure.
 * @public
 */
export function firstChoiceWindow(
  season: SeasonFacts | null,
  { opensDays, closesDays }: Readonly<Record<string, number>>,
): { from: Day; until: Day; deadline: Day; sure: boolean } | null {
  const date = seasonDate(season, 'rankDeadlineAt');
  if (!date || opensDays === undefined || closesDays === undefined) return null;
  const deadline = dayOfDate(date);
  return { from: addDays(deadline, -opensDays), until: addDays(deadline, -closesDays), deadline, sure: isSure(date) };
}

/** The quiet of Match Week; its bounds in milliseconds and in words. */
export interface Blackout {
  fromMs: number;
  untilMs: number;
  from: string;
  until: string;
  sure: boolean;
}

const blackouts = new WeakMap<SeasonFacts, Blackout | null>();

/** From Monday of Match Week, 10:00 Eastern, until SOAP ends; worked out once for each season. */
export function blackoutOf(season: SeasonFacts | null): Blackout | null {
  if (!season) return null;
  const known = blackouts.get(season);
  if (known !== undefined) return known;
  const blackout = makeBlackout(season);
  blackouts.set(season, blackout);
  return blackout;
}

function makeBlackout(season: SeasonFacts): Blackout | null {
  const monday = seasonDate(season, 'matchWeekStartsAt');
  if (!monday) return null;
  const from = monday.at ?? instantOf(dayOfDate(monday), '10:00', matchZone);
  const ends = seasonDate(season, 'soapEndsAt');
  // Without a known end it lasts until Match Day, the Friday of that week, at noon.
  const friday = instantOf(addDays(dayOfDate(monday), 4), '12:00', matchZone);
  const until = ends ? (ends.at ?? instantOf(dayOfDate(ends), '21:00', matchZone)) : friday;
  return {
    fromMs: Date.parse(from),
    untilMs: Date.parse(until),
    from: sayEastern(from),
    until: sayEastern(until),
    sure: isSure(monday) && ends !== null && isSure(ends),
  };
}

/** "Mon 15 Mar 2027, 10:00 Eastern" */
function sayEastern(at: Instant): string {
  return `${sayDay(dayOf(at, matchZone))}, ${timeOf(at, matchZone)} Eastern`;
}
