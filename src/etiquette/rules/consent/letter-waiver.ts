import type { ActRule, LetterActFacts } from '../../facts/act.ts';

const letter: LetterActFacts = {
  askedOn: null,
  neededOn: null,
  remindedOn: [],
  waiverRecorded: false,
  fullest: null,
};

export const letterWaiver: ActRule = {
  id: 'consent/letter-waiver',
  asks: 'act',
  effects: ['mind'],
  strength: 'B',
  numbers: [],
  says: 'Settle whether you waive the right to see a letter, and ask whether it can be a strong one.',
  because: 'Programs trust letters their subject has not read, and a writer with doubts needs an easy way to decline.',
  source: 'AAMC ERAS, letters of recommendation and the waiver of FERPA rights',
  check({ act, letter: asked, mentorName }) {
    if (act !== 'lor_request' || asked === null) return null;
    if (asked.waiverRecorded) return { ok: `You settled the waiver for the letter from ${mentorName}.` };
    return [
      {
        message: `It is not noted whether you waive the right to see the letter from ${mentorName}.`,
        instead: 'Note your choice, ask whether it can be a strong letter, and leave an easy way to say no.',
      },
    ];
  },
  examples: [
    { name: 'another act', given: { act: 'lor_reminder', letter }, says: null },
    {
      name: 'not noted',
      given: { act: 'lor_request', letter },
      says: ['It is not noted whether you waive the right to see the letter from Dr. Osei.'],
      instead: ['Note your choice, ask whether it can be a strong letter, and leave an easy way to say no.'],
    },
    {
      name: 'noted',
      given: { act: 'lor_request', letter: { ...letter, waiverRecorded: true } },
      says: 'You settled the waiver for the letter from Dr. Osei.',
    },
  ],
};
