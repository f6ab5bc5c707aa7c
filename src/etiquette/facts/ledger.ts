import { dayOfNumber, type Day } from '../day.ts';
import type { ZoneClock } from '../zone-clock.ts';
import type { Contact } from './contact.ts';
import type { DayRecord } from './day-record.ts';
import type {
  History,
  InteractionFacts,
  IntroductionFacts,
  Known,
  LetterFacts,
  MentorFacts,
  ProgramFacts,
  RotationFacts,
} from './history.ts';
import type { PersonRecord } from './person-record.ts';
import type { ProgramRecord, ProgramTraffic } from './program-record.ts';

/** A mentor, and what all that happened between the two comes to. */
export interface Person {
  mentor: MentorFacts;
  program: ProgramFacts | null;
  record: PersonRecord;
  introductions: IntroductionFacts[];
  letters: LetterFacts[];
}

/** The same with every contact, oldest first. */
export interface FullPerson extends Person {
  contacts: Contact<InteractionFacts>[];
}

/** A history sorted by person and program, once, so that every later question is short. */
export interface Ledger {
  known: Known;
  clock: ZoneClock;
  people: ReadonlyMap<string, Person>;
  programs: ReadonlyMap<string, ProgramFacts>;
  /** The mentors of each program. */
  mentorsOf: ReadonlyMap<string, MentorFacts[]>;
  /** What the contacts that concern a program come to: with its people, or naming it. */
  traffic: ReadonlyMap<string, ProgramTraffic>;
  /** Introductions to a mentor of the network, by the target's id. */
  introductionsTo: ReadonlyMap<string, IntroductionFacts[]>;
  /** Ids of the contacts that were interviews. */
  interviews: ReadonlySet<string>;
  /** How many people were first written to, unmet, on each day counted from 1970. */
  newPeople: ReadonlyMap<number, number>;
  /** What was worked out so far: of programs by their ids, of days by the question. */
  records: { programs: Map<string, ProgramRecord>; days: Map<string, DayRecord> };
}

/** The ledger of a whole history, from which duties arise too. */
export interface FullLedger extends Ledger {
  known: History;
  people: ReadonlyMap<string, FullPerson>;
  /** Rotations by the site at which they took place. */
  rotationsAt: ReadonlyMap<string, RotationFacts[]>;
}

/** The applicant's local day of an instant. */
export function localDay(ledger: Ledger, at: string): Day {
  return dayOfNumber(ledger.clock.dayNumberAt(Date.parse(at)));
}
