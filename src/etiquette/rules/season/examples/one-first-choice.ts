import type { Said } from '../../../facts/message.ts';
import type { Example } from '../../../rule.ts';

const text = 'Your program is my first choice.';
const told = [{ to: 'Dr. Lund', text: 'You are my first choice.' }];

export const oneFirstChoiceExamples: readonly Example<Said>[] = [
  {
    name: 'a second recipient',
    given: { text, facts: { previousMessages: told } },
    says: ['You told Dr. Lund already that they are your first choice.'],
  },
  {
    name: 'a second recipient, where the first is not known by name',
    given: { text, facts: { previousMessages: [{ text: 'You are my first choice.' }] } },
    says: ['You told somebody else already that they are your first choice.'],
    effects: ['stop'],
    instead: ['There is one first choice; leave it out here.'],
  },
  {
    name: 'a day too early',
    given: { text, facts: { today: '2027-02-10', rankDeadline: { day: '2027-03-04', sure: true } } },
    says: ['A first choice is best told between Thu 11 Feb 2027 and Thu 18 Feb 2027.'],
  },
  {
    name: 'the day it opens',
    given: { text, facts: { today: '2027-02-11', rankDeadline: { day: '2027-03-04', sure: true } } },
    says: ['A first choice can be told to one program a season, and only if it is true.'],
  },
  {
    name: 'an unsure date',
    given: { text, facts: { today: '2027-02-01', rankDeadline: { day: '2027-03-04', sure: false } } },
    says: [
      'A first choice is best told between Thu 11 Feb 2027 and Thu 18 Feb 2027. Check the rank deadline, Thu 4 Mar 2027: it is not sure.',
    ],
  },
  { name: 'no date known', given: { text }, says: null },
  {
    name: 'to a mentor on no selection side',
    given: { text, facts: { recipient: { onSelectionSide: false }, previousMessages: told } },
    says: null,
  },
  { name: 'nothing of the kind', given: { text: 'I remain interested.' }, says: null },
];
