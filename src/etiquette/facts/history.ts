import type { Day, Instant, Zone } from '../day.ts';
import type {
  Circle,
  CommunicationPolicy,
  Direction,
  FollowUpKind,
  InteractionKind,
  MentorRole,
  MessageKind,
  Outcome,
  RotationKind,
} from '../words.ts';

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
  | 'wished'
  | 'asked'
  | 'agreed'
  | 'declined'
  | 'target-accepted'
  | 'target-declined'
  | 'connected'
  | 'met'
  | 'closed';

export interface IntroductionFacts {
  id: string;
  introducerId: string;
  targetMentorId: string | null;
  targetName: string;
  programId: string | null;
  mode: 'introduction' | 'permission-to-name';
  state: IntroductionState;
  askedAt: Instant | null;
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

/**
 * Everything that happened in one account, oldest interaction first, or that part of it which concerns one person and
 * what they share with others (their program's people, the week's budget).
 */
export interface History {
  zone: Zone;
  mentors: MentorFacts[];
  programs: ProgramFacts[];
  rotations: RotationFacts[];
  interactions: InteractionFacts[];
  introductions: IntroductionFacts[];
  letters: LetterFacts[];
  season: SeasonFacts | null;
}

/** Something the applicant thinks of doing. */
export interface Act {
  kind: MessageKind;
  mentorId: string;
  introductionId?: string;
  letterId?: string;
  /** True when a draft is being made ready or sent at this moment: only then the hour of the day is spoken of. */
  leavingNow?: boolean;
  /** The local day for which it is asked; today where absent. */
  on?: Day;
}

/** Something owed or allowed at a time, as the facts alone say; what the user did with it (snooze, cancel) is not here. */
export interface Duty {
  /** Natural key: the same fact gives the same key, for ever. Such as `thank_you:<interaction id>`. */
  key: string;
  kind: FollowUpKind;
  mentorId: string | null;
  /** The interaction, introduction or letter that opened it. */
  interactionId: string | null;
  notBefore: Instant;
  dueAt: Instant;
  /** null where nothing is ever late. */
  lateAt: Instant | null;
  /** Extra moments at which it may be told, beside due and late; an invitation's marks. */
  marks: Instant[];
  /** The interaction that closed it; null while open. */
  closedBy: string | null;
  closedAt: Instant | null;
  because: { rule: string; message: string; source: string };
}
