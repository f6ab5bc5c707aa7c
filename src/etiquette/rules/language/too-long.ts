import type { WordsRule } from '../../reading/reading.ts';
import type { MessageKind } from '../../words.ts';

const limits: Partial<Record<MessageKind, string>> = {
  first_note: 'firstNoteWords',
  intro_request: 'introRequestWords',
  permission_request: 'introRequestWords',
  thank_you: 'thankYouWords',
  post_interview_thank_you: 'postInterviewThankYouWords',
  follow_up: 'followUpWords',
  lor_reminder: 'followUpWords',
  update: 'updateWords',
  lor_request: 'letterRequestWords',
};

export const tooLong: WordsRule = {
  id: 'language/too-long',
  asks: 'words',
  effects: ['mind', 'hint'],
  strength: 'C',
  numbers: [...new Set(Object.values(limits)), 'anyMessageWords', 'anyLetterRequestWords'],
  says: 'Keep a message short enough to be read between two patients.',
  because: 'Busy readers put long messages aside.',
  source: 'advisers on professional e-mail; guide, Post-Interview Communication',
  check({ kind, words }, numbers) {
    if (words === 0) return null;
    const limit = numbers[limits[kind] ?? ''] ?? Infinity;
    const any = numbers[kind === 'lor_request' ? 'anyLetterRequestWords' : 'anyMessageWords'] ?? Infinity;
    const most = Number.isFinite(limit) ? Math.max(2 * limit, any) : any;
    if (words > most) {
      return [
        {
          effect: 'mind',
          message: `This has ${words} words; more than ${most} are rarely read.`,
          instead: 'Keep the one thing you write for, and cut the rest.',
        },
      ];
    }
    if (words > limit) {
      return [
        {
          effect: 'hint',
          message: `This has ${words} words; ${limit} are plenty for such a note.`,
          instead: 'See whether a sentence or two can go.',
        },
      ];
    }
    return { ok: `${words} words are a good length.` };
  },
  examples: [
    {
      name: 'exactly the limit',
      given: { kind: 'follow_up', text: 'word '.repeat(80) },
      says: '80 words are a good length.',
    },
    {
      name: 'one over',
      given: { kind: 'follow_up', text: 'word '.repeat(81) },
      says: ['This has 81 words; 80 are plenty for such a note.'],
    },
    {
      name: 'at the most',
      given: { kind: 'follow_up', text: 'word '.repeat(250) },
      says: ['This has 250 words; 80 are plenty for such a note.'],
    },
    {
      name: 'over the most',
      given: { kind: 'follow_up', text: 'word '.repeat(251) },
      says: ['This has 251 words; more than 250 are rarely read.'],
    },
    {
      name: 'a letter request may be longer',
      given: { kind: 'lor_request', text: 'word '.repeat(500) },
      says: ['This has 500 words; 250 are plenty for such a note.'],
    },
    {
      name: 'a kind without a limit of its own',
      given: { kind: 'other', text: 'word '.repeat(251) },
      says: ['This has 251 words; more than 250 are rarely read.'],
    },
    { name: 'an empty text', given: { text: '' }, says: null },
  ],
};
