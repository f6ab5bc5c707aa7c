import type { ContactMatter } from '../../../facts/matter.ts';
import type { Example } from '../../../rule.ts';

const invitation = { kind: 'email', direction: 'incoming', purpose: 'invitation_answer', answerNeeded: true } as const;
const invited =
  'Dr. Osei invited you on Fri 20 Nov 2026; answer the same day, and if you must cancel later, do so 14 days ahead.';

export const invitationExamples: readonly Example<ContactMatter>[] = [
  { name: 'any other message', given: { ...invitation, purpose: null }, says: null },
  {
    name: 'an invitation that names no end',
    given: invitation,
    says: [invited],
    owes: [
      {
        kind: 'invitation_answer',
        notBefore: '2026-11-20T16:00:00Z',
        dueAt: '2026-11-21T04:00:00Z',
        lateAt: '2026-11-22T16:00:00Z',
        marks: ['2026-11-21T16:00:00Z', '2026-11-22T08:00:00Z'],
        closedBy: null,
      },
    ],
  },
  {
    name: 'an invitation with its own end',
    given: { ...invitation, answerBy: '2026-11-23T16:00:00Z' },
    says: [invited],
    owes: [
      {
        dueAt: '2026-11-21T04:00:00Z',
        lateAt: '2026-11-23T16:00:00Z',
        marks: ['2026-11-22T16:00:00Z', '2026-11-23T08:00:00Z'],
      },
    ],
  },
  {
    name: 'an end within the day makes it due at once',
    given: { ...invitation, purpose: null, answerBy: '2026-11-21T02:00:00Z' },
    says: [invited],
    owes: [{ dueAt: '2026-11-20T16:00:00Z', lateAt: '2026-11-21T02:00:00Z', marks: ['2026-11-20T18:00:00Z'] }],
  },
  {
    name: 'an answer closes it',
    given: {
      ...invitation,
      after: [
        {
          id: 'i2',
          at: '2026-11-20T20:00:00Z',
          loggedAt: '2026-11-20T20:00:00Z',
          kind: 'email',
          direction: 'outgoing',
          purpose: 'invitation_answer',
        },
      ],
    },
    says: [invited],
    owes: [{ closedBy: 'i2', closedAt: '2026-11-20T20:00:00Z' }],
  },
  { name: 'somebody who asked for no messages', given: { ...invitation, doNotContact: true }, says: null },
];
