import type { ActFacts } from '../../../facts/act.ts';
import type { Example } from '../../../rule.ts';

const no = { outcome: 'declined', on: '2026-08-25' } as const;
const notThisSeason = { outcome: 'not-this-season', on: '2026-11-20' } as const;

export const takeNoExamples: readonly Example<ActFacts>[] = [
  { name: 'nobody said no', given: {}, says: null },
  { name: 'thanks for the clear word', given: { act: 'thank_you', refusal: no }, says: null },
  {
    name: 'the day before ninety days are over',
    given: { act: 'update', refusal: no },
    says: ['Dr. Osei said no on Tue 25 Aug 2026; let it rest until Mon 23 Nov 2026.'],
    instead: ['Let it rest; their answer or a meeting opens the way again at any time.'],
    from: ['2026-11-23'],
  },
  {
    name: 'ninety days later',
    given: { act: 'update', today: '2026-11-23', refusal: { ...no, outcome: 'not-now' } },
    says: 'Dr. Osei said "not now" on Tue 25 Aug 2026; 90 days have passed since.',
  },
  {
    name: 'a message after the no counts from itself',
    given: { act: 'update', refusal: no, lastMessageOn: '2026-08-26' },
    says: ['Dr. Osei said no on Tue 25 Aug 2026; let it rest until Tue 24 Nov 2026.'],
    from: ['2026-11-24'],
  },
  {
    name: 'silence after the one follow-up',
    given: { act: 'update', unansweredSince: '2026-10-30', followUps: 1, lastMessageOn: '2026-11-10' },
    says: [
      'Dr. Osei has not answered your follow-up, and you last wrote on Tue 10 Nov 2026; let it rest until Mon 8 Feb 2027.',
    ],
    from: ['2027-02-08'],
  },
  {
    name: 'a second follow-up is for its own rule',
    given: { act: 'follow_up', unansweredSince: '2026-10-30', followUps: 1, lastMessageOn: '2026-11-10' },
    says: null,
  },
  {
    name: 'not this season, whose end is sure',
    given: { act: 'update', refusal: notThisSeason, season: { began: '2026-06-03', ends: '2027-03-19', sure: true } },
    says: ['Dr. Osei said "not this season" on Fri 20 Nov 2026; the season ends on Fri 19 Mar 2027.'],
    from: ['2027-03-20'],
    effects: ['wait'],
  },
  {
    name: 'not this season, whose end is to be checked: first as any no',
    given: { act: 'update', refusal: notThisSeason, season: { began: '2026-06-03', ends: '2027-03-19', sure: false } },
    says: ['Dr. Osei said "not this season" on Fri 20 Nov 2026; let it rest until Thu 18 Feb 2027.'],
    from: ['2027-02-18'],
  },
  {
    name: 'and then a thing to mind',
    given: {
      act: 'update',
      today: '2027-02-18',
      refusal: notThisSeason,
      season: { began: '2026-06-03', ends: '2027-03-19', sure: false },
    },
    says: ['Dr. Osei said "not this season" on Fri 20 Nov 2026; the season ends on Fri 19 Mar 2027, a date to check.'],
    effects: ['mind'],
  },
  {
    name: 'not this season, said in the one before',
    given: {
      act: 'update',
      refusal: { ...notThisSeason, on: '2026-02-10' },
      season: { began: '2026-06-03', ends: '2027-03-19', sure: true },
    },
    says: 'Dr. Osei said "not this season" on Tue 10 Feb 2026; that season is over.',
  },
];
