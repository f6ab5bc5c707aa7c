import type { ContactForm } from './contact.ts';
import type { Known } from './history.ts';

/** Contacts in brief, in two lists as long: what each was, and when, in milliseconds since 1970. */
export interface BriefContacts {
  forms: readonly ContactForm[];
  moments: ArrayLike<number>;
}

/**
 * All of an account in brief: enough to judge any act by, not to say what is owed. For a week's plan, which looks at
 * thousands of people at once.
 */
export interface BriefHistory extends Known {
  contacts: BriefContacts;
  /** Where among the contacts those with a person lie, oldest first, by the person's id: from, and up to, a place. */
  places: ReadonlyMap<string, readonly [from: number, until: number]>;
  /** Ids of the contacts that were interviews. */
  interviews: ReadonlySet<string>;
}
