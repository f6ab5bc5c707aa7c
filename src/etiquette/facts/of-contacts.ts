import { instantOfMs, type Instant } from '../day.ts';
import type { InteractionFacts } from './history.ts';
import type { ContactMatter } from './matter.ts';
import type { Contact } from './contact.ts';
import type { FullLedger, FullPerson, Person } from './ledger.ts';
import { programRecord } from './of-program.ts';
import { isWorkday, staysWith, type Stay } from './of-rotations.ts';
import { isEncounter, isMessage, isThanks } from './purpose.ts';

/** A contact, and the interaction by which it is known. */
export interface FoundContact {
  matter: ContactMatter;
  interactionId: string;
}

/** The contacts with a person from which something may be owed; a rotation is one of them. */
export function contactMatters(ledger: FullLedger, person: FullPerson): FoundContact[] {
  const stays = staysWith(ledger, person);
  const facts = person.contacts.map(({ fact }) => fact);
  const found: FoundContact[] = [];
  let lastThankedAt: Instant | null = null;
  for (const [place, contact] of person.contacts.entries()) {
    const { fact, day } = contact;
    if (fact.kind !== 'rotation' && mayOwe(fact)) {
      const matter = matterOf(ledger, person, contact);
      matter.withinRotation = isWorkday(contact) && stays.some(({ first, last }) => first <= day && day <= last);
      matter.lastThankedAt = lastThankedAt;
      matter.after = facts.slice(place + 1);
      found.push({ matter, interactionId: fact.id });
    }
    if (isMessage(fact) && isThanks(fact.purpose)) lastThankedAt = fact.at;
  }
  for (const stay of stays) found.push(ofStay(ledger, person, stay));
  return found;
}

function mayOwe(fact: InteractionFacts): boolean {
  if (isEncounter(fact) || fact.helpReceived) return true;
  const asks = fact.answerNeeded || fact.purpose === 'invitation_answer' || fact.answerBy !== null;
  return asks && fact.direction === 'incoming';
}

/** A rotation as one contact on its last day. What was said or done on single days of it is theirs. */
function ofStay(ledger: FullLedger, person: FullPerson, stay: Stay): FoundContact {
  const begins = ledger.clock.startOfDay(stay.last);
  const [first] = stay.contacts;
  const before = person.contacts.filter(({ ms }) => ms < begins);
  const matter = matterOf(ledger, person, first!);
  matter.id = stay.id;
  matter.at = stay.at;
  matter.kind = 'rotation';
  matter.direction = 'mutual';
  matter.purpose = null;
  matter.answerNeeded = false;
  matter.helpReceived = false;
  matter.answerBy = null;
  matter.thanked = stay.contacts.some(({ fact }) => fact.kind === 'rotation' && fact.thanked);
  matter.loggedAt = instantOfMs(Math.min(...stay.contacts.map(({ fact }) => Date.parse(fact.loggedAt))));
  matter.lastThankedAt = before.findLast(({ fact }) => isMessage(fact) && isThanks(fact.purpose))?.fact.at ?? null;
  matter.after = person.contacts.slice(before.length).map(({ fact }) => fact);
  return { matter, interactionId: first!.fact.id };
}

function matterOf(ledger: FullLedger, person: FullPerson, { fact, day }: Contact<InteractionFacts>): ContactMatter {
  const program = person.program ?? ledger.programs.get(fact.programId ?? '') ?? null;
  return {
    id: fact.id,
    mentorName: person.mentor.name,
    zone: ledger.known.zone,
    at: fact.at,
    doNotContact: person.mentor.doNotContact,
    after: [],
    kind: fact.kind,
    direction: fact.direction,
    purpose: fact.purpose,
    answerNeeded: fact.answerNeeded,
    helpReceived: fact.helpReceived,
    thanked: fact.thanked,
    answerBy: fact.answerBy,
    loggedAt: fact.loggedAt,
    withinRotation: false,
    lastThankedAt: null,
    thanksPolicy: program && thanksPolicy(ledger, person, program, day),
    programId: program?.id ?? null,
    programName: program?.name ?? null,
  };
}

/** What a program says of thanks to one of its people; an unknown policy speaks only after an interview there. */
function thanksPolicy(
  ledger: FullLedger,
  { mentor }: Person,
  program: NonNullable<Person['program']>,
  day: number,
): ContactMatter['thanksPolicy'] {
  const spoken = { allowed: 'allowed', 'not-allowed': 'forbidden', unknown: 'unknown' } as const;
  const meant = (policy: typeof program.thankYouPolicy) =>
    policy === 'coordinator' ? (mentor.roles.includes('coordinator') ? 'allowed' : 'forbidden') : spoken[policy];
  if (program.thankYouPolicy !== 'unknown') return meant(program.thankYouPolicy);
  const [first] = programRecord(ledger, program).interviewDays;
  if (first === undefined || first > day) return null;
  return meant(program.postInterviewContact) === 'forbidden' ? 'forbidden' : 'unknown';
}
