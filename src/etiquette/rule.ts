import type { Day, Instant } from './day.ts';
import type { Matters, MatterName } from './facts/matter.ts';
import type { NumbersOf } from './policy.ts';
import type { Effect, FollowUpKind, Strength } from './words.ts';

/** What a rule objects to. The rest of a Finding (rule, strength, because, source, answer) comes from the rule itself. */
export interface Objection {
  /** What was seen, with its numbers; one sentence, second person, no blame. */
  message: string;
  /** What to do or say instead. */
  instead: string;
  /** Only where the rule knows several effects; otherwise the rule's own. */
  effect?: Effect;
  /** UTF-16 offsets into the text; absent where the whole message or the act is meant. */
  start?: number;
  end?: number;
  /** The first local day on which the act is allowed; for `wait`. */
  from?: Day;
}

/** null: the rule does not apply here, or its facts are missing. `ok`: it applied and was kept. A list: it was not. */
export type RuleAnswer = null | { ok: string } | Objection[];

/** An example is a test and the manual at once. */
export interface Example<Given> {
  name: string;
  /** Laid over the family's plain starting facts. */
  given: Partial<Given>;
  /** null: does not apply; a sentence: kept, word for word; a list: the messages of its objections, word for word. */
  says: null | string | string[];
  /** What its objections propose instead, word for word; of acts and duties only. */
  instead?: string[];
  /** The effects of its objections, where the rule knows several. */
  effects?: Effect[];
  /** The first allowed day of each objection; null where it gives none. */
  from?: (Day | null)[];
  /** The dates of what is owed. */
  owes?: Partial<Owed>[];
  /** Numbers in force, where other than the defaults. */
  numbers?: Record<string, number>;
}

/** What every rule says of itself. */
export interface RuleCard<Id extends string = string> {
  /** `family/name`: its path under `rules/`, for ever. */
  id: Id;
  /** The strongest effect first, where it knows several. `due` opens a follow-up. */
  effects: readonly (Effect | 'due')[];
  strength: Strength;
  /** Names of its numbers in `policy.ts`. */
  numbers: readonly string[];
  /** The rule in one imperative sentence. */
  says: string;
  /** Its reason in one sentence. */
  because: string;
  /** Where it comes from. */
  source: string;
}

/** What a rule says of itself that objects to words or acts. */
export interface JudgingCard<Id extends string = string> extends RuleCard<Id> {
  asks: 'words' | 'act';
  /** The strongest first; its own is the first. */
  effects: readonly [Effect, ...Effect[]];
}

/**
 * One rule: a card, one pure function over facts, and its examples. It never throws, fetches or reads a clock.
 * `asks` names the question it answers: `words` (may this be said?) or `act` (may this be done now?).
 * `Told` is what its examples are written in, where that is not what the function is given (a message, and its reading).
 */
export interface Rule<Given, Told = Given, Id extends string = string> extends JudgingCard<Id> {
  check(given: Given, numbers: NumbersOf<Id>): RuleAnswer;
  examples: readonly Example<Told>[];
}

/** Something a duty rule says is owed or allowed at a time. Whom it concerns comes from the matter. */
export interface Owed {
  kind: FollowUpKind;
  /** What the natural key is made of, beside the kind: the same fact gives the same one, for ever. */
  of: string;
  /** What happened, and what would be kind now; one sentence, true on any later day too. */
  message: string;
  notBefore: Instant;
  dueAt: Instant;
  lateAt: Instant | null;
  marks?: Instant[];
  /** The interaction that closed it. */
  closedBy?: string | null;
  closedAt?: Instant | null;
}

/** null: opens nothing, or its facts are missing. `ok`: why nothing is owed although it might seem so. */
export type DutyAnswer = null | { ok: string } | Owed[];

/** What may be owed because of one matter: a contact, a silence, an introduction, a letter, a rotation. */
export interface Opening<Name extends MatterName, Id extends string = string> {
  about: Name;
  check(given: Matters[Name], numbers: NumbersOf<Id>): DutyAnswer;
  examples: readonly Example<Matters[Name]>[];
}

export type AnyOpening = { [Name in MatterName]: Opening<Name> }[MatterName];

/** A rule that opens follow-ups and judges no act. As pure as any rule. */
export interface DutyRule<Name extends MatterName, Id extends string = string> extends RuleCard<Id>, Opening<Name, Id> {
  asks: 'duty';
}

export type AnyDutyRule = { [Name in MatterName]: DutyRule<Name> }[MatterName];
