import { objectTo, speaks } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

export const repeatedChasing: WordsRule = {
  id: 'language/repeated-chasing',
  asks: 'words',
  effects: ['mind'],
  strength: 'seed',
  numbers: [],
  says: 'Follow up once, kindly; do not bump, circle back or count your attempts.',
  because: 'A second nudge about the same silence reads as pressure, however polite it is.',
  source: 'guide, Post-Interview Communication',
  check(reading) {
    if (!speaks(reading)) return null;
    const instead = 'Let the first note stand. Write again when you have news of your own.';
    const hits = reading.judged().hits('chase');
    if (hits.length > 0) {
      return objectTo(reading, hits, (quote) => ({ message: `${quote} chases an answer.`, instead }));
    }
    const number = reading.facts.isFollowUpNumber ?? 0;
    if (number < 2) return { ok: 'Nothing here chases an answer.' };
    return [{ message: `This is follow-up number ${number} to the same message; one is enough.`, instead }];
  },
  examples: [
    {
      name: 'circling back',
      given: { text: 'Dear Dr. Osei,\nJust circling back on my note from last week.' },
      says: ['“Just circling back on my note from last week” chases an answer.'],
    },
    {
      name: 'the second follow-up, however polite',
      given: { text: 'Dear Dr. Osei,\nI hope your clinic is well.', facts: { isFollowUpNumber: 2 } },
      says: ['This is follow-up number 2 to the same message; one is enough.'],
    },
    {
      name: 'the first follow-up',
      given: {
        text: 'Dear Dr. Osei,\nI am following up on my question about the clinic.',
        facts: { isFollowUpNumber: 1 },
      },
      says: 'Nothing here chases an answer.',
    },
    { name: 'an empty text has nothing to judge', given: { text: '' }, says: null },
  ],
};
