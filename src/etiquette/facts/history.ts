import type { Day, Instant, Zone } from '../day.ts';
import type {
  Circle,
  CommunicationPolicy,
  Direction,
  InteractionKind,
  MentorRole,
  MessageKind,
  Outcome,
  RotationKind,
} from '../words.ts';

export type { Act, Duty } from './duty.ts';

/** A person of the network, as far as manners depend on it. */
export interface MentorFacts {
  id: string;
  /** As shown in explanations: "Dr. Osei". */
  name: string;
  roles: MentorRole[];
  zone: Zone | null;
  siteId: string | null;
  programId: string | null;
  onSelectionSide: boolean;
  circle: Circle;
  mayBeNamed: boolean;
  doNotContact: boolean;
}

export interface ProgramFacts {
  id: string;
  name: string;
  healthSystem: string | null;
  tier: 'reach' | 'target' | 'solid-base';
  thankYouPolicy: CommunicationPolicy;
  postInterviewContact: CommunicationPolicy;
  rankIntentInvited: boolean;
  interviews: { at: Instant; withMentorIds: string[] }[];
}

/** A rotation at a site; `to` is its last day. Who worked with the applicant there is a mentor whose siteId is the site. */
export interface RotationFacts {
  id: string;
  siteId: string;
  kind: RotationKind;
  from: Day;
  to: Day;
}

/** A contact that took place. */
export interface InteractionFacts {
  id: string;
  mentorId: string;
  at: Instant;
  /** When it was written down; decides what is "logged late". */
  loggedAt: Instant;
  kind: InteractionKind;
  direction: Direction;
  purpose: MessageKind | null;
  answerNeeded: boolean;
  helpReceived: boolean;
  /** The user says that thanks were given on the spot. */
  thanked: boolean;
  outcome: Outcome | null;
  siteId: string | null;
  programId: string | null;
  /** A multi-day rotation: its last day; null elsewhere. */
  until: Day | null;
  /** An interview invitation: answer by this instant, where it names one. */
  answerBy: Instant | null;
}

export type IntroductionState =
  'wished' | 'asked' | 'agreed' | 'declined' | 'target-accepted' | 'target-declined' | 'connected' | 'met' | 'closed';

export interface IntroductionFacts {
  id: string;
  introducerId: string;
  targetMentorId: string | null;
  targetName: string;
  programId: string | null;
  mode: 'introduction' | 'permission-to-name';
  state: IntroductionState;
  askedAt: Instant | null;
  /** When the introducer agreed or declined; null before. */
  answeredAt: Instant | null;
  /** When the introducer wrote to both, or the applicant to the target in the introducer's name; null before. */
  connectedAt: Instant | null;
  metAt: Instant | null;
  closedAt: Instant | null;
}

export interface LetterFacts {
  id: string;
  writerId: string;
  programIds: string[];
  askedAt: Instant | null;
  neededOn: Day | null;
  remindedAt: Instant[];
  uploadedAt: Instant | null;
  waiverRecorded: boolean;
}

/** A date of the season: an instant or a whole day, as well as it is known. */
export interface SeasonDate {
  key: string;
  at: Instant | null;
  day: Day | null;
  approximate: boolean;
  verified: boolean;
  source: string;
}

export interface SeasonFacts {
  name: string;
  dates: SeasonDate[];
  /** When the user certified their own rank list; null before. */
  rankListCertifiedAt: Instant | null;
}

/** Whom and what an account knows, beside what happened with whom. */
export interface Known {
  zone: Zone;
  mentors: MentorFacts[];
  programs: ProgramFacts[];
  introductions: IntroductionFacts[];
  letters: LetterFacts[];
  season: SeasonFacts | null;
}

/**
 * Everything that happened in one account, oldest interaction first, or that part of it which concerns one person and
 * what they share with others (their program's people, the week's budget). It is read-only: what was once derived from
 * a history is remembered with the object, so after a change make a new one.
 */
export interface History extends Known {
  rotations: RotationFacts[];
  interactions: InteractionFacts[];
}
