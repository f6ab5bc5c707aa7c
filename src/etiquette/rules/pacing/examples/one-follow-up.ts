import type { ActFacts } from '../../../facts/act.ts';
import type { LaterContact, SilenceMatter } from '../../../facts/matter.ts';
import type { Example } from '../../../rule.ts';

export const followUpExamples: readonly Example<ActFacts>[] = [
  { name: 'another kind of message', given: { act: 'update', unansweredSince: '2026-11-20' }, says: null },
  { name: 'nothing waits for an answer', given: { act: 'follow_up' }, says: null },
  {
    name: 'six days are one too few',
    given: { act: 'follow_up', unansweredSince: '2026-11-16' },
    says: ['You wrote to Dr. Osei 6 days ago and had no answer yet; a follow-up can wait 7 days.'],
    instead: ['Give them until Mon 23 Nov 2026.'],
    from: ['2026-11-23'],
    effects: ['wait'],
  },
  {
    name: 'the seventh day is enough',
    given: { act: 'follow_up', unansweredSince: '2026-11-15' },
    says: 'You wrote to Dr. Osei 7 days ago and had no answer yet; one follow-up is fine after 7.',
  },
  {
    name: 'a second follow-up',
    given: { act: 'follow_up', unansweredSince: '2026-10-01', followUps: 1 },
    says: ['You have followed up 1 time already, and Dr. Osei has not answered your message of Thu 1 Oct 2026.'],
    instead: ['Let it rest; an answer or a meeting opens the way again.'],
    effects: ['stop'],
  },
  {
    name: 'a user who never follows up',
    given: { act: 'follow_up', unansweredSince: '2026-10-01' },
    numbers: { followUps: 0 },
    says: ['You chose to send no follow-ups, and Dr. Osei has not answered your message of Thu 1 Oct 2026.'],
  },
];

const later: LaterContact = {
  id: 'i2',
  at: '2026-11-24T15:00:00Z',
  loggedAt: '2026-11-24T15:00:00Z',
  kind: 'email',
  direction: 'incoming',
  purpose: null,
};
const gentle = 'You wrote to Dr. Osei on Fri 20 Nov 2026; if no answer comes, one gentle follow-up is fine.';

export const silenceExamples: readonly Example<SilenceMatter>[] = [
  {
    name: 'a message that hopes for an answer',
    given: {},
    says: [gentle],
    owes: [
      {
        kind: 'follow_up',
        notBefore: '2026-11-27T06:00:00Z',
        dueAt: '2026-11-30T06:00:00Z',
        lateAt: null,
        closedAt: null,
      },
    ],
  },
  { name: 'an answer closes it', given: { after: [later] }, says: [gentle], owes: [{ closedBy: 'i2' }] },
  {
    name: 'the follow-up closes it',
    given: { after: [{ ...later, direction: 'outgoing', purpose: 'follow_up' }] },
    says: [gentle],
    owes: [{ closedBy: 'i2' }],
  },
  {
    name: 'thanks in between do not',
    given: { after: [{ ...later, direction: 'outgoing', purpose: 'thank_you' }] },
    says: [gentle],
    owes: [{ closedBy: null, closedAt: null }],
  },
  {
    name: 'the introducer agreed, as the introduction tells',
    given: { answeredAt: '2026-11-22T15:00:00Z' },
    says: [gentle],
    owes: [{ closedBy: null, closedAt: '2026-11-22T15:00:00Z' }],
  },
  { name: 'somebody who asked for no messages', given: { doNotContact: true }, says: null },
  { name: 'a user who never follows up', given: {}, numbers: { followUps: 0 }, says: null },
];
