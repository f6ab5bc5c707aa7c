import type { ActFacts } from '../../../facts/act.ts';
import type { Example } from '../../../rule.ts';

export const programPolicyExamples: readonly Example<ActFacts>[] = [
  { name: 'a mentor at no program', given: { act: 'thank_you' }, says: null },
  {
    name: 'before any interview nothing need be known',
    given: {
      act: 'thank_you',
      programName: 'Alder Hill',
      thankYouPolicy: 'unknown',
      postInterviewContact: 'unknown',
    },
    says: null,
  },
  {
    name: 'thanks are welcome',
    given: { act: 'thank_you', programName: 'Alder Hill', thankYouPolicy: 'allowed' },
    says: 'Alder Hill welcomes thank-you notes.',
  },
  {
    name: 'no thank-you notes, please',
    given: { act: 'post_interview_thank_you', programName: 'Alder Hill', thankYouPolicy: 'not-allowed' },
    says: ['Alder Hill asks for no thank-you notes.'],
    instead: ['Let your silence be your courtesy here.'],
    effects: ['stop'],
  },
  {
    name: 'an answer is never held back',
    given: {
      act: 'reply',
      programName: 'Alder Hill',
      interviewedOn: '2026-11-20',
      postInterviewContact: 'not-allowed',
    },
    says: null,
  },
  {
    name: 'through the coordinator',
    given: {
      act: 'update',
      programName: 'Alder Hill',
      interviewedOn: '2026-11-20',
      postInterviewContact: 'coordinator',
    },
    says: ['Alder Hill takes messages after an interview only through its coordinator.'],
    instead: ['Write to the coordinator, who will pass it on.'],
    effects: ['stop'],
  },
  {
    name: 'the coordinator',
    given: { act: 'thank_you', programName: 'Alder Hill', thankYouPolicy: 'coordinator', coordinator: true },
    says: 'Alder Hill takes thank-you notes through its coordinator, and that is Dr. Osei.',
  },
  {
    name: 'not known after an interview',
    given: { act: 'update', programName: 'Alder Hill', interviewedOn: '2026-11-20', postInterviewContact: 'unknown' },
    says: ['You interviewed at Alder Hill, and what it says about messages after an interview is not noted yet.'],
    instead: ["Look it up in the interview letter or on the program's page, and note it."],
    effects: ['mind'],
  },
];
