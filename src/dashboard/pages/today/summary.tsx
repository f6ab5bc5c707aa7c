import type { FollowUp, Plan } from '../../api/types.ts';
import { useMentorName } from '../../parts/mentor-name.ts';
import classes from './today.module.css';

const numbers = ['Nothing', 'One thing', 'Two things', 'Three things', 'Four things', 'Five things', 'Six things'];
const things = (count: number) => numbers[count] ?? `${count} things`;

const owedSentence = (owed: FollowUp[]) => {
  const late = owed.filter(({ state }) => state === 'late').length;
  if (owed.length === 0) return 'Nobody is waiting for you.';
  const is = owed.length === 1 ? 'is' : 'are';
  if (late === 0) return `${things(owed.length)} ${is} owed, and nothing is late.`;
  if (late === owed.length) return `${things(late)} ${is} owed, and late; a short note today still counts.`;
  return `${things(owed.length)} ${is} owed, ${things(late).split(' ')[0]?.toLowerCase()} of them late.`;
};

const budgetSentence = ({ budget: { newPeople } }: Plan) => {
  const left = Math.max(0, newPeople.limit - newPeople.used);
  if (left === 0) return 'You have met your share of new people this week; the ones you know come first now.';
  return `There is room for ${left} new ${left === 1 ? 'person' : 'people'} this week.`;
};

const First = ({ item }: { item: FollowUp }) => <> {useMentorName(item.mentorId, item.mentorName)} comes first.</>;

/** The note's first sentences. */
export const Summary = ({ owed, plan }: { owed: FollowUp[]; plan: Plan }) => (
  <p className={classes['summary']}>
    {owedSentence(owed)}
    {owed.length > 1 && owed[0]?.mentorId && <First item={owed[0]} />} {budgetSentence(plan)}
  </p>
);
