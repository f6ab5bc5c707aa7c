import { speaks } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

const interest =
  /\b(?:interest(?:ed)?|excite[ds]?|exciting|enthusias\w+|eager|keen|drawn to|thrilled|hope to (?:join|train|work|learn)|(?:love|glad|happy|proud|honou?red|delighted|privileged?) to (?:join|train|work|learn|contribute|be part)|(?:opportunity|possibility|chance|prospect) (?:to|of) (?:join|train|work|learn|contribut)\w*|look(?:ing)? forward to (?:the (?:opportunity|possibility|chance)|join|train|work)\w*|see myself|feel at home|good fit|right (?:place|fit)|where i (?:would|want|hope))\b/;

export const restateInterest: WordsRule = {
  id: 'language/restate-interest',
  asks: 'words',
  effects: ['hint'],
  strength: 'seed',
  numbers: [],
  says: 'After an interview, say once more that you are interested.',
  because: 'A plain line of interest is welcome and needs no talk of ranking.',
  source: 'guide, Strategy 4, Post-Interview Communication',
  check(reading) {
    if (reading.kind !== 'post_interview_thank_you' || !speaks(reading)) return null;
    if (reading.sentences.some(({ lower }) => interest.test(lower))) return { ok: 'It restates your interest.' };
    return [
      {
        message: 'This nowhere says that you are still interested.',
        instead: 'Add a line such as “our talk made me more interested in your program”.',
      },
    ];
  },
  examples: [
    {
      name: 'thanks alone',
      given: { kind: 'post_interview_thank_you', text: 'Thank you for your time.' },
      says: ['This nowhere says that you are still interested.'],
    },
    {
      name: 'interest restated',
      given: { kind: 'post_interview_thank_you', text: 'Thank you. I remain very interested in your program.' },
      says: 'It restates your interest.',
    },
    { name: 'another kind', given: { kind: 'thank_you', text: 'Thank you for your time.' }, says: null },
    { name: 'an empty text', given: { kind: 'post_interview_thank_you', text: '' }, says: null },
  ],
};
