import type { Said } from '../../../facts/message.ts';
import type { Example } from '../../../rule.ts';

const recipient = {
  name: 'Dr. Amara Osei',
  institution: 'Fairview Health',
  program: 'Fairview Family Medicine Residency',
  specialty: 'Family Medicine',
};

export const wrongPersonExamples: readonly Example<Said>[] = [
  {
    name: 'another name',
    given: { text: 'Dear Dr. Lindgren,\nThank you.', facts: { recipient } },
    says: ['The greeting names Lindgren, but this goes to Dr. Amara Osei.'],
  },
  {
    name: 'a slip of the pen',
    given: { text: 'Dear Dr. Ossei,\nThank you.', facts: { recipient } },
    says: ['The greeting says Ossei; the person you write to is Dr. Amara Osei.'],
  },
  {
    name: 'another place',
    given: {
      text: 'Dear Dr. Osei,\nI enjoyed learning about your program at Ridgemont Hospital.',
      facts: { recipient },
    },
    says: ['“Ridgemont Hospital” is given as theirs, but Dr. Amara Osei is at Fairview Health.'],
  },
  {
    name: 'another specialty',
    given: { text: 'Dear Dr. Osei,\nI admire your psychiatry residency.', facts: { recipient } },
    says: ['“psychiatry” is given as theirs, but their specialty is Family Medicine.'],
  },
  {
    name: "one's own sites are no mistake",
    given: { text: 'Dear Amara,\nAt Ridgemont Hospital I learned to present briefly.', facts: { recipient } },
    says: "Nothing here names another person or place as Dr. Amara Osei's.",
  },
  { name: 'nothing known', given: { text: 'Dear Dr. Lindgren,\nThank you.' }, says: null },
  { name: 'an empty text', given: { text: '', facts: { recipient } }, says: null },
];
