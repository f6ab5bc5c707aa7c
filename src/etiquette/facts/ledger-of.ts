import { zoneClock } from '../zone-clock.ts';
import type { BriefHistory } from './brief.ts';
import { inOrder, type Contact } from './contact.ts';
import type { History, InteractionFacts, Known, MentorFacts } from './history.ts';
import type { FullLedger, FullPerson, Ledger, Person } from './ledger.ts';
import { personRecord } from './of-person.ts';
import type { ProgramTraffic } from './program-record.ts';
import { isAnswer, isReal } from './purpose.ts';
import { blackoutOf } from './season.ts';

const ledgers = new WeakMap<BriefHistory, Ledger>();
const fullLedgers = new WeakMap<History, FullLedger>();

/** The ledger of a history; made once for each history object. */
export function ledgerOf(history: History | BriefHistory): Ledger {
  if ('interactions' in history) return fullLedgerOf(history);
  const known = ledgers.get(history);
  if (known) return known;
  const ledger = briefLedger(history);
  ledgers.set(history, ledger);
  return ledger;
}

/** The same of a whole history. */
export function fullLedgerOf(history: History): FullLedger {
  const known = fullLedgers.get(history);
  if (known) return known;
  const ledger = fullLedger(history);
  fullLedgers.set(history, ledger);
  return ledger;
}

function briefLedger(history: BriefHistory): Ledger {
  const { forms, moments } = history.contacts;
  const clock = zoneClock(history.zone);
  const lists = listsOf(history);
  const people = new Map<string, Person>();
  const traffic = new Map<string, ProgramTraffic>();
  for (const mentor of history.mentors) {
    const [from, until] = history.places.get(mentor.id) ?? [0, 0];
    const contacts: Contact[] = [];
    for (let place = from; place < until; place += 1) {
      const ms = moments[place]!;
      const contact = { fact: forms[place]!, ms, day: clock.dayNumberAt(ms) };
      contacts.push(contact);
      noteTraffic(traffic, contact.fact.programId ?? mentor.programId, contact, lists.quietFrom);
    }
    people.set(mentor.id, personOf(mentor, contacts, lists));
  }
  return {
    ...ledgerFrom(history, lists),
    people,
    newPeople: newPeopleOf(people),
    traffic,
    interviews: history.interviews,
  };
}

function fullLedger(history: History): FullLedger {
  const lists = listsOf(history);
  const mentors = new Map(history.mentors.map((mentor) => [mentor.id, mentor]));
  const traffic = new Map<string, ProgramTraffic>();
  const contacts = inOrder(history.interactions, zoneClock(history.zone));
  for (const contact of contacts) {
    const { programId, mentorId } = contact.fact;
    noteTraffic(traffic, programId ?? mentors.get(mentorId)?.programId ?? null, contact, lists.quietFrom);
  }
  const contactsWith = grouped(contacts, ({ fact }) => fact.mentorId);
  const people = new Map(
    history.mentors.map((mentor): [string, FullPerson] => {
      const theirs: Contact<InteractionFacts>[] = contactsWith.get(mentor.id) ?? [];
      return [mentor.id, { ...personOf(mentor, theirs, lists), contacts: theirs }];
    }),
  );
  const interviews = history.interactions.filter(({ kind }) => kind === 'interview');
  return {
    ...ledgerFrom(history, lists),
    ...{ known: history, people, newPeople: newPeopleOf(people), traffic },
    interviews: new Set(interviews.map(({ id }) => id)),
    rotationsAt: grouped(history.rotations, ({ siteId }) => siteId),
  };
}

type Lists = ReturnType<typeof listsOf>;

/** What is known beside the contacts, by whom it concerns. */
function listsOf({ mentors, programs, introductions, letters, season }: Known) {
  return {
    // What was heard before the quiet of Match Week begins, nobody asks for.
    quietFrom: blackoutOf(season)?.fromMs ?? Number.POSITIVE_INFINITY,
    programs: new Map(programs.map((program) => [program.id, program])),
    mentorsOf: grouped(mentors, ({ programId }) => programId),
    introductionsBy: grouped(introductions, ({ introducerId }) => introducerId),
    introductionsTo: grouped(introductions, ({ targetMentorId }) => targetMentorId),
    lettersBy: grouped(letters, ({ writerId }) => writerId),
  };
}

function ledgerFrom(known: Known, { programs, mentorsOf, introductionsTo }: Lists) {
  const clock = zoneClock(known.zone);
  const records = { programs: new Map(), days: new Map() };
  return { known, clock, programs, mentorsOf, introductionsTo, records };
}

function personOf(mentor: MentorFacts, contacts: readonly Contact[], lists: Lists): Person {
  const introductions = lists.introductionsBy.get(mentor.id) ?? [];
  return {
    mentor,
    program: lists.programs.get(mentor.programId ?? '') ?? null,
    record: personRecord(contacts, introductions, lists.quietFrom),
    introductions,
    letters: lists.lettersBy.get(mentor.id) ?? [],
  };
}

function newPeopleOf(people: ReadonlyMap<string, Person>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { record } of people.values()) {
    if (record.newOn !== null) counts.set(record.newOn, (counts.get(record.newOn) ?? 0) + 1);
  }
  return counts;
}

function noteTraffic(
  all: Map<string, ProgramTraffic>,
  program: string | null,
  { fact, ms, day }: Contact,
  quietFrom: number,
): void {
  if (program === null) return;
  const traffic = all.get(program) ?? { interviewDays: [], lastMessageDay: null, heardAt: [] };
  all.set(program, traffic);
  if (fact.kind === 'interview') traffic.interviewDays.push(day);
  if (isReal(fact)) {
    if (ms >= quietFrom) traffic.heardAt.push(ms);
  } else if (!isAnswer(fact.purpose)) traffic.lastMessageDay = Math.max(day, traffic.lastMessageDay ?? day);
}

/** Things by a key of theirs; those without one are left out. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
