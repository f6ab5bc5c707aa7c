import { dayOfNumber, type Day } from '../day.ts';
import type { Outcome } from '../words.ts';
import type { ActFacts } from './act.ts';
import type { Contact, Person } from './ledger.ts';
import { isAsk, isMessage, isReal } from './purpose.ts';

/** A message still without answer, and the messages that chased it. */
export interface Silence {
  since: Contact;
  followUps: number;
  last: Contact;
}

/**
 * The silence a person keeps at the end of these contacts; null where they answered, or nothing was asked. A second ask
 * into the silence chases like a follow-up; one after a follow-up begins anew (that it came too soon is another rule's).
 */
export function silenceOf(person: Person): Silence | null {
  let silence: Silence | null = null;
  for (const contact of person.contacts) {
    const { fact } = contact;
    if (isReal(fact)) silence = null;
    else if (isMessage(fact) && (isAsk(fact.purpose) || fact.purpose === 'follow_up'))
      silence = grown(silence, contact);
  }
  return silence && answeredOtherwise(person, silence) !== null ? null : silence;
}

function grown(silence: Silence | null, contact: Contact): Silence | null {
  if (contact.fact.purpose === 'follow_up') {
    return silence && { since: silence.since, followUps: silence.followUps + 1, last: contact };
  }
  if (silence === null || silence.followUps > 0) return { since: contact, followUps: 0, last: contact };
  return { since: silence.since, followUps: 1, last: contact };
}

/** When an introducer's answer was recorded with the introduction rather than as a contact, in ms; null where not. */
export function answeredOtherwise(person: Person, { since }: Pick<Silence, 'since'>): number | null {
  const { purpose } = since.fact;
  if (purpose !== 'intro_request' && purpose !== 'permission_request') return null;
  const answers = person.introductions.flatMap(({ answeredAt }) =>
    answeredAt === null ? [] : [Date.parse(answeredAt)],
  );
  return answers.find((ms) => ms >= since.ms) ?? null;
}

const refusals: ReadonlySet<Outcome> = new Set(['declined', 'not-now', 'not-this-season']);

/** The no that stands at the end of these contacts, if one does: a later answer or meeting lifts it. */
function refusalOf(person: Person): { outcome: Outcome; day: number } | null {
  let refusal: { outcome: Outcome; day: number } | null = null;
  for (const { fact, day } of person.contacts) {
    if (fact.outcome !== null && refusals.has(fact.outcome)) refusal = { outcome: fact.outcome, day };
    else if (isReal(fact)) refusal = null;
  }
  return refusal;
}

type PersonFacts = Pick<
  ActFacts,
  | 'met'
  | 'realContacts'
  | 'lastRealOn'
  | 'writtenTo'
  | 'lastMessageOn'
  | 'heardSinceMessage'
  | 'unansweredSince'
  | 'followUps'
  | 'refusal'
  | 'lastUpdateOn'
  | 'updatesInYear'
>;

const year = 365;

/** What the contacts with one person come to, on a day counted from 1970. */
export function personFacts(person: Person, today: number): PersonFacts {
  const real = person.contacts.filter(({ fact }) => isReal(fact));
  const lastMessage = person.contacts.findLast(({ fact }) => isMessage(fact));
  const updates = person.contacts.filter(({ fact }) => isMessage(fact) && fact.purpose === 'update');
  const silence = silenceOf(person);
  const refusal = refusalOf(person);
  const lastReal = real.at(-1);
  return {
    met: real.length > 0,
    realContacts: real.length,
    lastRealOn: dayOfContact(lastReal),
    writtenTo: lastMessage !== undefined,
    lastMessageOn: dayOfContact(lastMessage),
    heardSinceMessage:
      lastMessage !== undefined &&
      lastReal !== undefined &&
      person.contacts.indexOf(lastReal) > person.contacts.indexOf(lastMessage),
    unansweredSince: dayOfContact(silence?.since),
    followUps: silence?.followUps ?? 0,
    refusal: refusal && { outcome: refusal.outcome, on: dayOfNumber(refusal.day) },
    lastUpdateOn: dayOfContact(updates.at(-1)),
    updatesInYear: updates.filter(({ day }) => day > today - year).map(({ day }) => dayOfNumber(day)),
  };
}

function dayOfContact(contact: Contact | undefined): Day | null {
  return contact === undefined ? null : dayOfNumber(contact.day);
}
