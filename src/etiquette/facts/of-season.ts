import type { ActFacts } from './act.ts';
import type { DayRecord } from './day-record.ts';
import type { Act } from './history.ts';
import type { Ledger, Person } from './ledger.ts';
import { programRecord } from './of-program.ts';

type SeasonActFacts = Pick<ActFacts, 'onSelectionSide' | 'programWroteFirst' | 'asksToContactProgram'>;

const selectors: ReadonlySet<string> = new Set(['program-director', 'coordinator', 'interviewer']);

/** What the season's rules ask of a person and an act. */
export function seasonFacts(ledger: Ledger, person: Person, act: Act, { heard }: DayRecord): SeasonActFacts {
  return {
    onSelectionSide: person.mentor.onSelectionSide || person.mentor.roles.some((role) => selectors.has(role)),
    programWroteFirst: heard !== null && wroteBetween(ledger, person, heard),
    asksToContactProgram: act.kind === 'intro_request' && leadsToProgram(ledger, person, act),
  };
}

/** An introduction may lead to somebody at no program; of one that is not named, the worse is taken. */
function leadsToProgram(ledger: Ledger, { introductions }: Person, { introductionId }: Act): boolean {
  const introduction = introductions.find(({ id }) => id === introductionId);
  if (!introduction || introduction.programId !== null || introduction.targetMentorId === null) return true;
  return ledger.people.get(introduction.targetMentorId)?.mentor.programId !== null;
}

function wroteBetween(
  ledger: Ledger,
  { program, record }: Person,
  { from, until }: NonNullable<DayRecord['heard']>,
): boolean {
  const { heardAt } = program ? programRecord(ledger, program) : record;
  return heardAt.some((at) => at >= from && at <= until);
}
