import { asksIn, differentFavours } from '../../reading/asks.ts';
import { quoted, speaks } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

export const multipleAsks: WordsRule = {
  id: 'language/multiple-asks',
  asks: 'words',
  effects: ['mind'],
  strength: 'seed',
  numbers: [],
  says: 'Ask for one thing at a time.',
  because: 'Two favors in one message are easier to put aside than one.',
  source: 'guide, Targeted Networking; advisers on professional e-mail',
  check(reading) {
    if (!speaks(reading)) return null;
    const asks = asksIn(reading.sentences, reading.judged());
    if (asks.length === 0) return null;
    const favours = differentFavours(asks);
    const [first, second] = favours;
    if (!first || !second) return { ok: 'It asks for one thing.' };
    const other = second.sentence === first.sentence ? '' : `, after ${quoted(first.sentence.text)}`;
    return [
      {
        ...reading.placed(second.sentence),
        message: `${quoted(second.sentence.text)} asks for something else${other}: ${favours.length} favors in one message.`,
        instead: 'Keep the one that matters most now; the other can wait for another time.',
      },
    ];
  },
  examples: [
    {
      name: 'a letter and an introduction',
      given: { text: 'Would you write a letter for me? Could you also introduce me to Dr. Lund?' },
      says: [
        '“Could you also introduce me to Dr. Lund?” asks for something else, after “Would you write a letter for me?”: 2 favors in one message.',
      ],
    },
    {
      name: 'two in one sentence',
      given: { text: 'Could you write me a letter and also introduce me to Dr. Lund?' },
      says: [
        '“Could you write me a letter and also introduce me to Dr. Lund?” asks for something else: 2 favors in one message.',
      ],
    },
    {
      name: 'advice, feedback and a glance at a CV are one',
      given: { text: 'Could you give me some advice on my plan? I would also value a quick look at my CV.' },
      says: 'It asks for one thing.',
    },
    {
      name: 'a favor and the time for it',
      given: { text: 'Would you write a letter for me? Could we meet for ten minutes to discuss it?' },
      says: 'It asks for one thing.',
    },
    {
      name: 'an alternative',
      given: { text: 'Would you write a letter for me? If not, could you introduce me to somebody who might?' },
      says: 'It asks for one thing.',
    },
    { name: 'an offer is no ask', given: { text: 'Please let me know if you need anything from me.' }, says: null },
    { name: 'an empty text', given: { text: '' }, says: null },
  ],
};
