import type { Rule } from '../rule.ts';

/** A digest that we are about to send to our own user. */
export interface MailFacts {
  /** Their wall-clock time, `HH:MM`. */
  time: string;
  /** They chose this very hour for it. */
  chosenHour: boolean;
  /** Digests that left on this local day of theirs. */
  digestsToday: number;
  /** Things due or late that it would tell. */
  owed: number;
  /** How often the thing told least was told before. */
  told: number;
}

/** A rule to which we hold ourselves: may this mail of ours be sent? */
export type MailRule<Id extends string = string> = Omit<Rule<MailFacts, MailFacts, Id>, 'asks' | 'effects'> & {
  asks: 'mail';
  effects: readonly [];
};

/** The plain starting facts of its examples: one thing owed, nothing told yet, eight in the morning. */
export const plainMail: MailFacts = { time: '08:00', chosenHour: true, digestsToday: 0, owed: 1, told: 0 };
