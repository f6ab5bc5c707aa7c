import { dayOfNumber, type Day } from '../day.ts';
import { zoneClock, type ZoneClock } from '../zone-clock.ts';
import type { ProgramRecord } from './program-record.ts';
import { isMessage, isReal } from './purpose.ts';
import type {
  History,
  InteractionFacts,
  IntroductionFacts,
  LetterFacts,
  MentorFacts,
  ProgramFacts,
  RotationFacts,
} from './history.ts';

/** A contact with its place in time worked out. */
export interface Contact {
  fact: InteractionFacts;
  ms: number;
  /** Local day of the applicant, counted from 1970. */
  day: number;
}

/** A mentor with all that happened between the two, oldest first. */
export interface Person {
  mentor: MentorFacts;
  program: ProgramFacts | null;
  contacts: Contact[];
  introductions: IntroductionFacts[];
  letters: LetterFacts[];
}

/** A history sorted by person and program, once, so that every later question is short. */
export interface Ledger {
  history: History;
  clock: ZoneClock;
  people: ReadonlyMap<string, Person>;
  programs: ReadonlyMap<string, ProgramFacts>;
  /** Ids of the mentors of each program. */
  peopleOf: ReadonlyMap<string, string[]>;
  /** Contacts that concern a program: with its people, or naming it; oldest first. */
  contactsOf: ReadonlyMap<string, Contact[]>;
  /** Introductions to a mentor of the network, by the target's id. */
  introductionsTo: ReadonlyMap<string, IntroductionFacts[]>;
  /** Rotations by the site at which they took place. */
  rotationsAt: ReadonlyMap<string, RotationFacts[]>;
  /** How many people were first written to, unmet, on each day counted from 1970. */
  newPeople: ReadonlyMap<number, number>;
  /** The same by day and by its week, as far as it was asked for. */
  newcomers: Map<Day, { newPeopleOnDay: number; newPeopleInWeek: number }>;
  /** What was worked out of a program's contacts so far, by its id. */
  records: Map<string, ProgramRecord>;
}

const ledgers = new WeakMap<History, Ledger>();

/** The ledger of a history; made once for each history object. */
export function ledgerOf(history: History): Ledger {
  const known = ledgers.get(history);
  if (known) return known;
  const ledger = makeLedger(history);
  ledgers.set(history, ledger);
  return ledger;
}

/** The applicant's local day of an instant. */
export function localDay(ledger: Ledger, at: string): Day {
  return dayOfNumber(ledger.clock.dayNumberAt(Date.parse(at)));
}

function makeLedger(history: History): Ledger {
  const clock = zoneClock(history.zone);
  const programs = new Map(history.programs.map((program) => [program.id, program]));
  const people = new Map<string, Person>();
  const peopleOf = new Map<string, string[]>();
  for (const mentor of history.mentors) {
    const program = mentor.programId === null ? null : (programs.get(mentor.programId) ?? null);
    people.set(mentor.id, { mentor, program, contacts: [], introductions: [], letters: [] });
    if (program) listOf(peopleOf, program.id).push(mentor.id);
  }
  const contactsOf = new Map<string, Contact[]>();
  for (const contact of inOrder(history.interactions, clock)) {
    const person = people.get(contact.fact.mentorId);
    person?.contacts.push(contact);
    const program = contact.fact.programId ?? person?.mentor.programId;
    if (program) listOf(contactsOf, program).push(contact);
  }
  const introductionsTo = new Map<string, IntroductionFacts[]>();
  for (const introduction of history.introductions) {
    people.get(introduction.introducerId)?.introductions.push(introduction);
    if (introduction.targetMentorId) listOf(introductionsTo, introduction.targetMentorId).push(introduction);
  }
  for (const letter of history.letters) people.get(letter.writerId)?.letters.push(letter);
  const rotationsAt = new Map<string, RotationFacts[]>();
  for (const rotation of history.rotations) listOf(rotationsAt, rotation.siteId).push(rotation);
  const newPeople = newPeopleOf(people);
  return {
    history,
    clock,
    people,
    programs,
    peopleOf,
    contactsOf,
    introductionsTo,
    rotationsAt,
    newPeople,
    newcomers: new Map(),
    records: new Map(),
  };
}

/** By time, then by when they were written down, then by id, so that the same facts always give the same order. */
function inOrder(interactions: readonly InteractionFacts[], clock: ZoneClock): Contact[] {
  const contacts = interactions.map((fact) => {
    const ms = Date.parse(fact.at);
    return { fact, ms, day: clock.dayNumberAt(ms) };
  });
  const before = (a: Contact, b: Contact) =>
    a.ms - b.ms ||
    Date.parse(a.fact.loggedAt) - Date.parse(b.fact.loggedAt) ||
    (a.fact.id < b.fact.id ? -1 : Number(a.fact.id > b.fact.id));
  const sorted = contacts.every((contact, place) => place === 0 || before(contacts[place - 1]!, contact) <= 0);
  return sorted ? contacts : contacts.sort(before);
}

/** A person counts once, on the day of the first message to them, if it went before they had met. */
function newPeopleOf(people: ReadonlyMap<string, Person>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { contacts } of people.values()) {
    const first = contacts.find((contact) => isReal(contact.fact) || isMessage(contact.fact));
    if (first && isFirstNote(first.fact)) counts.set(first.day, (counts.get(first.day) ?? 0) + 1);
  }
  return counts;
}

function isFirstNote(first: InteractionFacts): boolean {
  const { purpose } = first;
  return isMessage(first) && (purpose === 'first_note' || purpose === 'other' || purpose === null);
}

function listOf<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}
