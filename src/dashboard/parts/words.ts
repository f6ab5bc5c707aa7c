import type {
  CommunicationPolicy,
  FollowUp,
  FollowUpKind,
  InteractionKind,
  MentorRole,
  MessageKind,
  Outcome,
  PlanAct,
  ProgramTier,
  RotationKind,
} from '../api/types.ts';

/** How the words of the field are said on the screens. */

export const roleWords: Record<MentorRole, string> = {
  attending: 'Attending',
  faculty: 'Faculty',
  resident: 'Resident',
  alumnus: 'Alumnus',
  'program-director': 'Program director',
  coordinator: 'Coordinator',
  interviewer: 'Interviewer',
  other: 'Other',
};

export const messageWords: Record<MessageKind, string> = {
  first_note: 'First note',
  reply: 'Answer',
  correction: 'Correction',
  intro_request: 'Ask for an introduction',
  permission_request: 'Ask to mention a name',
  thank_you: 'Thank-you',
  post_interview_thank_you: 'Thank-you after the interview',
  follow_up: 'Follow-up',
  update: 'Update',
  close_loop: 'How it went',
  lor_request: 'Ask for a letter',
  lor_reminder: 'Letter reminder',
  invitation_answer: 'Answer to the invitation',
  letter_of_intent: 'Letter of intent',
  other: 'Something else',
};

/** Marks that turn the direction of what follows; a name must not turn the rest of a sentence. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What is owed, as something to do; `name` is a person's. */
export const followUpSentence = (kind: FollowUpKind, name: string, title?: string | null): string => {
  const who = name.replace(directionMarks, '');
  const said: Record<FollowUpKind, string> = {
    thank_you: `Thank ${who}`,
    reply: `Answer ${who}`,
    close_loop: `Tell ${who} how it went`,
    follow_up: `Follow up with ${who}, once`,
    update: `Send ${who} your news`,
    letter_step: `Take the next step with ${who}’s letter`,
    invitation_answer: `Answer ${who}’s invitation`,
    look_up_policy: `Look up the program’s policy before you thank ${who}`,
    ask_feedback: `Ask ${who} how you could do better`,
    custom: title ?? `Something for ${who}`,
  };
  return said[kind];
};

const LONGEST = 120;

/** What the user wrote of a custom one: its title, else how its note begins. */
export const ownWords = ({ title, note }: Pick<FollowUp, 'title' | 'note'>): string | null => {
  const first = note?.trim().split('\n')[0] ?? null;
  return title ?? (first && first.length > LONGEST ? `${first.slice(0, LONGEST).trimEnd()}…` : first);
};

/** The message that settles a follow-up, where a draft can be written for it. */
const draftFor: Partial<Record<FollowUpKind, MessageKind>> = {
  thank_you: 'thank_you',
  reply: 'reply',
  close_loop: 'close_loop',
  follow_up: 'follow_up',
  update: 'update',
  invitation_answer: 'invitation_answer',
};

const isMessage = (act: PlanAct): act is MessageKind => act in messageWords;

/** The draft an act asks for; null where it is not done by writing. */
export const draftOf = (act: PlanAct): MessageKind | null => (isMessage(act) ? act : (draftFor[act] ?? null));

/** The kind of follow-up an act would settle: thanks for an interview are thanks. */
export const settledBy = (act: PlanAct): PlanAct => (act === 'post_interview_thank_you' ? 'thank_you' : act);

/** An act of the week's plan, as something to do. */
export const actSentence = (act: PlanAct, who: string): string =>
  isMessage(act) ? `${messageWords[act]}: ${who}` : followUpSentence(act, who);

export const interactionWords: Record<InteractionKind, string> = {
  meeting: 'Meeting',
  call: 'Call',
  video: 'Video call',
  email: 'E-mail',
  conference: 'Conference',
  interview: 'Interview',
  rotation: 'Rotation',
  other: 'Other',
};

export const outcomeWords: Record<Outcome, string> = {
  agreed: 'They said yes',
  declined: 'They said no',
  'not-now': 'Not now',
  'not-this-season': 'Not this season',
  'do-not-contact': 'Please don’t write again',
};

export const policyWords: Record<CommunicationPolicy, string> = {
  allowed: 'Allowed',
  'not-allowed': 'Not allowed',
  coordinator: 'Only through the coordinator',
  unknown: 'Not looked up yet',
};

export const tierWords: Record<ProgramTier, string> = { reach: 'Reach', target: 'Target', 'solid-base': 'Solid base' };

export const rotationWords: Record<RotationKind, string> = {
  core: 'Core',
  'sub-internship': 'Sub-internship',
  audition: 'Audition',
  observership: 'Observership',
};
