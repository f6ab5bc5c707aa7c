import type { Direction, InteractionKind, MessageKind } from '../../etiquette/words.ts';

interface Contact {
  kind: InteractionKind;
  direction: Direction;
  purpose: MessageKind | null;
}

type Titles = Record<Direction, string>;
const always = (title: string): Titles => ({ outgoing: title, incoming: title, mutual: title });

const titles: Record<InteractionKind, Titles> = {
  meeting: always('You met'),
  call: { outgoing: 'You called', incoming: 'They called', mutual: 'You spoke on the phone' },
  video: always('You spoke by video'),
  email: { outgoing: 'You wrote', incoming: 'They wrote', mutual: 'You wrote to each other' },
  conference: always('You met at a conference'),
  interview: always('Interview'),
  rotation: always('You worked together'),
  other: { outgoing: 'You got in touch', incoming: 'They got in touch', mutual: 'You were in touch' },
};

const sent: Partial<Record<MessageKind, string>> = {
  first_note: 'You introduced yourself',
  reply: 'You answered',
  correction: 'You sent a correction',
  intro_request: 'You asked for an introduction',
  permission_request: 'You asked to mention their name',
  thank_you: 'You sent thanks',
  post_interview_thank_you: 'You sent thanks for the interview',
  follow_up: 'You followed up',
  update: 'You sent an update',
  close_loop: 'You told them how it went',
  lor_request: 'You asked for a letter',
  lor_reminder: 'You sent a reminder of the letter',
  invitation_answer: 'You answered the invitation',
  letter_of_intent: 'You sent a letter of intent',
};

/** A contact in a few words. */
export function contactTitle({ kind, direction, purpose }: Contact): string {
  const message = kind === 'email' && direction === 'outgoing' && purpose ? sent[purpose] : undefined;
  return message ?? titles[kind][direction];
}
