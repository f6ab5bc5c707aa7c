import type { ZoneClock } from '../zone-clock.ts';
import type { InteractionFacts } from './history.ts';

/** A contact as far as acts are judged by it. */
export type ContactForm = Readonly<Pick<InteractionFacts, 'kind' | 'direction' | 'purpose' | 'outcome' | 'programId'>>;

/** A contact with its place in time worked out. */
export interface Contact<Form extends ContactForm = ContactForm> {
  fact: Form;
  /** Milliseconds since 1970. */
  ms: number;
  /** Local day of the applicant, counted from 1970. */
  day: number;
}

/** By time, then by when they were written down, then by id, so that the same facts always give the same order. */
export function inOrder(interactions: readonly InteractionFacts[], clock: ZoneClock): Contact<InteractionFacts>[] {
  const contacts = interactions.map((fact) => {
    const ms = Date.parse(fact.at);
    return { fact, ms, day: clock.dayNumberAt(ms) };
  });
  const before = (a: Contact<InteractionFacts>, b: Contact<InteractionFacts>) =>
    a.ms - b.ms ||
    Date.parse(a.fact.loggedAt) - Date.parse(b.fact.loggedAt) ||
    (a.fact.id < b.fact.id ? -1 : Number(a.fact.id > b.fact.id));
  const sorted = contacts.every((contact, place) => place === 0 || before(contacts[place - 1]!, contact) <= 0);
  return sorted ? contacts : contacts.sort(before);
}
