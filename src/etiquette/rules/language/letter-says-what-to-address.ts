import { speaks } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

const addresses =
  /\b(?:speak to|speak about|address|comment on|touch on|describe|attest to|highlight|reflect on|write about|mention)\b|\b(?:clinical )?(?:reasoning|reliab\w+|follow-through|work ethic|professionalism|teamwork|growth|bedside manner|presentations?|procedur\w+|intern(?:'s)? level|level of an intern|better than my scores?|outperform\w*|cross-cover|patient care|(?:my|our) (?:work|project|data work|ward work|time) (?:on|with|together|in))\b/;

export const letterSaysWhatToAddress: WordsRule = {
  id: 'language/letter-says-what-to-address',
  asks: 'words',
  effects: ['hint'],
  strength: 'seed',
  numbers: [],
  says: 'Tell a letter writer what they could speak to.',
  because: 'A writer who knows what matters writes a letter that helps.',
  source: 'guide, Strategy 3, Letters of Recommendation',
  check(reading) {
    if (reading.kind !== 'lor_request' || !speaks(reading)) return null;
    if (reading.sentences.some(({ lower }) => addresses.test(lower)))
      return { ok: 'It says what the letter could speak to.' };
    return [
      {
        message: 'This does not say what the letter could speak to.',
        instead:
          'Offer a line on your reasoning and reliability, your work at intern level, or how you did better than your scores.',
      },
    ];
  },
  examples: [
    {
      name: 'nothing to go by',
      given: { kind: 'lor_request', text: 'Would you write a letter for me?' },
      says: ['This does not say what the letter could speak to.'],
    },
    {
      name: 'something to go by',
      given: { kind: 'lor_request', text: 'Would you write a letter that could speak to my clinical reasoning?' },
      says: 'It says what the letter could speak to.',
    },
    { name: 'another kind', given: { kind: 'reply', text: 'Yes, gladly.' }, says: null },
    { name: 'an empty text', given: { kind: 'lor_request', text: '' }, says: null },
  ],
};
