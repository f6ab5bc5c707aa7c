import type { NumbersOf } from '../../policy.ts';
import type { WordsRule } from '../../reading/reading.ts';
import type { MessageKind } from '../../words.ts';
import { tooLongExamples } from './examples/too-long.ts';

type Numbers = NumbersOf<'language/too-long'>;

const limits: Partial<Record<MessageKind, keyof Numbers>> = {
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

/** The line after which something stands that the reader may pass on. */
const forwarded = /\b(?:blurb|forward|paste|pass (?:it )?on|pass along)\b.{0,60}:$/;

export const tooLong: WordsRule<'language/too-long'> = {
  id: 'language/too-long',
  asks: 'words',
  effects: ['mind', 'hint'],
  strength: 'C',
  numbers: [...new Set(Object.values(limits)), 'anyMessageWords', 'anyLetterRequestWords', 'blurbSentences'],
  says: 'Keep a message short enough to be read between two patients.',
  because: 'Busy readers put long messages aside.',
  source: 'advisers on professional e-mail; guide, Post-Interview Communication',
  check({ kind, words, sentences }, numbers) {
    if (words === 0) return null;
    const { anyMessageWords, anyLetterRequestWords, blurbSentences } = numbers;
    const named = limits[kind];
    const any = kind === 'lor_request' ? anyLetterRequestWords : anyMessageWords;
    const limit = named ? numbers[named] : any;
    const most = named ? Math.max(2 * limit, any) : any;
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
    const blurb = sentences.findIndex(({ lower }) => forwarded.test(lower));
    const passedOn = blurb < 0 ? 0 : sentences.length - blurb - 1;
    if (passedOn > blurbSentences) {
      return [
        {
          effect: 'hint',
          message: `The part to be passed on has ${passedOn} sentences; ${blurbSentences} are enough.`,
          instead: 'Cut it to who you are, what you hope for and why.',
        },
      ];
    }
    return { ok: `${words} words are a good length.` };
  },
  examples: tooLongExamples,
};
