/** The words of the field: closed lists used in facts, rules, DTOs and stored rows. Their order is for people. */

export const messageKinds = [
  'first_note',
  'reply',
  'correction',
  'intro_request',
  'permission_request',
  'thank_you',
  'post_interview_thank_you',
  'follow_up',
  'update',
  'close_loop',
  'lor_request',
  'lor_reminder',
  'invitation_answer',
  'letter_of_intent',
  'other',
] as const;
/** What a message is for. The same list names drafts, permit acts and the purpose of an interaction. */
export type MessageKind = (typeof messageKinds)[number];

export const mentorRoles = [
  'attending',
  'faculty',
  'resident',
  'alumnus',
  'program-director',
  'coordinator',
  'interviewer',
  'other',
] as const;
export type MentorRole = (typeof mentorRoles)[number];

export const circles = ['inner', 'outer'] as const;
export type Circle = (typeof circles)[number];

export const programTiers = ['reach', 'target', 'solid-base'] as const;
export type ProgramTier = (typeof programTiers)[number];

export const communicationPolicies = ['allowed', 'not-allowed', 'coordinator', 'unknown'] as const;
/** What a program says of thank-you notes, or of contact after an interview. */
export type CommunicationPolicy = (typeof communicationPolicies)[number];

export const rotationKinds = ['core', 'sub-internship', 'audition', 'observership'] as const;
export type RotationKind = (typeof rotationKinds)[number];

export const interactionKinds = [
  'meeting',
  'call',
  'video',
  'email',
  'conference',
  'interview',
  'rotation',
  'other',
] as const;
export type InteractionKind = (typeof interactionKinds)[number];

export const directions = ['outgoing', 'incoming', 'mutual'] as const;
export type Direction = (typeof directions)[number];

export const outcomes = ['agreed', 'declined', 'not-now', 'not-this-season', 'do-not-contact'] as const;
export type Outcome = (typeof outcomes)[number];

export const followUpKinds = [
  'thank_you',
  'reply',
  'close_loop',
  'follow_up',
  'update',
  'letter_step',
  'invitation_answer',
  'look_up_policy',
  'ask_feedback',
  'custom',
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const effects = ['hint', 'mind', 'wait', 'stop'] as const;
/** What a finding asks of the user, mildest first. */
export type Effect = (typeof effects)[number];

export const strengths = ['A', 'seed', 'B', 'C', 'D'] as const;
/** A: binding rule of the Match or federal law; seed: the guide; B: official guidance; C: advisers; D: our default. */
export type Strength = (typeof strengths)[number];
