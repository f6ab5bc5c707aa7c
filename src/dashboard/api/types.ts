/** The shapes the API answers with, as the screens use them. Days are `YYYY-MM-DD`, instants RFC 3339. */

export type Effect = 'hint' | 'mind' | 'wait' | 'stop';
export type Decision = 'go' | Effect;

export type MessageKind =
  | 'first_note'
  | 'reply'
  | 'correction'
  | 'intro_request'
  | 'permission_request'
  | 'thank_you'
  | 'post_interview_thank_you'
  | 'follow_up'
  | 'update'
  | 'close_loop'
  | 'lor_request'
  | 'lor_reminder'
  | 'invitation_answer'
  | 'letter_of_intent'
  | 'other';

export type FollowUpKind =
  | 'thank_you'
  | 'reply'
  | 'close_loop'
  | 'follow_up'
  | 'update'
  | 'letter_step'
  | 'invitation_answer'
  | 'look_up_policy'
  | 'ask_feedback'
  | 'custom';

export type FollowUpState = 'planned' | 'due' | 'late' | 'snoozed' | 'done' | 'cancelled';

export type InteractionKind =
  'meeting' | 'call' | 'video' | 'email' | 'conference' | 'interview' | 'rotation' | 'other';
export type Direction = 'outgoing' | 'incoming' | 'mutual';
export type Outcome = 'agreed' | 'declined' | 'not-now' | 'not-this-season' | 'do-not-contact';
export type MentorRole =
  'attending' | 'faculty' | 'resident' | 'alumnus' | 'program-director' | 'coordinator' | 'interviewer' | 'other';
export type CommunicationPolicy = 'allowed' | 'not-allowed' | 'coordinator' | 'unknown';
export type RotationKind = 'core' | 'sub-internship' | 'audition' | 'observership';
export type ProgramTier = 'reach' | 'target' | 'solid-base';

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface Because {
  rule: string;
  message: string;
  source?: string;
}

export interface Account {
  id: string;
  email: string;
  name: string;
}

export interface Settings {
  timeZone: string;
  mailOn: boolean;
  digestAt: string;
  digestDays: number[];
  policy: Record<string, Record<string, number>>;
  strengths: { title: string; evidence: string }[];
  specialty: string | null;
  medicalSchool: string | null;
  aboutMe: string | null;
}

export interface Mentor {
  id: string;
  name: string;
  credentials: string | null;
  roles: MentorRole[];
  email: string | null;
  phone: string | null;
  timeZone: string | null;
  siteId: string | null;
  programId: string | null;
  onSelectionSide: boolean;
  circle: 'inner' | 'outer';
  metThrough: string | null;
  mayBeNamed: boolean;
  doNotContact: boolean;
  answersOnFirstName: boolean;
  tags: string[];
  notes: string | null;
  lastInteractionAt: string | null;
  nextStep: NextStep | null;
  version: number;
}

/** What to do next with a mentor: the follow-up that comes first. */
export interface NextStep {
  followUpId: string;
  kind: FollowUpKind;
  dueAt: string;
  state: FollowUpState;
  because: Because;
}

export interface FollowUp {
  id: string;
  mentorId: string | null;
  mentorName?: string | null;
  interactionId?: string | null;
  kind: FollowUpKind;
  title?: string | null;
  dueAt: string;
  notBefore: string;
  lateAt: string | null;
  snoozedUntil?: string | null;
  state: FollowUpState;
  because: Because;
}

export interface Plan {
  budget: { newPeople: { used: number; limit: number } };
  items: { mentorId: string; act: MessageKind; day: string; because: Because | Because[] }[];
  heldBack: { mentorId: string; act: MessageKind; from: string | null; because: Because | Because[] }[];
}

export interface Finding {
  rule: string;
  effect: Effect;
  strength: string;
  start: number;
  end: number;
  message: string;
  instead: string;
  because: string;
  source: string;
  from: string | null;
  answer: 'none' | 'accept' | 'reason' | 'dispute' | 'never';
  /** Set where the user has answered it and the words still stand. */
  answered?: { reason: string | null; at: string } | null;
}

export interface Verdict {
  decision: Decision;
  from: string | null;
  findings: Finding[];
  content: string[];
  because: { rule: string; message: string }[];
}

export interface Draft {
  id: string;
  kind: MessageKind;
  mentorId: string;
  interactionId: string | null;
  subject: string;
  body: string;
  state: 'draft' | 'ready' | 'sent';
  sentAt?: string | null;
  updatedAt: string;
  verdict: Verdict;
  version: number;
}

export interface Interaction {
  id: string;
  mentorId: string;
  at: string;
  kind: InteractionKind;
  direction: Direction;
  summary: string;
  details: string[];
  helpReceived: boolean;
  purpose: MessageKind | null;
  answerNeeded: boolean;
  outcome: Outcome | null;
  siteId: string | null;
  programId: string | null;
  version: number;
}

export interface TimelineEntry {
  id: string;
  type: string;
  at: string;
  title: string;
  text: string | null;
  interaction?: Interaction;
}

export interface Rotation {
  kind: RotationKind;
  specialty: string;
  from: string;
  to: string;
}

export interface Site {
  id: string;
  name: string;
  city?: string | null;
  rotations: Rotation[];
  version: number;
}

export interface Program {
  id: string;
  name: string;
  healthSystem: string | null;
  specialty: string | null;
  tier: ProgramTier | null;
  imgHistory: string | null;
  thankYouPolicy: CommunicationPolicy;
  postInterviewContact: CommunicationPolicy;
  rankIntentInvited: boolean;
  interviews: { at: string; withMentorIds: string[] }[];
  version: number;
}
