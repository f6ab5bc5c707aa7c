import { noneMay } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

export const flattery: WordsRule = {
  id: 'language/flattery',
  asks: 'words',
  effects: ['hint'],
  strength: 'C',
  numbers: [],
  says: 'Praise one thing they did, or nothing.',
  because: 'Praise that fits anybody sounds like a form letter.',
  source: 'advisers on professional e-mail',
  check: (reading) =>
    noneMay('flatter', reading, 'Nothing here is praise that would fit anybody.', (quote) => ({
      message: `${quote} could be said to anybody.`,
      instead: 'Name the talk, paper or moment that stayed with you, and why.',
    })),
  examples: [
    {
      name: 'superlatives',
      given: { text: 'Dear Dr. Osei,\nI came across your esteemed institution.' },
      says: ['“I came across your esteemed institution” could be said to anybody.'],
    },
    {
      name: 'praise for one thing',
      given: { text: 'Dear Dr. Osei,\nThe way you sat down before giving the diagnosis stayed with me.' },
      says: 'Nothing here is praise that would fit anybody.',
    },
    { name: 'an empty text has nothing to judge', given: { text: '' }, says: null },
  ],
};
