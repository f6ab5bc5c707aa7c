import type { Day, Instant } from '../../etiquette/index.ts';

/** Something in a calendar. */
export interface Happening {
  /** The same thing has the same for ever. */
  uid: string;
  /** A whole local day, or a stretch that begins at an instant. */
  when: { day: Day } | { at: Instant; minutes: number };
  title: string;
  /** Paragraphs. */
  text: string[];
  /** Where it is shown in full. */
  url: string;
  /** It takes up the user's time. */
  busy: boolean;
  /** It is to be done, and can be told as a to-do. */
  toDo: boolean;
  /** Counts its changes; never falls. */
  sequence: number;
  changedAt: Instant;
}
