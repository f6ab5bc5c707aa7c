import type { ActFacts, ActRule } from '../../facts/act.ts';
import { isAnswer, isThanks } from '../../facts/purpose.ts';
import type { CommunicationPolicy } from '../../words.ts';
import { programPolicyExamples } from './examples/program-policy.ts';

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
  examples: programPolicyExamples,
};
