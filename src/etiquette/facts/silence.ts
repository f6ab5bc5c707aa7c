import type { Instant } from '../day.ts';
import type { Contact, ContactForm } from './contact.ts';
import type { IntroductionFacts } from './history.ts';
import type { Silence } from './person-record.ts';
import { isAsk, isMessage, isReal } from './purpose.ts';

/**
 * Every silence between the contacts with a person, oldest first. A second ask into a silence chases like a follow-up;
 * one after a follow-up begins a new silence (that it came too soon is for another rule to say).
 */
export function silencesIn<Form extends ContactForm>(contacts: readonly Contact<Form>[]): Silence<Form>[] {
  const silences: Silence<Form>[] = [];
  for (const contact of contacts) {
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
export function lastingSilence(
  contacts: readonly Contact[],
  introductions: readonly IntroductionFacts[],
): Silence | null {
  const last = silencesIn(contacts).at(-1);
  return last?.lasts && answeredOtherwise(introductions, last) === null ? last : null;
}

/** When an introducer's answer was recorded with the introduction rather than as a contact; null where not. */
export function answeredOtherwise(
  introductions: readonly IntroductionFacts[],
  { since }: Pick<Silence, 'since'>,
): Instant | null {
  const { purpose } = since.fact;
  if (purpose !== 'intro_request' && purpose !== 'permission_request') return null;
  const answers = introductions.map(({ answeredAt }) => answeredAt);
  return answers.find((at) => at !== null && Date.parse(at) >= since.ms) ?? null;
}
