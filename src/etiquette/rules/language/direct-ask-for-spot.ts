import { noneMay } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

export const directAskForSpot: WordsRule = {
  id: 'language/direct-ask-for-spot',
  asks: 'words',
  effects: ['stop'],
  strength: 'seed',
  numbers: [],
  says: 'Ask for advice, feedback or a short talk; never for a position, an interview or a favour with those who decide.',
  because: 'An open or veiled request for a place puts the reader in a bind, and it ends more talks than it opens.',
  source: 'guide, Targeted Networking',
  check: (reading) =>
    noneMay('spot', reading, 'Nothing here asks for a position, an interview or special consideration.', (quote) => ({
      message: `${quote} asks, openly or by hint, for a place or for favour with those who decide.`,
      instead:
        'Ask for something they can give freely: advice, feedback on your application, or a few minutes to talk.',
    })),
  examples: [
    {
      name: 'a good word is a request for favour',
      given: { text: 'Dear Dr. Osei,\nAny chance you could put in a good word so I get an interview?' },
      says: [
        '“Any chance you could put in a good word so I get an interview?” asks, openly or by hint, for a place or for favour with those who decide.',
      ],
    },
    {
      name: 'advice is what one may ask for',
      given: { text: 'Dear Dr. Osei,\nWould you have fifteen minutes to tell me how you chose your fellowship?' },
      says: 'Nothing here asks for a position, an interview or special consideration.',
    },
    {
      name: 'saying that one does not ask is not asking',
      given: {
        text: "Dear Dr. Osei,\nI'm not asking for a spot or an interview; I would only value your view of my plan.",
      },
      says: 'Nothing here asks for a position, an interview or special consideration.',
    },
    { name: 'an empty text has nothing to judge', given: { text: '' }, says: null },
  ],
};
