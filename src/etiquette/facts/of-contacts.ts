import { instantOfMs } from '../day.ts';
import type { ContactMatter } from './matter.ts';
import type { Contact, Ledger, Person } from './ledger.ts';
import { programRecord } from './of-program.ts';
import { isWorkday, staysWith, type Stay } from './of-rotations.ts';
import { isEncounter, isMessage, isThanks } from './purpose.ts';

/** The contacts with a person from which something may be owed; a rotation is one of them. */
export function contactMatters(ledger: Ledger, person: Person): { matter: ContactMatter; interactionId: string }[] {
  const stays = staysWith(ledger, person);
  const single = person.contacts.flatMap((contact, place) => {
    const { fact } = contact;
    const mayOwe =
      isEncounter(fact) ||
      fact.helpReceived ||
      (fact.direction === 'incoming' &&
        (fact.answerNeeded || fact.purpose === 'invitation_answer' || fact.answerBy !== null));
    if (!mayOwe || fact.kind === 'rotation') return [];
    const withinRotation =
      isWorkday(contact) && stays.some(({ first, last }) => first <= contact.day && contact.day <= last);
    return [
      {
        interactionId: fact.id,
        matter: {
          ...told(ledger, person, contact),
          at: fact.at,
          withinRotation,
          lastThankedAt: lastThanks(person, place),
          // Only asked for where something is owed, and long where two people have known each other for years.
          get after() {
            return person.contacts.slice(place + 1).map((later) => later.fact);
          },
        },
      },
    ];
  });
  return [...single, ...stays.map((stay) => stayMatter(ledger, person, stay))];
}

function stayMatter(ledger: Ledger, person: Person, stay: Stay): { matter: ContactMatter; interactionId: string } {
  const begins = ledger.clock.startOfDay(stay.last);
  const first = stay.contacts[0]!;
  const place = person.contacts.findIndex(({ ms }) => ms >= begins);
  const split = place < 0 ? person.contacts.length : place;
  const logged = Math.min(...stay.contacts.map(({ fact }) => Date.parse(fact.loggedAt)));
  const matter: ContactMatter = {
    ...told(ledger, person, first),
    id: stay.id,
    at: stay.at,
    kind: 'rotation',
    // What was said or done on single days of it is theirs.
    direction: 'mutual',
    purpose: null,
    answerNeeded: false,
    helpReceived: false,
    thanked: stay.contacts.some(({ fact }) => fact.kind === 'rotation' && fact.thanked),
    answerBy: null,
    loggedAt: instantOfMs(logged),
    withinRotation: false,
    lastThankedAt: lastThanks(person, split),
    after: person.contacts.slice(split).map(({ fact }) => fact),
  };
  return { matter, interactionId: first.fact.id };
}

function told(ledger: Ledger, person: Person, { fact, day }: Contact) {
  const program = person.program ?? (fact.programId === null ? null : ledger.programs.get(fact.programId)) ?? null;
  return {
    id: fact.id,
    mentorName: person.mentor.name,
    zone: ledger.history.zone,
    doNotContact: person.mentor.doNotContact,
    kind: fact.kind,
    direction: fact.direction,
    purpose: fact.purpose,
    answerNeeded: fact.answerNeeded,
    helpReceived: fact.helpReceived,
    thanked: fact.thanked,
    answerBy: fact.answerBy,
    loggedAt: fact.loggedAt,
    programId: program?.id ?? null,
    programName: program?.name ?? null,
    thanksPolicy: program && thanksPolicy(ledger, person, program, day),
  };
}

/** What a program says of thanks to one of its people; an unknown policy speaks only after an interview there. */
function thanksPolicy(
  ledger: Ledger,
  { mentor }: Person,
  program: NonNullable<Person['program']>,
  day: number,
): ContactMatter['thanksPolicy'] {
  const spoken = { allowed: 'allowed', 'not-allowed': 'forbidden', unknown: 'unknown' } as const;
  const meant = (policy: typeof program.thankYouPolicy) =>
    policy === 'coordinator' ? (mentor.roles.includes('coordinator') ? 'allowed' : 'forbidden') : spoken[policy];
  if (program.thankYouPolicy !== 'unknown') return meant(program.thankYouPolicy);
  const interviewed = programRecord(ledger, program.id).interviewDays.some((number) => number <= day);
  if (!interviewed) return null;
  return meant(program.postInterviewContact) === 'forbidden' ? 'forbidden' : 'unknown';
}

function lastThanks({ contacts }: Person, before: number): string | null {
  for (let place = before - 1; place >= 0; place -= 1) {
    const { fact } = contacts[place]!;
    if (isMessage(fact) && isThanks(fact.purpose)) return fact.at;
  }
  return null;
}
