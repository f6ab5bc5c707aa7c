import type { Said } from '../../../facts/message.ts';
import type { Example } from '../../../rule.ts';

const body =
  'I read your paper on home visits and began to keep a list of patients who miss appointments in our free clinic. Your idea of calling on Thursdays worked better than letters, and three of them came back. Would you have ten minutes to tell me how you began?';
const other =
  'The week on your ward taught me to ask one question more before leaving a room. I have used the three-minute family call every day since then, and the nurses noticed it before I did. I would be glad to hear which books shaped how you teach bedside skills.';
const previousMessages = [{ to: 'Dr. Lund', text: `Dear Dr. Lund,\n${body}\nBest,\nMaya`, sentOn: '2026-11-01' }];
const recipient = { name: 'Dr. Osei' };
const keptWords = (text: string) =>
  text
    .toLowerCase()
    .match(/[a-z]+/g)!
    .join(' ');

export const notACopyExamples: Example<Said>[] = [
  {
    name: 'the same body with another name',
    given: {
      text: `Dear Dr. Osei,\n${body}\nBest,\nMaya`,
      facts: { today: '2026-11-23', recipient, previousMessages },
    },
    says: ['This is 100 % like what you wrote to Dr. Lund; from 80 % on it counts as a copy.'],
  },
  {
    name: 'a message of its own',
    given: {
      text: `Dear Dr. Osei,\n${other}\nBest,\nMaya`,
      facts: { today: '2026-11-23', recipient, previousMessages },
    },
    says: 'It is your own message: at most 24 % like what you wrote to Dr. Lund.',
  },
  {
    name: 'two messages before it: the one most alike counts, whoever it went to',
    given: { text: body, facts: { recipient, previousMessages: [{ to: 'Dr. Berg', text: other }, { text: body }] } },
    says: ['This is 100 % like another message of yours; from 80 % on it counts as a copy.'],
    instead: ['Begin from what only this person did or said, and write the rest around it.'],
  },
  {
    name: 'hardly more than the names of both',
    given: {
      text: `Dear Dr. Osei,\nMaya Roy wrote. ${'Maya Roy! '.repeat(25)}`,
      facts: { recipient, sender: { name: 'Maya Roy' }, previousMessages },
    },
    says: null,
  },
  {
    name: 'a message of long ago',
    given: { text: `Dear Dr. Osei,\n${body}`, facts: { today: '2027-01-31', recipient, previousMessages } },
    says: null,
  },
  {
    name: 'the last day that counts',
    given: { text: `Dear Dr. Osei,\n${body}`, facts: { today: '2027-01-30', recipient, previousMessages } },
    says: ['This is 100 % like what you wrote to Dr. Lund; from 80 % on it counts as a copy.'],
  },
  {
    name: 'the same person',
    given: { text: body, facts: { recipient: { name: 'Dr. Anna Lund' }, previousMessages } },
    says: null,
  },
  {
    name: 'too few words of its own',
    given: { text: 'Thank you for your time.', facts: { recipient, previousMessages } },
    says: null,
  },
  {
    name: 'only the words of the template',
    given: { text: body, facts: { recipient, previousMessages, skeleton: body } },
    says: null,
  },
  {
    name: 'a note with hardly a word before it',
    given: { text: body, facts: { recipient, previousMessages: [{ text: 'Thank you.' }] } },
    says: null,
  },
  { name: 'nothing written before', given: { text: body }, says: null },
  {
    name: 'nothing alike among all that was written before',
    given: { text: body, facts: { recipient, othersUnlike: true } },
    says: 'It is your own message: nothing you wrote to others lately is like it.',
  },
  {
    name: 'too few words to be compared',
    given: { text: 'Thank you.', facts: { recipient, othersUnlike: true } },
    says: null,
  },
  {
    name: 'the same words as they were kept, and another name',
    given: {
      text: `Dear Dr. Osei,\n${body}\nBest,\nMaya`,
      facts: { recipient, previousMessages: [{ to: 'Dr. Lund', text: '', kept: keptWords(body) }] },
    },
    says: ['This is 100 % like what you wrote to Dr. Lund; from 80 % on it counts as a copy.'],
  },
];
