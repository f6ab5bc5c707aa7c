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
  {
    name: 'two letters of a long name',
    given: { text: 'Dear Dr. Lindkvits,\nThank you.', facts: { recipient: { name: 'Dr. Eva Lindqvist' } } },
    says: ['The greeting says Lindkvits; the person you write to is Dr. Eva Lindqvist.'],
    effects: ['mind'],
    instead: ['Check the spelling: Dr. Eva Lindqvist.'],
  },
  {
    name: 'a short form of their name',
    given: { text: 'Hi Bill,\nThank you.', facts: { recipient: { name: 'William Osei' } } },
    says: "Nothing here names another person or place as William Osei's.",
  },
  {
    name: 'one half of a double name',
    given: { text: 'Hi Lena,\nThank you.', facts: { recipient: { name: 'Anna-Lena Berg' } } },
    says: "Nothing here names another person or place as Anna-Lena Berg's.",
  },
  {
    name: 'another name, with letters after it',
    given: { text: 'Dear Dr. Lindgren, MD,\nThank you.', facts: { recipient } },
    says: ['The greeting names Lindgren, but this goes to Dr. Amara Osei.'],
  },
  {
    name: 'a person noted down by one letter could have any name',
    given: { text: 'Dear Dr. Lindgren,\nThank you.', facts: { recipient: { name: 'Dr. L.' } } },
    says: "Nothing here names another person or place as Dr. L.'s.",
  },
  {
    name: "the writer's own name where a place is spoken of",
    given: {
      text: 'Dear Dr. Osei,\nI wrote to your department at Roy Lab.',
      facts: { recipient, sender: { name: 'Maya Roy' } },
    },
    says: "Nothing here names another person or place as Dr. Amara Osei's.",
  },
  {
    name: 'an initial could be anybody',
    given: { text: 'Dear Dr. O,\nThank you.', facts: { recipient } },
    says: "Nothing here names another person or place as Dr. Amara Osei's.",
  },
  {
    name: 'the place of somebody whose name is not known',
    given: {
      text: 'I enjoyed learning about your program at Ridgemont Hospital.',
      facts: { recipient: { institution: 'General Hospital' } },
    },
    says: ['“Ridgemont Hospital” is given as theirs, but this person is at General Hospital.'],
    effects: ['stop'],
    instead: ['Write General Hospital, or say whose place it is.'],
  },
  {
    name: 'a place without a name of its own may be theirs',
    given: { text: 'I enjoyed learning about your program at the University Hospital.', facts: { recipient } },
    says: "Nothing here names another person or place as Dr. Amara Osei's.",
  },
  {
    name: 'praise is no specialty',
    given: { text: 'Dear Dr. Osei,\nI admire your excellent program.', facts: { recipient } },
    says: "Nothing here names another person or place as Dr. Amara Osei's.",
  },
  {
    name: 'a specialty that we do not know may go by another name',
    given: {
      text: 'Dear Dr. Osei,\nI admire your psychiatry residency.',
      facts: { recipient: { name: 'Dr. Amara Osei', specialty: 'Addiction care' } },
    },
    says: "Nothing here names another person or place as Dr. Amara Osei's.",
  },
  { name: 'nothing known', given: { text: 'Dear Dr. Lindgren,\nThank you.' }, says: null },
  { name: 'an empty text', given: { text: '', facts: { recipient } }, says: null },
];
