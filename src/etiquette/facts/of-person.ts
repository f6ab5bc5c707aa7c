import { dayOfNumber, type Day } from '../day.ts';
import type { Outcome } from '../words.ts';
import type { Contact, ContactForm } from './contact.ts';
import type { IntroductionFacts } from './history.ts';
import type { PersonRecord } from './person-record.ts';
import { isMessage, isReal, isThanks } from './purpose.ts';
import { lastingSilence } from './silence.ts';

const refusals: ReadonlySet<Outcome> = new Set(['declined', 'not-now', 'not-this-season']);

/**
 * What the contacts with one person come to.
 * @param contacts oldest first
 * @param introductions those the person was asked for
 * @param quietFrom when the quiet of Match Week begins, in milliseconds
 */
export function personRecord(
  contacts: readonly Contact[],
  introductions: readonly IntroductionFacts[],
  quietFrom: number,
): PersonRecord {
  const [first] = contacts;
  const record: PersonRecord = {
    contacts: contacts.length,
    realContacts: 0,
    lastRealDay: null,
    lastMessageDay: null,
    heardSinceMessage: false,
    heardAt: [],
    silence: lastingSilence(contacts, introductions),
    refusal: null,
    updateDays: [],
    thankedDay: null,
    toldHowItWentAt: null,
    newOn: first && isFirstNote(first.fact) ? first.day : null,
  };
  for (const contact of contacts) note(record, contact, quietFrom);
  return record;
}

function note(record: PersonRecord, { fact, ms, day }: Contact, quietFrom: number): void {
  if (isReal(fact)) {
    record.realContacts += 1;
    record.lastRealDay = day;
    record.heardSinceMessage = record.lastMessageDay !== null;
    if (ms >= quietFrom) record.heardAt.push(ms);
    record.refusal = null;
    record.thankedDay = null;
  } else {
    record.lastMessageDay = day;
    record.heardSinceMessage = false;
    if (fact.purpose === 'update') record.updateDays.push(day);
    if (isThanks(fact.purpose)) record.thankedDay = day;
    if (fact.purpose === 'close_loop') record.toldHowItWentAt = ms;
  }
  const { outcome } = fact;
  if (outcome !== null && refusals.has(outcome)) record.refusal = { outcome, on: dayOfNumber(day) };
}

/** A person counts as new once, on the day of the first message to them, if it went before they had met. */
function isFirstNote(first: ContactForm): boolean {
  const { purpose } = first;
  return isMessage(first) && (purpose === 'first_note' || purpose === 'other' || purpose === null);
}

const year = 365;

/** Days of the updates of the last 365 days, oldest first. */
export function updatesInYear({ updateDays }: PersonRecord, today: number): Day[] {
  return updateDays.filter((day) => day > today - year).map((day) => dayOfNumber(day));
}
