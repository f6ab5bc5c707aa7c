import type { Said } from '../../../facts/message.ts';
import type { Example } from '../../../rule.ts';

const text = 'Dear Dr. Osei,\nYou are my first choice and I will rank your program first.';

export const rankIntentUninvitedExamples: readonly Example<Said>[] = [
  {
    name: 'volunteered',
    given: { text: 'Dear Dr. Osei,\nI will rank your program first.' },
    says: ['“I will rank your program first” tells your rank list without being asked.'],
  },
  {
    name: 'invited',
    given: { text, facts: { program: { name: 'Fairview', rankIntentInvited: true } } },
    says: 'The program asked for your intentions.',
  },
  {
    name: 'invited, but told to a colleague already',
    given: {
      text: 'Dear Dr. Osei,\nI will rank your program first.',
      facts: {
        program: { name: 'Fairview', rankIntentInvited: true },
        recipient: { name: 'Dr. Osei' },
        previousMessages: [{ to: 'Dr. Lund', program: 'Fairview', text }],
      },
    },
    says: ['“I will rank your program first” was told to Dr. Lund of the same program already.'],
  },
  {
    name: 'to a mentor on no selection side',
    given: { text, facts: { recipient: { onSelectionSide: false } } },
    says: null,
  },
  { name: 'no talk of ranking', given: { text: 'Dear Dr. Osei,\nI remain interested.' }, says: null },
  { name: 'an empty text', given: { text: '' }, says: null },
];
