import { noneMay } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

export const genericQuestion: WordsRule = {
  id: 'language/generic-question',
  asks: 'words',
  effects: ['hint'],
  strength: 'seed',
  numbers: [],
  says: 'Ask what only this person can answer.',
  because: 'A question that a web page answers spends their time and shows little of you.',
  source: 'guide, Strategy 4, Ask Smart Questions',
  check: (reading) =>
    noneMay('dull', reading, 'No question here is answered by a web page.', (quote) => ({
      message: `${quote} can be answered by a web page.`,
      instead:
        'Ask how residents take part in quality improvement or community outreach, or how graduates stay connected.',
    })),
  examples: [
    {
      name: 'the typical day',
      given: { text: 'Dear Dr. Osei,\nWhat does a typical day look like?' },
      says: ['“What does a typical day look like?” can be answered by a web page.'],
    },
    {
      name: 'a question for this person',
      given: { text: 'Dear Dr. Osei,\nHow do your residents take part in the outreach clinic?' },
      says: 'No question here is answered by a web page.',
    },
    { name: 'an empty text has nothing to judge', given: { text: '' }, says: null },
  ],
};
