import { noneMay } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

export const rankPressure: WordsRule = {
  id: 'language/rank-pressure',
  asks: 'words',
  effects: ['stop'],
  strength: 'A',
  numbers: [],
  says: 'Never ask where you stand on a rank list, and never trade promises about ranking.',
  because: 'Match rules forbid asking for, or making conditional, a commitment about ranking.',
  source: 'NRMP Match Participation Agreement; guide, Post-Interview Communication',
  check: (reading) =>
    noneMay('press', reading, 'Nothing here asks about a place on a rank list or trades a promise.', (quote) => ({
      message: `${quote} asks or presses about a place on a rank list.`,
      instead: 'Leave ranking out: say what you valued about the program and stop there.',
    })),
  examples: [
    {
      name: "asking for an update on one's place",
      given: { text: 'Dear Dr. Osei,\nI was wondering if there is an update on where I am on your list.' },
      says: [
        '“I was wondering if there is an update on where I am on your list” asks or presses about a place on a rank list.',
      ],
    },
    {
      name: 'sincere interest without ranking talk',
      given: { text: 'Dear Dr. Osei,\nI remain very interested in your program and would be glad to train there.' },
      says: 'Nothing here asks about a place on a rank list or trades a promise.',
    },
    {
      name: 'saying that one does not ask',
      given: { text: 'Dear Dr. Osei,\nI am not asking where I stand on your list; I only wanted to say thank you.' },
      says: 'Nothing here asks about a place on a rank list or trades a promise.',
    },
    { name: 'an empty text has nothing to judge', given: { text: '' }, says: null },
  ],
};
