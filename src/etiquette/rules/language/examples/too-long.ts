import type { Said } from '../../../facts/message.ts';
import type { Example } from '../../../rule.ts';

export const tooLongExamples: readonly Example<Said>[] = [
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
  {
    name: 'a blurb of three sentences',
    given: {
      kind: 'intro_request',
      text: 'Here is a short blurb you could forward:\nMaya is a student. She studies in Grenada. She likes clinics.',
    },
    says: '19 words are a good length.',
  },
  {
    name: 'a blurb of four',
    given: {
      kind: 'intro_request',
      text: 'Here is a short blurb you could forward:\nMaya is a student. She studies in Grenada. She likes clinics. She writes well.',
    },
    says: ['The part to be passed on has 4 sentences; 3 are enough.'],
  },
];
