import type { Day, Instant, Zone } from '../day.ts';
import type { Direction, InteractionKind, MessageKind } from '../words.ts';

/** A later contact with the same person, as far as it may close something owed. */
export interface LaterContact {
  id: string;
  at: Instant;
  loggedAt: Instant;
  kind: InteractionKind;
  direction: Direction;
  purpose: MessageKind | null;
}

/** What every matter tells: whom it concerns, when it began, and what followed. */
interface Matter {
  id: string;
  mentorName: string;
  zone: Zone;
  at: Instant;
  doNotContact: boolean;
  /** Later contacts with the same person, oldest first. */
  after: readonly LaterContact[];
}

/** A contact that took place. A rotation is one contact, at its last day. */
export interface ContactMatter extends Matter {
  kind: InteractionKind;
  direction: Direction;
  purpose: MessageKind | null;
  answerNeeded: boolean;
  helpReceived: boolean;
  thanked: boolean;
  answerBy: Instant | null;
  loggedAt: Instant;
  /** A single day of a rotation that has its own thank-you. */
  withinRotation: boolean;
  /** When the last thank-you went to this person before this contact. */
  lastThankedAt: Instant | null;
  /** What the program says of thanks to this person; null where it has no say (yet). */
  thanksPolicy: 'allowed' | 'forbidden' | 'unknown' | null;
  programId: string | null;
  programName: string | null;
}

/** A message of the applicant to which an answer is hoped for. */
export interface SilenceMatter extends Matter {
  /** When the introduction it asked for was answered, if it was, outside of any logged contact. */
  answeredAt: Instant | null;
}

/** A person met or heard from: what passed since, up to the next update, which is the first of `after`. */
export interface CompanyMatter extends Matter {
  /** Local day of the last real interaction. */
  lastRealOn: Day;
  lastUpdateOn: Day | null;
  /** How many updates went to them so far; this matter is about the next. */
  updates: number;
}

export interface IntroductionMatter extends Matter {
  targetName: string;
  /** When the introducer did their part: connected both, or allowed their name. */
  handedAt: Instant | null;
  metAt: Instant | null;
  closedAt: Instant | null;
}

export interface LetterMatter extends Matter {
  neededOn: Day | null;
  askedAt: Instant | null;
  remindedAt: readonly Instant[];
  uploadedAt: Instant | null;
}

export interface RotationMatter extends Matter {
  from: Day;
  to: Day;
  /** The applicant's day for which it is asked. */
  today: Day;
}

/** What duties may arise from, by name. */
export interface Matters {
  contact: ContactMatter;
  silence: SilenceMatter;
  company: CompanyMatter;
  introduction: IntroductionMatter;
  letter: LetterMatter;
  rotation: RotationMatter;
}

export type MatterName = keyof Matters;
