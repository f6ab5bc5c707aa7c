/** The only door of the heart: judgements about manners, as pure functions over plain facts. */
export { review } from './review.ts';
export { withReplacements } from './mending.ts';
export { permit } from './permit.ts';
export { duties } from './duties.ts';
export { plan, type HeldBack, type PlanAct, type PlanItem, type PlanReason, type WeekPlan } from './plan.ts';
export { merelyAllowed, waitsForDue, withoutMessage } from './plan/kinds.ts';
export { rules } from './rules/index.ts';
export { spokenExamples } from './spoken.ts';
export { keptWordsOf } from './rules/language/not-a-copy.ts';

export { checkPolicyChanges, policyFrom, type PolicyProblem } from './policy-changes.ts';
export { policyNumbers, type Policy, type PolicyChanges, type PolicyNumber } from './policy.ts';
export {
  bothVerdicts,
  verdictOf,
  type Answerable,
  type Decision,
  type Finding,
  type Satisfied,
  type Verdict,
} from './verdict.ts';
export { matchZone, seasonKeys, seasonOn, seasonTitles, type SeasonKey } from './season-dates.ts';
export { dayOfDate, seasonDate } from './facts/season.ts';
export type { BriefContacts, BriefHistory } from './facts/brief.ts';
export type {
  Act,
  Duty,
  History,
  InteractionFacts,
  IntroductionFacts,
  IntroductionState,
  Known,
  LetterFacts,
  MentorFacts,
  ProgramFacts,
  RotationFacts,
  SeasonDate,
  SeasonFacts,
} from './facts/history.ts';
export type { Message, ReviewFacts } from './facts/message.ts';
export { familyName } from './family-name.ts';
export * from './mail/index.ts';
export * from './schedule.ts';
export { repeatDay, sayEvery, type Repeat } from './repeat.ts';
export { sayDay } from './say.ts';
export { thingToDo } from './to-do.ts';
export * from './day.ts';
export * from './words.ts';
export { zoneClock } from './zone-clock.ts';
