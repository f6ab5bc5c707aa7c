import type { ActFacts } from './act.ts';
import type { Contact, ContactForm } from './contact.ts';

/** A message to which an answer is hoped for, and the messages that chased it. */
export interface Silence<Form extends ContactForm = ContactForm> {
  since: Contact<Form>;
  followUps: number;
  last: Contact<Form>;
  /** False once they took part in a contact. */
  lasts: boolean;
}

/** What the contacts with one person come to. Days of which a number is kept are counted from 1970. */
export interface PersonRecord {
  /** How many contacts there were, and how many of them they took part in. */
  contacts: number;
  realContacts: number;
  lastRealDay: number | null;
  lastMessageDay: number | null;
  /** They took part in a contact after that message. */
  heardSinceMessage: boolean;
  /** Instants at which they wrote or came once the quiet of Match Week had begun, in milliseconds. */
  heardAt: number[];
  /** The silence that still lasts. */
  silence: Silence | null;
  /** The no that stands at the end. */
  refusal: ActFacts['refusal'];
  /** Days of the updates that went to them, oldest first. */
  updateDays: number[];
  /** Day of the last thank-you, where nothing was heard since. */
  thankedDay: number | null;
  /** When they were last told how an introduction went, in milliseconds. */
  toldHowItWentAt: number | null;
  /** Day of the first contact, where it was a message to a stranger. */
  newOn: number | null;
}
