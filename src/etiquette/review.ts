import type { Message, ReviewFacts } from './facts/message.ts';
import type { Policy } from './policy.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/**
 * May this be said? Judges the words of one message by every rule that asks about words.
 * @param facts what is known around it; a rule whose facts are missing is named in neither list
 * @param policy the numbers in force
 */
export function review(message: Message, facts: ReviewFacts, policy: Policy): Verdict {
  void message;
  void facts;
  void policy;
  return verdictOf([], []);
}
