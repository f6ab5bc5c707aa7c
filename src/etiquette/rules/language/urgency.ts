import { noneMay } from '../../reading/objections.ts';
import type { WordsRule } from '../../reading/reading.ts';

export const urgency: WordsRule = {
  id: 'language/urgency',
  asks: 'words',
  effects: ['mind'],
  strength: 'seed',
  numbers: [],
  says: 'Let the reader answer in their own time; name a date only when somebody else set it.',
  because: 'A date you set for somebody else turns a favor into a chore.',
  source: 'guide, Post-Interview Communication',
  check: (reading) =>
    noneMay('hurry', reading, 'Nothing here presses for speed.', (quote) => ({
      message: `${quote} presses the reader for speed.`,
      instead: 'Leave the date out, or say who set it, such as the portal that closes that day.',
    })),
  examples: [
    {
      name: 'a date that the writer set',
      given: { text: 'Dear Dr. Osei,\nPlease let me know by Friday.' },
      says: ['“Please let me know by Friday” presses the reader for speed.'],
    },
    {
      name: 'speed for its own sake',
      given: { text: 'Dear Dr. Osei,\nI need your answer as soon as possible.' },
      says: ['“I need your answer as soon as possible” presses the reader for speed.'],
    },
    {
      name: 'a subject that presses',
      given: { subject: 'URGENT: your answer needed', text: 'Dear Dr. Osei,\nMay I ask you about your clinic?' },
      says: ['“URGENT: your answer needed” presses the reader for speed.'],
    },
    {
      name: 'a subject in the first line that presses',
      given: { text: 'Subject: Urgent request\n\nDear Dr. Osei,\nMay I ask you about your clinic?' },
      says: ['“Urgent request” presses the reader for speed.'],
    },
    {
      name: 'a deadline from outside',
      given: { text: 'Dear Dr. Osei,\nThe letter is due on 15 September, ten weeks from now.' },
      says: 'Nothing here presses for speed.',
    },
    {
      name: 'time left to the reader',
      given: { text: 'Dear Dr. Osei,\nThere is no rush; whenever it suits you is fine.' },
      says: 'Nothing here presses for speed.',
    },
    { name: 'an empty text has nothing to judge', given: { text: '' }, says: null },
  ],
};
