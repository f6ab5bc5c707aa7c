import type { Act, Duty } from './facts/history.ts';
import type { MessageKind } from './words.ts';

const kinds: Partial<Record<Duty['kind'], MessageKind>> = {
  thank_you: 'thank_you',
  reply: 'reply',
  close_loop: 'close_loop',
  follow_up: 'follow_up',
  update: 'update',
  letter_step: 'lor_reminder',
  invitation_answer: 'invitation_answer',
};

/** The act that would fulfil a duty; null where no message does, or there is nobody to write to. */
export function actOf(duty: Pick<Duty, 'kind' | 'mentorId' | 'introductionId' | 'letterId'>): Act | null {
  const kind = kinds[duty.kind];
  if (!kind || duty.mentorId === null) return null;
  return {
    kind,
    mentorId: duty.mentorId,
    ...(duty.introductionId && { introductionId: duty.introductionId }),
    ...(duty.letterId && { letterId: duty.letterId }),
  };
}
