import type { Message, ReviewFacts } from './facts/message.ts';
import { numbersOf, type Policy } from './policy.ts';
import { read } from './reading/reading.ts';
import { rules } from './rules/index.ts';
import { findingsOf } from './finding.ts';
import { verdictOf, type Finding, type Satisfied, type Verdict } from './verdict.ts';

const notEnglish = 'This does not read as English, so its language was not reviewed; open fields and names were.';

/**
 * May this be said? Judges the words of one message by every rule that asks about words.
 * @param facts what is known around it; a rule whose facts are missing is named in neither list
 * @param policy the numbers in force
 */
export function review(message: Message, facts: ReviewFacts, policy: Policy): Verdict {
  const reading = read({ ...message, facts });
  const findings: Finding[] = [];
  const because: Satisfied[] = [];
  for (const rule of rules) {
    if (rule.asks !== 'words') continue;
    const answer = rule.check(reading, numbersOf(policy, rule));
    if (answer === null) continue;
    if ('ok' in answer) because.push({ rule: rule.id, message: answer.ok });
    else findings.push(...findingsOf(rule, answer));
  }
  const verdict = verdictOf(findings, because);
  return reading.english ? verdict : { ...verdict, note: notEnglish };
}
