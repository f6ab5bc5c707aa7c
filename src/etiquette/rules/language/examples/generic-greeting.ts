import type { Said } from '../../../facts/message.ts';
import type { Example } from '../../../rule.ts';

export const genericGreetingExamples: readonly Example<Said>[] = [
  {
    name: 'Sir or Madam',
    given: { text: 'Dear Sir or Madam,\nThank you.' },
    says: ['“Dear Sir or Madam” names nobody.'],
  },
  {
    name: 'whom it may concern',
    given: { text: 'To whom it may concern:\nThank you.' },
    says: ['“To whom it may concern” names nobody.'],
  },
  {
    name: 'a bare role',
    given: { text: 'Hello Program Director, thank you.' },
    says: ['“Hello Program Director” names nobody.'],
  },
  {
    name: 'a greeting that runs on into a sentence',
    given: { text: 'Hello it was good to meet you on Tuesday' },
    says: ['“Hello” names nobody.'],
  },
  { name: 'a number', given: { text: 'Dear 2041,\nThank you.' }, says: ['“Dear” names nobody.'] },
  { name: 'no name', given: { text: 'Hello,\nThank you.' }, says: ['“Hello” names nobody.'] },
  {
    name: 'a committee',
    given: { text: 'Dear Selection Committee,\nThank you.' },
    says: 'A team is greeted as such.',
  },
  {
    name: 'a team by a name of its own',
    given: { text: 'To the Hillside crew,\nThank you.' },
    says: 'A team is greeted as such.',
  },
  {
    name: 'a name without a salutation',
    given: { text: 'Dr. Osei,\nThank you.' },
    says: 'The greeting names the reader.',
  },
  {
    name: 'two people, one with letters after the name',
    given: { text: 'Dear Dr. Osei, MD, Dr. Lund,\nThank you.' },
    says: 'The greeting names the reader.',
  },
  { name: 'a name', given: { text: 'Dear Dr. Osei,\nThank you.' }, says: 'The greeting names the reader.' },
  {
    name: 'a physician by first name',
    given: { text: 'Hi Amara,\nThank you.', facts: { recipient: { name: 'Dr. Amara Osei', firstNameTerms: false } } },
    says: ['Amara is a first name, and Dr. Amara Osei is a physician you may not be on first-name terms with.'],
  },
  {
    name: 'a physician whose family name has several words',
    given: { text: 'Hi Amara,\nThank you.', facts: { recipient: { name: 'Amara van den Berg, MD' } } },
    says: ['Amara is a first name, and Amara van den Berg, MD is a physician you may not be on first-name terms with.'],
    effects: ['hint'],
    instead: ['Write “Dear Dr. van den Berg”.'],
  },
  {
    name: 'on first-name terms',
    given: { text: 'Hi Amara,\nThank you.', facts: { recipient: { name: 'Amara Osei, MD', firstNameTerms: true } } },
    says: 'The greeting names the reader.',
  },
  { name: 'no greeting at all', given: { text: 'Thank you for your time.' }, says: null },
  { name: 'an empty text', given: { text: '' }, says: null },
];
