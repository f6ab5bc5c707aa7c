import { addHours, dayOf } from '../../day.ts';
import { isEncounter } from '../../facts/purpose.ts';
import type { DutyRule } from '../../rule.ts';
import { sayDay } from '../../say.ts';

export const replyDue: DutyRule<'contact'> = {
  id: 'pacing/reply-due',
  asks: 'duty',
  about: 'contact',
  effects: ['due'],
  strength: 'D',
  numbers: ['dueHours', 'lateHours'],
  says: 'Answer within a day when somebody writes and waits for you.',
  because: 'A prompt answer shows that their time matters to you.',
  source: "guide, Identify Your True Strengths (reliability); advisers' counsel on e-mail",
  check(given, { dueHours = 0, lateHours = 0 }) {
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
        dueAt: addHours(given.at, dueHours),
        lateAt: addHours(given.at, lateHours),
        closedBy: closing?.id ?? null,
        closedAt: closing?.at ?? null,
      },
    ];
  },
  examples: [
    { name: 'a meeting', given: {}, says: null },
    {
      name: 'a message that needs no answer',
      given: { kind: 'email', direction: 'incoming', answerNeeded: false },
      says: null,
    },
    {
      name: 'a message that needs an answer',
      given: { kind: 'email', direction: 'incoming', answerNeeded: true },
      says: ['Dr. Osei wrote on Fri 20 Nov 2026 and waits for your answer; a day is a good time.'],
      owes: [
        {
          kind: 'reply',
          notBefore: '2026-11-20T16:00:00Z',
          dueAt: '2026-11-21T16:00:00Z',
          lateAt: '2026-11-22T16:00:00Z',
          closedBy: null,
        },
      ],
    },
    {
      name: 'a call afterwards closes it',
      given: {
        kind: 'email',
        direction: 'incoming',
        answerNeeded: true,
        after: [
          {
            id: 'i2',
            at: '2026-11-20T20:00:00Z',
            loggedAt: '2026-11-20T20:00:00Z',
            kind: 'call',
            direction: 'mutual',
            purpose: null,
          },
        ],
      },
      says: ['Dr. Osei wrote on Fri 20 Nov 2026 and waits for your answer; a day is a good time.'],
      owes: [{ closedBy: 'i2', closedAt: '2026-11-20T20:00:00Z' }],
    },
  ],
};
