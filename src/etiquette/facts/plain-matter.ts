import type { Matters } from './matter.ts';

const plain = {
  id: 'i1',
  mentorName: 'Dr. Osei',
  zone: 'America/Chicago',
  at: '2026-11-20T16:00:00Z',
  doNotContact: false,
  after: [],
};

/** The plain starting facts that examples of duty rules are laid over: Friday 20 November 2026, 10:00 in Chicago. */
export const plainMatters: Matters = {
  contact: {
    ...plain,
    kind: 'meeting',
    direction: 'mutual',
    purpose: null,
    answerNeeded: false,
    helpReceived: false,
    thanked: false,
    answerBy: null,
    loggedAt: '2026-11-20T18:00:00Z',
    withinRotation: false,
    lastThankedAt: null,
    thanksPolicy: null,
    programId: null,
    programName: null,
  },
  silence: { ...plain, answeredAt: null },
  company: { ...plain, lastRealOn: '2026-11-20', lastUpdateOn: null, updates: 0 },
  introduction: { ...plain, id: 'n1', targetName: 'Dr. Lindqvist', handedAt: null, metAt: null, closedAt: null },
  letter: {
    ...plain,
    id: 'l1',
    neededOn: '2027-01-20',
    askedAt: '2026-11-20T16:00:00Z',
    remindedAt: [],
    uploadedAt: null,
  },
  rotation: { ...plain, id: 'r1', from: '2026-11-02', to: '2026-11-29', today: '2026-11-20' },
};
