import type { ActFacts } from '../../../facts/act.ts';
import type { Example } from '../../../rule.ts';

export const introducerLoadExamples: readonly Example<ActFacts>[] = [
  { name: 'another act', given: { act: 'update' }, says: null },
  {
    name: 'met only once',
    given: { act: 'intro_request', realContacts: 1 },
    says: ['You have been in touch with Dr. Osei 1 time; ask after 2.'],
    instead: ['Talk with them once more first, about advice or feedback.'],
    from: [null],
  },
  {
    name: 'met twice',
    given: { act: 'permission_request', realContacts: 2 },
    says: 'You know Dr. Osei, and this is request 1 of 2 in 60 days.',
  },
  {
    name: 'another request is open',
    given: {
      act: 'intro_request',
      realContacts: 4,
      openRequest: { targetName: 'Dr. Lindqvist', askedOn: '2026-11-20' },
      requestsOn: ['2026-11-20'],
    },
    says: ['You asked Dr. Osei about Dr. Lindqvist 2 days ago, and that is still open.'],
    instead: ['Wait until it is settled, or until Tue 19 Jan 2027.'],
    from: ['2027-01-19'],
  },
  {
    name: 'a later request keeps the door shut longer than the open one',
    given: {
      act: 'intro_request',
      realContacts: 4,
      openRequest: { targetName: 'Dr. Lindqvist', askedOn: '2026-11-01' },
      requestsOn: ['2026-11-01', '2026-11-20'],
    },
    numbers: { perWindowRequests: 1 },
    says: ['You asked Dr. Osei about Dr. Lindqvist 21 days ago, and that is still open.'],
    instead: ['Wait until it is settled, or until Tue 19 Jan 2027.'],
    from: ['2027-01-19'],
  },
  {
    name: 'a third within sixty days',
    given: { act: 'intro_request', realContacts: 4, requestsOn: ['2026-09-24', '2026-11-01'] },
    says: ['You asked Dr. Osei for 2 introductions in 60 days; 2 is the limit.'],
    instead: ['Ask again on Mon 23 Nov 2026 or later.'],
    from: ['2026-11-23'],
  },
  {
    name: 'the sixtieth day after the first of two',
    given: { act: 'intro_request', realContacts: 4, requestsOn: ['2026-09-23', '2026-11-01'] },
    says: 'You know Dr. Osei, and this is request 2 of 2 in 60 days.',
  },
];
