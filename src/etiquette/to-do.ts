import type { FollowUpKind } from './words.ts';

const acts: Record<FollowUpKind, (who: string) => string> = {
  thank_you: (who) => `Thank ${who}`,
  reply: (who) => `Answer ${who}`,
  close_loop: (who) => `Tell ${who} how it went`,
  follow_up: (who) => `Follow up once with ${who}`,
  update: (who) => `Send ${who} an update`,
  letter_step: (who) => `The letter from ${who}: next step`,
  invitation_answer: (who) => `Answer the interview invitation from ${who}`,
  look_up_policy: (who) => `Look up whether thank-you notes to ${who} are welcome`,
  ask_feedback: (who) => `Ask ${who} how you can improve`,
  custom: (who) => `Something for ${who}`,
};

/** What a follow-up asks one to do, in a few words that name the person. @param who null: nobody in particular */
export function thingToDo(kind: FollowUpKind, who: string | null): string {
  return acts[kind](who ?? (kind === 'ask_feedback' ? 'your team' : 'them'));
}
