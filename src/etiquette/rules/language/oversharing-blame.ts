import { noneMay } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

export const oversharingBlame: WordsRule = {
  id: 'language/oversharing-blame',
  asks: 'words',
  effects: ['mind'],
  strength: 'seed',
  numbers: [],
  says: 'Leave out blame and private crises; show what you learned.',
  because: 'Blame and private grief leave the reader with a weight and no way to help.',
  source: 'guide, Strategy 1, Avoid',
  check: (reading) =>
    noneMay('blame', reading, 'Nothing here blames others or tells of private trouble.', (quote) => ({
      message: `${quote} blames others or tells more of private trouble than the reader needs.`,
      instead: 'Say in one sentence what was hard and what you changed, then go on to how you work now.',
    })),
  examples: [
    {
      name: 'blaming the school',
      given: { text: 'Dear Dr. Osei,\nMy school never prepared us for the boards.' },
      says: [
        '“My school never prepared us for the boards” blames others or tells more of private trouble than the reader needs.',
      ],
    },
    {
      name: 'a private crisis',
      given: { text: 'Dear Dr. Osei,\nI was going through a divorce and had panic attacks all year.' },
      says: [
        '“I was going through a divorce and had panic attacks all year” blames others or tells more of private trouble than the reader needs.',
      ],
    },
    {
      name: 'owning it',
      given: { text: 'Dear Dr. Osei,\nMy first score was low, I changed how I study, and Step 2 went well.' },
      says: 'Nothing here blames others or tells of private trouble.',
    },
    { name: 'an empty text has nothing to judge', given: { text: '' }, says: null },
  ],
};
