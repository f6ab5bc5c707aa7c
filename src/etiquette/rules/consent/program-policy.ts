import type { ActFacts, ActRule } from '../../facts/act.ts';
import { isAnswer, isThanks } from '../../facts/purpose.ts';
import type { CommunicationPolicy } from '../../words.ts';

/** The instruction that speaks to this act; null where none does. For thanks, its own comes before the general one. */
function spoken(given: ActFacts): CommunicationPolicy | null {
  const afterInterview = given.interviewedOn === null ? null : given.postInterviewContact;
  if (!isThanks(given.act)) return afterInterview;
  if (given.thankYouPolicy !== 'unknown') return given.thankYouPolicy;
  return afterInterview === 'allowed' ? 'unknown' : afterInterview;
}

export const programPolicy: ActRule = {
  id: 'consent/program-policy',
  asks: 'act',
  effects: ['stop', 'mind'],
  strength: 'seed',
  numbers: [],
  says: 'Follow what the program says about thank-you notes and contact after an interview.',
  because: 'Following instructions is the first thing a program learns about you.',
  source: 'guide, Post-Interview Communication; NRMP, guidance on communication',
  check(given) {
    if (given.programName === null || isAnswer(given.act)) return null;
    const program = given.programName;
    const policy = spoken(given);
    const what = isThanks(given.act) ? 'thank-you notes' : 'messages after an interview';
    if (policy === 'allowed') return { ok: `${program} welcomes ${what}.` };
    if (policy === 'not-allowed') {
      return [{ message: `${program} asks for no ${what}.`, instead: 'Let your silence be your courtesy here.' }];
    }
    if (policy === 'coordinator') {
      if (given.coordinator)
        return { ok: `${program} takes ${what} through its coordinator, and that is ${given.mentorName}.` };
      const message = `${program} takes ${what} only through its coordinator.`;
      return [{ message, instead: 'Write to the coordinator, who will pass it on.' }];
    }
    if (policy === null || given.wroteThereSinceInterview) return null;
    const message = `You interviewed at ${program}, and what it says about ${what} is not noted yet.`;
    return [
      { effect: 'mind', message, instead: `Look it up in the interview letter or on the program's page, and note it.` },
    ];
  },
  examples: [
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
  ],
};
