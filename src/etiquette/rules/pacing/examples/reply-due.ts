import type { ContactMatter } from '../../../facts/matter.ts';
import type { Example } from '../../../rule.ts';

const theirs = { loggedAt: '2026-11-20T20:00:00Z', direction: 'incoming', purpose: null } as const;

export const replyExamples: readonly Example<ContactMatter>[] = [
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
    name: 'due no later than late, where only that was made stricter',
    given: { kind: 'email', direction: 'incoming', answerNeeded: true },
    numbers: { lateHours: 8 },
    says: ['Dr. Osei wrote on Fri 20 Nov 2026 and waits for your answer; a day is a good time.'],
    owes: [{ dueAt: '2026-11-21T00:00:00Z', lateAt: '2026-11-21T00:00:00Z' }],
  },
  {
    name: 'a call of theirs closes it, another message of theirs does not',
    given: {
      kind: 'email',
      direction: 'incoming',
      answerNeeded: true,
      after: [
        { id: 'i2', kind: 'email', at: '2026-11-20T18:00:00Z', ...theirs },
        { id: 'i3', kind: 'call', at: '2026-11-20T20:00:00Z', ...theirs },
      ],
    },
    says: ['Dr. Osei wrote on Fri 20 Nov 2026 and waits for your answer; a day is a good time.'],
    owes: [{ closedBy: 'i3', closedAt: '2026-11-20T20:00:00Z' }],
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
];
