import type { ContactMatter, LaterContact } from '../../../facts/matter.ts';
import type { Example } from '../../../rule.ts';

const later: LaterContact = {
  id: 'i2',
  at: '2026-11-21T15:00:00Z',
  loggedAt: '2026-11-21T15:00:00Z',
  kind: 'email',
  direction: 'outgoing',
  purpose: 'thank_you',
};

const afterMeeting = 'You met Dr. Osei on Fri 20 Nov 2026; a short thank-you within 24 hours is kind.';
const open = { closedBy: null, closedAt: null };

export const thankYouExamples: readonly Example<ContactMatter>[] = [
  { name: 'an e-mail without help', given: { kind: 'email', direction: 'incoming' }, says: null },
  {
    name: 'a meeting',
    given: {},
    says: [afterMeeting],
    owes: [
      {
        ...open,
        kind: 'thank_you',
        notBefore: '2026-11-20T16:00:00Z',
        dueAt: '2026-11-21T16:00:00Z',
        lateAt: '2026-11-22T16:00:00Z',
      },
    ],
  },
  {
    name: 'due no later than late, where only that was made stricter',
    given: {},
    numbers: { lateHours: 8 },
    says: ['You met Dr. Osei on Fri 20 Nov 2026; a short thank-you within 8 hours is kind.'],
    owes: [{ dueAt: '2026-11-21T00:00:00Z', lateAt: '2026-11-21T00:00:00Z' }],
  },
  {
    name: 'help by e-mail',
    given: { kind: 'email', direction: 'incoming', helpReceived: true },
    says: ['Dr. Osei helped you on Fri 20 Nov 2026; a short thank-you within 24 hours is kind.'],
  },
  {
    name: 'the last day of a rotation gives more time',
    given: { kind: 'rotation' },
    says: [
      'Your rotation with Dr. Osei has its last day on Fri 20 Nov 2026; a short thank-you within 72 hours is kind.',
    ],
    owes: [{ notBefore: '2026-11-20T06:00:00Z', dueAt: '2026-11-23T16:00:00Z', lateAt: '2026-11-25T16:00:00Z' }],
  },
  { name: 'a single day within a rotation', given: { withinRotation: true }, says: null },
  {
    name: 'help on a single day within a rotation',
    given: { withinRotation: true, helpReceived: true },
    says: [afterMeeting],
  },
  { name: 'thanked on the spot', given: { thanked: true }, says: 'You thanked Dr. Osei in person.' },
  { name: 'somebody who asked for no messages', given: { doNotContact: true }, says: null },
  { name: 'noted on the seventh day', given: { loggedAt: '2026-11-27T18:00:00Z' }, says: [afterMeeting] },
  {
    name: 'noted on the eighth day',
    given: { loggedAt: '2026-11-28T18:00:00Z' },
    says: 'You noted it 8 days after seeing Dr. Osei; a thank-you is still kind to write.',
  },
  {
    name: 'a rotation noted on the fifteenth day',
    given: { kind: 'rotation', loggedAt: '2026-12-05T18:00:00Z' },
    says: 'You noted it 15 days after seeing Dr. Osei; a thank-you is still kind to write.',
  },
  {
    name: 'thanked seven days before',
    given: { lastThankedAt: '2026-11-13T16:00:00Z' },
    says: 'You thanked Dr. Osei 7 days before; once a week is plenty.',
  },
  { name: 'thanked eight days before', given: { lastThankedAt: '2026-11-12T16:00:00Z' }, says: [afterMeeting] },
  {
    name: 'a thank-you closes it',
    given: { after: [later] },
    says: [afterMeeting],
    owes: [{ closedBy: 'i2', closedAt: '2026-11-21T15:00:00Z' }],
  },
  {
    name: 'so does a later e-mail of which nobody said what it was for',
    given: { after: [{ ...later, purpose: null }] },
    says: [afterMeeting],
    owes: [{ closedBy: 'i2' }],
  },
  {
    name: 'an update does not',
    given: { after: [{ ...later, purpose: 'update' }] },
    says: [afterMeeting],
    owes: [open],
  },
  {
    name: 'the thank-you was noted before the meeting was',
    given: { loggedAt: '2026-11-22T18:00:00Z', after: [later] },
    says: 'You thanked Dr. Osei on Sat 21 Nov 2026.',
  },
  {
    name: 'the program wants none',
    given: { kind: 'interview', thanksPolicy: 'forbidden', programId: 'p1', programName: 'Alder Hill' },
    says: 'Alder Hill asks for no notes; none is owed.',
  },
  {
    name: 'what the program wants is not known',
    given: { kind: 'interview', thanksPolicy: 'unknown', programId: 'p1', programName: 'Alder Hill' },
    says: [
      'Dr. Osei interviewed you on Fri 20 Nov 2026; look up whether Alder Hill welcomes thank-you notes before you write one.',
    ],
    owes: [{ kind: 'look_up_policy', of: 'p1', dueAt: '2026-11-21T16:00:00Z', lateAt: '2026-11-22T16:00:00Z' }],
  },
];
