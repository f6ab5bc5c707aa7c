import { noneMay } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

export const guilt: WordsRule = {
  id: 'language/guilt',
  asks: 'words',
  effects: ['mind'],
  strength: 'seed',
  numbers: [],
  says: 'Let nobody feel bad for being silent or for saying no.',
  because: 'A reproach, even a soft one, makes answering a burden.',
  source: 'guide, Post-Interview Communication',
  check: (reading) =>
    noneMay('guilt', reading, 'Nothing here makes the reader feel bad for silence.', (quote) => ({
      message: `${quote} points at their silence or makes it hard to say no.`,
      instead: 'Say what you write about, and that there is no pressure to answer.',
    })),
  examples: [
    {
      name: 'pointing at the silence',
      given: { text: "Dear Dr. Osei,\nI haven't heard back from you since our meeting." },
      says: ["“I haven't heard back from you since our meeting” points at their silence or makes it hard to say no."],
    },
    {
      name: 'taking the pressure away',
      given: { text: 'Dear Dr. Osei,\nThere is no pressure to reply if this month is full.' },
      says: 'Nothing here makes the reader feel bad for silence.',
    },
    { name: 'an empty text has nothing to judge', given: { text: '' }, says: null },
  ],
};
