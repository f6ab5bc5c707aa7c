import type { IntroductionMatter } from '../../../facts/matter.ts';
import type { Example } from '../../../rule.ts';

export const closeTheLoopExamples: readonly Example<IntroductionMatter>[] = [
  { name: 'the introducer has not done their part yet', given: {}, says: null },
  {
    name: 'you met',
    given: { metAt: '2026-11-20T16:00:00Z' },
    says: ['You met Dr. Lindqvist on Fri 20 Nov 2026; tell Dr. Osei how it went.'],
    owes: [
      {
        kind: 'close_loop',
        of: 'n1',
        notBefore: '2026-11-20T16:00:00Z',
        dueAt: '2026-11-21T16:00:00Z',
        lateAt: '2026-11-22T16:00:00Z',
        closedAt: null,
      },
    ],
  },
  {
    name: 'due no later than late, where only that was made stricter',
    given: { metAt: '2026-11-20T16:00:00Z' },
    numbers: { lateHours: 8 },
    says: ['You met Dr. Lindqvist on Fri 20 Nov 2026; tell Dr. Osei how it went.'],
    owes: [{ dueAt: '2026-11-21T00:00:00Z', lateAt: '2026-11-21T00:00:00Z' }],
  },
  {
    name: 'nothing came for two weeks',
    given: { handedAt: '2026-11-20T16:00:00Z' },
    says: ['Dr. Osei opened the way to Dr. Lindqvist on Fri 20 Nov 2026; tell them where it stands.'],
    owes: [{ notBefore: '2026-12-04T06:00:00Z', dueAt: '2026-12-04T06:00:00Z', lateAt: null }],
  },
  {
    name: 'word was sent',
    given: {
      metAt: '2026-11-20T16:00:00Z',
      after: [
        {
          id: 'i2',
          at: '2026-11-21T15:00:00Z',
          loggedAt: '2026-11-21T15:00:00Z',
          kind: 'email',
          direction: 'outgoing',
          purpose: 'close_loop',
        },
      ],
    },
    says: ['You met Dr. Lindqvist on Fri 20 Nov 2026; tell Dr. Osei how it went.'],
    owes: [{ closedBy: 'i2', closedAt: '2026-11-21T15:00:00Z' }],
  },
  {
    name: 'the introduction was closed by hand',
    given: { metAt: '2026-11-20T16:00:00Z', closedAt: '2026-11-21T10:00:00Z' },
    says: ['You met Dr. Lindqvist on Fri 20 Nov 2026; tell Dr. Osei how it went.'],
    owes: [{ closedBy: null, closedAt: '2026-11-21T10:00:00Z' }],
  },
];
