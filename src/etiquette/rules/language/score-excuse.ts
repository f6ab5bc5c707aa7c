import { objectTo, quoted, speaks } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

const aboutScore =
  /\b(?:my|the|that|this|low|first) (?:\w+ ){0,3}(?:scores?|step ?[123]|attempts?|failure|failed exam|board exam|boards|grades)\b|\b(?:failed|retook|retake) (?:\w+ ){0,2}(?:step|exam|boards)\b/;
const growth =
  /\b(?:improv|since then|changed|rais(?:e|ed|ing)|stronger|higher|learned|passed|retook|plan|growth|own (?:it|that|this)|on me|responsib|evaluations?|attendings?)/;

export const scoreExcuse: WordsRule<'language/score-excuse'> = {
  id: 'language/score-excuse',
  asks: 'words',
  effects: ['mind'],
  strength: 'seed',
  numbers: ['aboutScoreSentences'],
  says: 'Own a low score in a sentence or two, then show growth and evidence.',
  because: 'Dwelling on a score, or explaining it away, makes it larger than your work.',
  source: 'guide, Strategy 1 and 4',
  check(reading, { aboutScoreSentences }) {
    if (!speaks(reading)) return null;
    const instead = 'Own it in one sentence, say what you changed in another, and go on to your clinical work.';
    const excuses = reading.judged().hits('excuse');
    if (excuses.length > 0)
      return objectTo(reading, excuses, (quote) => ({ message: `${quote} explains a score away.`, instead }));
    const about = reading.sentences.filter(({ lower }) => aboutScore.test(lower));
    if (about.length === 0) return null;
    const dwelling = about.filter(({ lower }) => !growth.test(lower));
    const last = dwelling.slice(aboutScoreSentences).at(-1);
    if (!last) return { ok: 'The score is owned briefly, without excuses.' };
    return [
      {
        ...reading.placed(last),
        message: `${dwelling.length} sentences dwell on the score, the last being ${quoted(last.text)}; ${aboutScoreSentences} are enough.`,
        instead,
      },
    ];
  },
  examples: [
    {
      name: 'an excuse',
      given: { text: 'My Step 1 score was low because the exam was unfair.' },
      says: ['“My Step 1 score was low because the exam was unfair” explains a score away.'],
    },
    {
      name: 'owned in two sentences',
      given: { text: 'My Step 1 score was lower than I had hoped. I changed how I study, and my Step 2 score is 241.' },
      says: 'The score is owned briefly, without excuses.',
    },
    {
      name: 'dwelling on it',
      given: {
        text: 'My Step 1 score was 201. That score is below your average. The score has followed me everywhere.',
      },
      says: ['3 sentences dwell on the score, the last being “The score has followed me everywhere”; 2 are enough.'],
    },
    { name: 'no score is spoken of', given: { text: 'Thank you for your time.' }, says: null },
    { name: 'an empty text', given: { text: '' }, says: null },
  ],
};
