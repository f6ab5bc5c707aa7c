import type { Day } from '../day.ts';
import type { MessageKind } from '../words.ts';

/** The person a message is written to, as far as its words depend on them. */
export interface RecipientFacts {
  /** As it would stand in a greeting or on a door: "Dr. Amara Osei", "Amara Osei". */
  name?: string | null;
  /** How explanations name them, "Dr. Osei", where the name itself has no title. */
  called?: string | null;
  /** Letters after the name: "MD", "DO, MPH". */
  credentials?: string | null;
  /** Hospital, university or health system they work for. */
  institution?: string | null;
  /** The residency program they belong to. */
  program?: string | null;
  specialty?: string | null;
  /** Whether they interview, rank or decide for a program this season; absent: judged from the words. */
  onSelectionSide?: boolean | null;
  firstNameTerms?: boolean | null;
  /** Resident or alumnus: greeted by first name without harm. */
  nearPeer?: boolean | null;
}

/** A person of the applicant's network who may be spoken of in a message. */
export interface KnownPerson {
  name: string;
  /** The person allowed their name to be used as a reference or introducer, and that is on record. */
  mayBeNamed?: boolean | null;
}

/** A message sent, or drafted, to somebody else. */
export interface EarlierMessage {
  to?: string | null;
  text: string;
  sentOn?: Day | null;
  /** The program of the person it went to. */
  program?: string | null;
  /** The words by which it is compared, as `keptWordsOf` gave them when it was written; else they are read anew. */
  kept?: string | null;
}

/**
 * What is known around a message. Everything may be missing; a rule whose facts are missing stays silent. The field
 * names are those of the outside surface, so that a line of JSON can be used as it stands.
 */
export interface ReviewFacts {
  today?: Day | null;
  sender?: { name?: string | null } | null;
  recipient?: RecipientFacts | null;
  people?: readonly KnownPerson[] | null;
  program?: { name?: string | null; thankYouPolicy?: string | null; rankIntentInvited?: boolean | null } | null;
  /** The meeting a thank-you thanks for. */
  meeting?: { on?: Day | null; detail?: string | null; details?: readonly string[] | null } | null;
  /** 1: the first follow-up after a message; 2 or more: chasing. */
  isFollowUpNumber?: number | null;
  previousMessages?: readonly EarlierMessage[] | null;
  /** More messages to others than these were looked at, and none of them is alike. */
  othersUnlike?: boolean | null;
  /** The bare template a message was made from, its fields left open. */
  skeleton?: string | null;
  /** The last day on which rank lists may be changed, and whether that day is sure. */
  rankDeadline?: { day: Day; sure: boolean } | null;
}

/** A message as its writer gives it. */
export interface Message {
  kind: MessageKind;
  subject?: string | null;
  text: string;
}

/** A message and what is known around it: what an example of a words rule is laid over. */
export interface Said extends Message {
  facts: ReviewFacts;
}
