import type { Day, Instant } from './day.ts';
import type { Act, History } from './facts/history.ts';
import type { Ledger } from './facts/ledger.ts';
import { fullLedgerOf } from './facts/ledger-of.ts';
import { firstFree, keptThen } from './first-free.ts';
import { objections } from './objections.ts';
import type { Policy } from './policy.ts';
import { stillKind } from './still-kind.ts';
import { verdictOf, type Satisfied, type Verdict } from './verdict.ts';

/**
 * May this be done now, and if not, when? Judges an act by every rule that asks about acts. An act for a mentor who is
 * not in the history is judged by none.
 * @param history all of an account, or all of it that concerns the mentor, their program's people and the week's budget
 */
export function permit(act: Act, history: History, policy: Policy, now: Instant): Verdict {
  const ledger = fullLedgerOf(history);
  const because: Satisfied[] = [];
  const findings = objections(act, ledger, policy, now, because);
  const verdict = verdictOf(findings, [...because, ...stillKind(act, ledger, policy)]);
  return verdict.decision === 'wait' && verdict.from !== null
    ? { ...verdict, ...waitUntil(act, ledger, policy, now, verdict.from) }
    : verdict;
}

/** What is arranged already may stand against the day on which today's waits are over, such as an interview. */
function waitUntil(
  act: Act,
  ledger: Ledger,
  policy: Policy,
  now: Instant,
  over: Day,
): Pick<Verdict, 'from' | 'afterwards'> {
  const { from, kept } = firstFree(act, ledger, policy, now, over);
  return { from, ...(kept && { afterwards: { rule: kept.by.rule, message: keptThen(kept) } }) };
}
