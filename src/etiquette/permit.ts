import type { Instant } from './day.ts';
import { actFacts } from './facts/of-acts.ts';
import type { Act, History } from './facts/history.ts';
import type { Ledger } from './facts/ledger.ts';
import { fullLedgerOf } from './facts/ledger-of.ts';
import { findingsOf } from './finding.ts';
import type { Policy } from './policy.ts';
import { rules } from './rules/index.ts';
import { stillKind } from './still-kind.ts';
import { verdictOf, type Finding, type Satisfied, type Verdict } from './verdict.ts';

const actRules = rules.filter((rule) => rule.asks === 'act');

/**
 * May this be done now, and if not, when? Judges an act by every rule that asks about acts. An act for a mentor who is
 * not in the history is judged by none.
 * @param history all of an account, or all of it that concerns the mentor, their program's people and the week's budget
 */
export function permit(act: Act, history: History, policy: Policy, now: Instant): Verdict {
  const ledger = fullLedgerOf(history);
  const { findings, because } = judged(act, ledger, policy, now);
  return verdictOf(findings, [...because, ...stillKind(act, ledger, policy)]);
}

/** The same without the kind word about thanks that are no longer owed. */
export function judged(act: Act, ledger: Ledger, policy: Policy, now: Instant): Verdict {
  const because: Satisfied[] = [];
  return verdictOf(objections(act, ledger, policy, now, because), because);
}

/**
 * What the rules have against an act, for whoever asks many times.
 * @param because where the rules that were kept are written down, if anywhere
 */
export function objections(act: Act, ledger: Ledger, policy: Policy, now: Instant, because?: Satisfied[]): Finding[] {
  const given = actFacts(act, ledger, now);
  const findings: Finding[] = [];
  if (given === null) return findings;
  for (const rule of actRules) {
    const answer = rule.check(given, policy[rule.id] ?? {});
    if (answer === null) continue;
    if ('ok' in answer) because?.push({ rule: rule.id, message: answer.ok });
    else findings.push(...findingsOf(rule, answer));
  }
  return findings;
}
