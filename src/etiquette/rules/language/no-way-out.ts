import { asksIn } from '../../reading/asks.ts';
import { speaks } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

export const noWayOut: WordsRule = {
  id: 'language/no-way-out',
  asks: 'words',
  effects: ['hint'],
  strength: 'D',
  numbers: [],
  says: 'Leave an easy way to say no.',
  because: 'A favor given freely is worth more than one that was hard to refuse.',
  source: 'default of this product',
  check(reading) {
    if (!speaks(reading)) return null;
    const judged = reading.judged();
    const ask = asksIn(reading.sentences, judged)[0];
    if (!ask) return null;
    if (reading.sentences.some((sentence) => judged.form(sentence).wayOut) || judged.hits('wayout').length > 0) {
      return { ok: 'It is easy to decline.' };
    }
    return [
      {
        ...reading.placed(ask.sentence),
        message: 'This asks for something and leaves no easy way to decline.',
        instead: 'Add a line such as “I understand completely if this is not a good time”.',
      },
    ];
  },
  examples: [
    {
      name: 'an ask alone',
      given: { text: 'Could you look at my CV?' },
      says: ['This asks for something and leaves no easy way to decline.'],
    },
    {
      name: 'an ask with a way out',
      given: { text: 'Could you look at my CV? I understand if there is no time.' },
      says: 'It is easy to decline.',
    },
    { name: 'nothing is asked', given: { text: 'Thank you for your time.' }, says: null },
    { name: 'an empty text', given: { text: '' }, says: null },
  ],
};
