import { dayOfNumber, type Day, type Instant } from '../day.ts';
import type { Outcome } from '../words.ts';
import type { ActFacts } from './act.ts';
import type { Contact, Person } from './ledger.ts';
import { isAsk, isMessage, isReal } from './purpose.ts';

/** A message to which an answer is hoped for, and the messages that chased it. */
export interface Silence {
  since: Contact;
  followUps: number;
  last: Contact;
  /** False once they took part in a contact. */
  lasts: boolean;
}

/**
 * Every silence between these contacts, oldest first. A second ask into a silence chases like a follow-up; one after a
 * follow-up begins a new silence (that it came too soon is for another rule to say).
 */
export function silencesOf(person: Person): Silence[] {
  const silences: Silence[] = [];
  for (const contact of person.contacts) {
    const { fact } = contact;
    const open = silences.at(-1);
    if (open && isReal(fact)) open.lasts = false;
    if (!isMessage(fact)) continue;
    const chases = open?.lasts && (fact.purpose === 'follow_up' || (isAsk(fact.purpose) && open.followUps === 0));
    if (chases) {
      open.followUps += 1;
      open.last = contact;
    } else if (isAsk(fact.purpose)) silences.push({ since: contact, followUps: 0, last: contact, lasts: true });
  }
  return silences;
}

/** The silence that still lasts; null where they answered, or nothing was asked. */
export function silenceOf(person: Person): Silence | null {
  const last = silencesOf(person).at(-1);
  return last?.lasts && answeredOtherwise(person, last) === null ? last : null;
}

/** When an introducer's answer was recorded with the introduction rather than as a contact; null where not. */
export function answeredOtherwise(person: Person, { since }: Pick<Silence, 'since'>): Instant | null {
  const { purpose } = since.fact;
  if (purpose !== 'intro_request' && purpose !== 'permission_request') return null;
  const answers = person.introductions.map(({ answeredAt }) => answeredAt);
  return answers.find((at) => at !== null && Date.parse(at) >= since.ms) ?? null;
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
  let realContacts = 0;
  let lastReal: Contact | undefined;
  let lastMessage: Contact | undefined;
  let heardSinceMessage = false;
  const updates: number[] = [];
  for (const contact of person.contacts) {
    if (isReal(contact.fact)) {
      realContacts += 1;
      lastReal = contact;
      heardSinceMessage = lastMessage !== undefined;
    } else {
      lastMessage = contact;
      heardSinceMessage = false;
      if (contact.fact.purpose === 'update') updates.push(contact.day);
    }
  }
  const silence = silenceOf(person);
  const refusal = refusalOf(person);
  return {
    met: realContacts > 0,
    realContacts,
    lastRealOn: dayOfContact(lastReal),
    writtenTo: lastMessage !== undefined,
    lastMessageOn: dayOfContact(lastMessage),
    heardSinceMessage,
    unansweredSince: dayOfContact(silence?.since),
    followUps: silence?.followUps ?? 0,
    refusal: refusal && { outcome: refusal.outcome, on: dayOfNumber(refusal.day) },
    lastUpdateOn: updates.length === 0 ? null : dayOfNumber(updates.at(-1)!),
    updatesInYear: updates.filter((day) => day > today - year).map((day) => dayOfNumber(day)),
  };
}

function dayOfContact(contact: Contact | undefined): Day | null {
  return contact === undefined ? null : dayOfNumber(contact.day);
}
