import type { ActFacts, LetterActFacts } from '../../../facts/act.ts';
import type { LetterMatter } from '../../../facts/matter.ts';
import type { Example } from '../../../rule.ts';

const letter: LetterActFacts = {
  askedOn: '2026-10-01',
  neededOn: '2026-12-20',
  remindedOn: [],
  waiverRecorded: false,
  fullest: null,
};
const request = (more: Partial<LetterActFacts>): Partial<ActFacts> => ({
  act: 'lor_request',
  letter: { ...letter, ...more },
});
const reminder = (...remindedOn: string[]): Partial<ActFacts> => ({
  act: 'lor_reminder',
  letter: { ...letter, remindedOn },
});

export const letterExamples: readonly Example<ActFacts>[] = [
  { name: 'no letter is named', given: { act: 'lor_request' }, says: null },
  { name: 'another act', given: { act: 'update', letter }, says: null },
  {
    name: 'a reminder of what was never asked for',
    given: { act: 'lor_reminder', letter: { ...letter, askedOn: null } },
    says: null,
  },
  {
    name: 'twenty-eight days before need',
    given: request({}),
    says: 'The letter is needed on Sun 20 Dec 2026, in 28 days; 28 is the least.',
  },
  {
    name: 'twenty-seven days before need',
    given: request({ neededOn: '2026-12-19' }),
    says: ['The letter is needed on Sat 19 Dec 2026, in 27 days; ask at least 28 days ahead.'],
    instead: ['Say so openly and make it easy to decline; six to eight weeks are better.'],
    effects: ['mind'],
  },
  { name: 'nobody knows when it is needed', given: request({ neededOn: null }), says: null },
  {
    name: 'a fourth letter to a program',
    given: request({ fullest: { name: 'Alder Hill', letters: 3 } }),
    says: 'The letter is needed on Sun 20 Dec 2026, in 28 days; 28 is the least.',
  },
  {
    name: 'a fifth letter to a program',
    given: request({ fullest: { name: 'Alder Hill', letters: 4 } }),
    says: ['Alder Hill has 4 letters coming already; it takes 4.'],
    instead: ['Choose the strongest ones, or name other programs for this letter.'],
    effects: ['stop'],
  },
  {
    name: 'six days after the last reminder',
    given: reminder('2026-11-16'),
    says: ['You last wrote about this letter 6 days ago; reminders keep 7 days apart.'],
    instead: ['Remind them on Mon 23 Nov 2026 or later.'],
    from: ['2026-11-23'],
    effects: ['wait'],
  },
  {
    name: 'seven days after it',
    given: reminder('2026-11-15'),
    says: 'You last wrote about this letter 7 days ago; reminders keep 7 days apart.',
  },
  {
    name: 'a third reminder',
    given: reminder('2026-10-20', '2026-11-02'),
    says: 'You last wrote about this letter 20 days ago; reminders keep 7 days apart.',
  },
  {
    name: 'a fourth reminder',
    given: reminder('2026-10-10', '2026-10-20', '2026-11-02'),
    says: ['You have sent 3 reminders for this letter; 3 is the limit.'],
    instead: ['Ask somebody else for a letter, and thank this writer all the same.'],
    effects: ['stop'],
  },
];

const timely = 'The letter from Dr. Osei is needed on Wed 20 Jan 2027; a gentle reminder would be timely.';

export const reminderExamples: readonly Example<LetterMatter>[] = [
  {
    name: 'two weeks before need',
    given: {},
    says: [timely],
    owes: [
      {
        kind: 'letter_step',
        of: 'l1:reminder-1',
        notBefore: '2026-11-27T06:00:00Z',
        dueAt: '2027-01-06T06:00:00Z',
        closedAt: null,
      },
    ],
  },
  {
    name: 'a week after the last reminder at the earliest',
    given: { remindedAt: ['2027-01-06T15:00:00Z'] },
    says: [timely],
    owes: [{ of: 'l1:reminder-2', notBefore: '2027-01-13T06:00:00Z', dueAt: '2027-01-13T06:00:00Z' }],
  },
  {
    name: 'the letter has come',
    given: { uploadedAt: '2027-01-02T15:00:00Z' },
    says: [timely],
    owes: [{ closedAt: '2027-01-02T15:00:00Z' }],
  },
  { name: 'not asked for yet', given: { askedAt: null }, says: null },
  {
    name: 'after three reminders none is suggested',
    given: { remindedAt: ['2026-12-01T15:00:00Z', '2026-12-10T15:00:00Z', '2026-12-20T15:00:00Z'] },
    says: null,
  },
];
