import { dayNumber, dayOf, type Day, type Instant } from '../day.ts';
import type { ActFacts } from './act.ts';
import type { Act } from './history.ts';
import type { Ledger, Person } from './ledger.ts';
import { programRecord } from './of-program.ts';
import { isReal } from './purpose.ts';
import { blackoutOf, dayOfDate, isSure, seasonBegan, seasonDate } from './season.ts';

type SeasonActFacts = Pick<
  ActFacts,
  'season' | 'onSelectionSide' | 'blackout' | 'programWroteFirst' | 'asksToContactProgram' | 'certifiedOn'
>;

const selectors: ReadonlySet<string> = new Set(['program-director', 'coordinator', 'interviewer']);

/** What the season says to an act, asked at an instant or, where the act is meant for another day, for all of that day. */
export function seasonFacts(ledger: Ledger, person: Person, act: Act, today: Day, now: Instant): SeasonActFacts {
  const { season, zone } = ledger.history;
  const blackout = blackoutOf(season);
  const nowMs = Date.parse(now);
  const isToday = dayOf(now, zone) === today;
  const begins = isToday ? nowMs : ledger.clock.startOfDay(dayNumber(today));
  const over = isToday ? nowMs + 1 : ledger.clock.startOfDay(dayNumber(today) + 1);
  const during = blackout !== null && begins < blackout.untilMs && over > blackout.fromMs;
  const end = seasonDate(season, 'matchDay');
  const ends = end && { began: seasonBegan(season), ends: dayOfDate(end), sure: isSure(end) };
  return {
    season: ends,
    onSelectionSide: person.mentor.onSelectionSide || person.mentor.roles.some((role) => selectors.has(role)),
    blackout: blackout && { during, from: blackout.from, until: blackout.until, sure: blackout.sure },
    programWroteFirst: during && wroteSince(ledger, person, blackout.fromMs, nowMs),
    asksToContactProgram: act.kind === 'intro_request' && leadsToProgram(ledger, person, act),
    certifiedOn: certifiedOn(ledger, today, ends?.ends ?? null),
  };
}

/** An introduction may lead to somebody at no program; of one that is not named, the worse is taken. */
function leadsToProgram(ledger: Ledger, { introductions }: Person, { introductionId }: Act): boolean {
  const introduction = introductions.find(({ id }) => id === introductionId);
  if (!introduction || introduction.programId !== null || introduction.targetMentorId === null) return true;
  return ledger.people.get(introduction.targetMentorId)?.mentor.programId !== null;
}

function wroteSince(ledger: Ledger, { program, contacts }: Person, from: number, now: number): boolean {
  const heard = program
    ? programRecord(ledger, program.id).heardAt
    : contacts.filter(({ fact }) => isReal(fact)).map((one) => one.ms);
  return heard.some((at) => at >= from && at <= now);
}

function certifiedOn({ history: { season, zone } }: Ledger, today: Day, seasonEnd: Day | null): Day | null {
  if (!season?.rankListCertifiedAt) return null;
  const day = dayOf(season.rankListCertifiedAt, zone);
  const over = seasonEnd !== null && today > seasonEnd;
  return day <= today && !over ? day : null;
}
