import type { ActFacts } from '../../../facts/act.ts';
import type { Example } from '../../../rule.ts';

const there = { programName: 'Alder Hill' };
const open = (lastOn: string) => ({ name: 'Dr. Lindqvist', lastOn, programName: 'Alder Hill' });

export const oneAtAProgramExamples: readonly Example<ActFacts>[] = [
  { name: 'somebody at no program', given: {}, says: null },
  {
    name: 'the first at a program',
    given: { ...there },
    says: 'Nobody else at Alder Hill has a note of yours waiting.',
  },
  {
    name: 'another note of yesterday waits there',
    given: { ...there, openThere: open('2026-11-21') },
    says: ['Your approach to Dr. Lindqvist at Alder Hill is still open; it last moved yesterday.'],
    instead: ['Wait for the answer, or until Sat 5 Dec 2026.'],
    from: ['2026-12-05'],
  },
  {
    name: 'the thirteenth day is one too few',
    given: { act: 'intro_request', openThere: open('2026-11-09') },
    says: ['Your approach to Dr. Lindqvist at Alder Hill is still open; it last moved 13 days ago.'],
    from: ['2026-11-23'],
  },
  {
    name: 'the fourteenth is enough',
    given: { act: 'intro_request', openThere: open('2026-11-08') },
    says: 'Your approach to Dr. Lindqvist at Alder Hill has been quiet for 14 days; 14 is enough.',
  },
  { name: 'an update to somebody met', given: { ...there, act: 'update', openThere: open('2026-11-21') }, says: null },
  {
    name: 'thirteen days after an interview',
    given: { ...there, act: 'update', interviewedOn: '2026-11-09' },
    says: ['You interviewed at Alder Hill 13 days ago; after the thank-yous it gets 14 days of quiet.'],
    instead: ['Write on Mon 23 Nov 2026 or later, or when they write first.'],
    from: ['2026-11-23'],
  },
  {
    name: 'fourteen days after an interview',
    given: { ...there, act: 'update', interviewedOn: '2026-11-08' },
    says: 'You interviewed at Alder Hill 14 days ago; the 14 quiet days are over.',
  },
  {
    name: 'a request during the quiet of one program, to another that has an approach waiting',
    given: {
      ...there,
      act: 'intro_request',
      interviewedOn: '2026-11-21',
      openThere: { name: 'Dr. Ruiz', lastOn: '2026-11-20', programName: 'Birch Valley' },
    },
    says: [
      'You interviewed at Alder Hill yesterday; after the thank-yous it gets 14 days of quiet.',
      'Your approach to Dr. Ruiz at Birch Valley is still open; it last moved 2 days ago.',
    ],
    from: ['2026-12-05', '2026-12-04'],
  },
  {
    name: 'the thank-you after an interview',
    given: { ...there, act: 'post_interview_thank_you', interviewedOn: '2026-11-21' },
    says: null,
  },
  {
    name: 'a second thank-you after an interview',
    given: { ...there, act: 'thank_you', interviewedOn: '2026-11-21', thankedSinceInterview: true },
    says: ['You interviewed at Alder Hill yesterday and have thanked Dr. Osei; one thank-you is enough.'],
    from: ['2026-12-05'],
  },
  {
    name: 'an answer or a letter step at any time',
    given: { ...there, act: 'lor_request', interviewedOn: '2026-11-21' },
    says: null,
  },
];
