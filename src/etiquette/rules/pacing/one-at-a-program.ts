import { addDays, daysBetween } from '../../day.ts';
import type { ActFacts, ActRule } from '../../facts/act.ts';
import { isThanks, isUnprompted } from '../../facts/purpose.ts';
import type { NumbersOf } from '../../policy.ts';
import type { RuleAnswer } from '../../rule.ts';
import { ago, count, sayDay } from '../../say.ts';
import { oneAtAProgramExamples } from './examples/one-at-a-program.ts';

type Numbers = NumbersOf<'pacing/one-at-a-program'>;

/** A first word to a stranger, or a request to be introduced. */
const isCold = ({ act, met }: ActFacts) => act === 'intro_request' || (act === 'first_note' && !met);

/** After an interview a program gets its thank-yous, and then some quiet. */
function quiet(given: ActFacts, { quietDays }: Numbers): RuleAnswer {
  const { act, today, interviewedOn, programName, mentorName } = given;
  if (interviewedOn === null || programName === null) return null;
  const again = isThanks(act) && given.thankedSinceInterview;
  const from = addDays(interviewedOn, quietDays);
  const interviewed = `You interviewed at ${programName} ${ago(interviewedOn, today)}`;
  if ((again || isUnprompted(act)) && today < from) {
    const message = again
      ? `${interviewed} and have thanked ${mentorName}; one thank-you is enough.`
      : `${interviewed}; after the thank-yous it gets ${count(quietDays, 'day')} of quiet.`;
    return [{ from, message, instead: `Write on ${sayDay(from)} or later, or when they write first.` }];
  }
  return isUnprompted(act) && !isCold(given) ? { ok: `${interviewed}; the ${quietDays} quiet days are over.` } : null;
}

/** Nobody at a program is approached while another there still has an approach to answer. */
function oneApproach(given: ActFacts, { openDays }: Numbers): RuleAnswer {
  const { today, openThere, programName } = given;
  if (!isCold(given) || (openThere === null && programName === null)) return null;
  if (openThere === null) return { ok: `Nobody else at ${programName} has a note of yours waiting.` };
  const { name, lastOn, programName: there } = openThere;
  const from = addDays(lastOn, openDays);
  const days = count(daysBetween(lastOn, today), 'day');
  if (today >= from)
    return { ok: `Your approach to ${name} at ${there} has been quiet for ${days}; ${openDays} is enough.` };
  const message = `Your approach to ${name} at ${there} is still open; it last moved ${ago(lastOn, today)}.`;
  return [{ from, message, instead: `Wait for the answer, or until ${sayDay(from)}.` }];
}

export const oneAtAProgram: ActRule<'pacing/one-at-a-program'> = {
  id: 'pacing/one-at-a-program',
  asks: 'act',
  effects: ['wait'],
  strength: 'seed',
  numbers: ['quietDays', 'openDays'],
  says: 'Approach one person at a program at a time, and leave a program in peace after an interview.',
  because: 'People in one program talk to each other; several notes at once look like a campaign.',
  source: 'guide, Post-Interview Communication and Targeted Networking; the figures are ours',
  check(given, numbers) {
    const answers = [quiet(given, numbers), oneApproach(given, numbers)];
    const against = answers.filter((answer) => Array.isArray(answer)).flat();
    return against.length > 0 ? against : (answers.find((answer) => answer !== null) ?? null);
  },
  examples: oneAtAProgramExamples,
};
