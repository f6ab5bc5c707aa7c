import type { ActFacts } from '../../../facts/act.ts';
import type { CompanyMatter } from '../../../facts/matter.ts';
import type { Example } from '../../../rule.ts';

const outer = { act: 'update', met: true } as const;

export const updateExamples: readonly Example<ActFacts>[] = [
  { name: 'a correction is never held back', given: { act: 'correction', lastRealOn: '2026-11-21' }, says: null },
  {
    name: 'somebody who does not know you',
    given: { act: 'update' },
    says: ['You have not met Dr. Osei yet, and they have not written to you.'],
    instead: ['Send a first note instead, and keep updates for later.'],
    from: [null],
  },
  {
    name: 'the day itself',
    given: { ...outer, lastRealOn: '2026-11-22' },
    says: ['You were in touch with Dr. Osei today; updates keep 28 days apart.'],
    from: ['2026-12-20'],
  },
  {
    name: 'the twenty-seventh day is one too few',
    given: { ...outer, lastRealOn: '2026-10-26' },
    says: ['You were in touch with Dr. Osei 27 days ago; updates keep 28 days apart.'],
    instead: ['Keep your news until Mon 23 Nov 2026, or send a correction if it is one.'],
    from: ['2026-11-23'],
  },
  {
    name: 'the twenty-eighth day is enough',
    given: { ...outer, lastRealOn: '2026-10-25' },
    says: 'You were in touch with Dr. Osei 28 days ago, and this is update 1 of 3 in a year.',
  },
  {
    name: 'an update without answer counts as touch too',
    given: { ...outer, circle: 'inner', lastRealOn: '2026-08-01', lastUpdateOn: '2026-11-12' },
    says: ['You last sent an update to Dr. Osei 10 days ago; updates keep 28 days apart.'],
    from: ['2026-12-10'],
  },
  {
    name: 'the inner circle hears as often as there is news',
    given: {
      ...outer,
      circle: 'inner',
      lastRealOn: '2026-10-25',
      updatesInYear: ['2026-01-01', '2026-04-01', '2026-07-01'],
    },
    says: 'You were in touch with Dr. Osei 28 days ago.',
  },
  {
    name: 'a fourth update in a year to the outer circle',
    given: { ...outer, lastRealOn: '2026-09-01', updatesInYear: ['2025-11-23', '2026-04-01', '2026-07-01'] },
    says: ['Dr. Osei had 3 updates from you in a year; 3 is the limit.'],
    instead: ['Keep your news until Mon 23 Nov 2026.'],
    from: ['2026-11-23'],
  },
  {
    name: 'a year after the first of three',
    given: { ...outer, today: '2026-11-23', lastRealOn: '2026-09-01', updatesInYear: ['2026-04-01', '2026-07-01'] },
    says: 'You were in touch with Dr. Osei 83 days ago, and this is update 3 of 3 in a year.',
  },
];

const touch = 'You were last in touch with Dr. Osei on Fri 20 Nov 2026; if there is news, an update is welcome.';

export const companyExamples: readonly Example<CompanyMatter>[] = [
  {
    name: 'ninety days after the last contact',
    given: { id: 'm1:0' },
    says: [touch],
    owes: [
      { kind: 'update', of: 'm1:0', notBefore: '2026-12-18T06:00:00Z', dueAt: '2027-02-18T06:00:00Z', lateAt: null },
    ],
  },
  {
    name: 'after an update without answer, ninety days more',
    given: { lastUpdateOn: '2027-02-18', updates: 1 },
    says: [touch],
    owes: [{ notBefore: '2027-03-18T05:00:00Z', dueAt: '2027-05-19T05:00:00Z' }],
  },
  {
    name: 'the update that was sent closes it',
    given: {
      after: [
        {
          id: 'i2',
          at: '2027-02-18T15:00:00Z',
          loggedAt: '2027-02-18T15:00:00Z',
          kind: 'email',
          direction: 'outgoing',
          purpose: 'update',
        },
      ],
    },
    says: [touch],
    owes: [{ closedBy: 'i2', closedAt: '2027-02-18T15:00:00Z' }],
  },
  { name: 'somebody who asked for no messages', given: { doNotContact: true }, says: null },
];
