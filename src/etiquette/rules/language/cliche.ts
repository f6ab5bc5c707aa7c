import { noneMay } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

export const cliche: WordsRule = {
  id: 'language/cliche',
  asks: 'words',
  effects: ['hint'],
  strength: 'seed',
  numbers: [],
  says: 'Show your motive by something you did.',
  because: 'Stock phrases about a calling tell the reader nothing about you.',
  source: 'guide, Strategy 3, Personal Statement',
  check: (reading) =>
    noneMay('cliche', reading, 'Nothing here is a stock phrase about your calling.', (quote) => ({
      message: `${quote} is a phrase that most applicants use.`,
      instead: 'Put one thing you did in its place: what, where, and what came of it.',
    })),
  examples: [
    {
      name: 'since childhood',
      given: { text: 'Dear Dr. Osei,\nI have always wanted to help people.' },
      says: ['“I have always wanted to help people” is a phrase that most applicants use.'],
    },
    {
      name: 'evidence instead',
      given: { text: 'Dear Dr. Osei,\nFor two years I kept the blood pressure log at our free clinic.' },
      says: 'Nothing here is a stock phrase about your calling.',
    },
    { name: 'an empty text has nothing to judge', given: { text: '' }, says: null },
  ],
};
