import { effectiveDue, isLate, type FollowUpKind, type Moment, type Thing } from '../../../etiquette/index.ts';

/** What matters most first: clocks set by others, then what we owe people, then what is merely allowed. */
const weight: Record<FollowUpKind, number> = {
  invitation_answer: 0,
  reply: 1,
  thank_you: 2,
  close_loop: 3,
  letter_step: 4,
  custom: 5,
  look_up_policy: 6,
  follow_up: 7,
  update: 8,
  ask_feedback: 9,
};

/** Late before due, then by weight, then by how long it has waited. */
export function byWhatMatters(now: Moment): (a: Thing, b: Thing) => number {
  return (a, b) =>
    Number(isLate(b, now)) - Number(isLate(a, now)) ||
    weight[a.kind] - weight[b.kind] ||
    effectiveDue(a) - effectiveDue(b) ||
    (a.key < b.key ? -1 : 1);
}
