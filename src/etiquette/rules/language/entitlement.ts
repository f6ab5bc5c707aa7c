import { noneMay } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

export const entitlement: WordsRule = {
  id: 'language/entitlement',
  asks: 'words',
  effects: ['mind'],
  strength: 'seed',
  numbers: [],
  says: 'Ask so that the answer stays theirs.',
  because: 'A favor that is taken for granted is no longer given freely.',
  source: 'guide, Targeted Networking',
  check: (reading) =>
    noneMay('entitle', reading, 'Nothing here presumes the favor or demands it.', (quote) => ({
      message: `${quote} presumes the favor or asks for more than a yes or no.`,
      instead: 'Ask openly, such as “would you be comfortable with …?”, and leave the next step to them.',
    })),
  examples: [
    {
      name: 'a prompt reply is expected',
      given: { text: 'Dear Dr. Osei,\nYour prompt response will be appreciated.' },
      says: ['“Your prompt response will be appreciated” presumes the favor or asks for more than a yes or no.'],
    },
    {
      name: 'the answer is presumed',
      given: { text: 'Dear Dr. Osei,\nI expect your letter this week.' },
      says: ['“I expect your letter this week” presumes the favor or asks for more than a yes or no.'],
    },
    {
      name: 'an open question',
      given: { text: 'Dear Dr. Osei,\nWould you feel comfortable writing a letter for me?' },
      says: 'Nothing here presumes the favor or demands it.',
    },
    {
      name: 'hoping to hear',
      given: { text: 'Dear Dr. Osei,\nI look forward to hearing from you.' },
      says: 'Nothing here presumes the favor or demands it.',
    },
    { name: 'an empty text has nothing to judge', given: { text: '' }, says: null },
  ],
};
