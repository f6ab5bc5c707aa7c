import { addHours, dayOf } from '../../day.ts';
import { isEncounter } from '../../facts/purpose.ts';
import type { DutyRule } from '../../rule.ts';
import { sayDay } from '../../say.ts';
import { replyExamples } from './examples/reply-due.ts';

export const replyDue: DutyRule<'contact', 'pacing/reply-due'> = {
  id: 'pacing/reply-due',
  asks: 'duty',
  about: 'contact',
  effects: ['due'],
  strength: 'D',
  numbers: ['dueHours', 'lateHours'],
  says: 'Answer within a day when somebody writes and waits for you.',
  because: 'A prompt answer shows that their time matters to you.',
  source: "guide, Identify Your True Strengths (reliability); advisers' counsel on e-mail",
  check(given, { dueHours, lateHours }) {
    // An interview invitation has its own, shorter clock.
    const invites = given.purpose === 'invitation_answer' || given.answerBy !== null;
    const asks = given.direction === 'incoming' && given.answerNeeded && !invites;
    if (!asks || given.doNotContact) return null;
    const closing = given.after.find((later) => later.direction !== 'incoming' || isEncounter(later));
    return [
      {
        kind: 'reply',
        of: given.id,
        message: `${given.mentorName} wrote on ${sayDay(dayOf(given.at, given.zone))} and waits for your answer; a day is a good time.`,
        notBefore: given.at,
        dueAt: addHours(given.at, Math.min(dueHours, lateHours)),
        lateAt: addHours(given.at, lateHours),
        closedBy: closing?.id ?? null,
        closedAt: closing?.at ?? null,
      },
    ];
  },
  examples: replyExamples,
};
