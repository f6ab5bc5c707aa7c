import type { Instant } from './day.ts';
import { actFacts } from './facts/of-acts.ts';
import type { Act } from './facts/history.ts';
import type { Ledger } from './facts/ledger.ts';
import { findingsOf } from './finding.ts';
import { numbersOf, type Policy } from './policy.ts';
import { rules } from './rules/index.ts';
import type { Finding, Satisfied } from './verdict.ts';

const actRules = rules.filter((rule) => rule.asks === 'act');

/**
 * What the rules have against an act, for whoever asks many times.
 * @param because where the rules that were kept are written down, if anywhere
 */
export function objections(act: Act, ledger: Ledger, policy: Policy, now: Instant, because?: Satisfied[]): Finding[] {
  const given = actFacts(act, ledger, now);
  const findings: Finding[] = [];
  if (given === null) return findings;
  for (const rule of actRules) {
    const answer = rule.check(given, numbersOf(policy, rule));
    if (answer === null) continue;
    if ('ok' in answer) because?.push({ rule: rule.id, message: answer.ok });
    else findings.push(...findingsOf(rule, answer));
  }
  return findings;
}
