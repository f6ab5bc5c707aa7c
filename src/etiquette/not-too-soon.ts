import { dayOf, startOf, type Day, type Instant } from './day.ts';
import type { Act, Duty } from './facts/history.ts';
import type { Ledger } from './facts/ledger.ts';
import type { Policy } from './policy.ts';
import { actOf } from './act-of-duty.ts';
import { judged } from './permit.ts';

/** Waits rarely chain: a rest, then an interview's quiet, then a no. A handful of steps is more than enough. */
const steps = 8;

/**
 * The same duty, never earlier than the act it asks for is allowed. Only what is allowed at a time moves so (a
 * follow-up, an update, a letter's reminder); what is owed to somebody who waits stays.
 */
export function notTooSoon(duty: Duty, ledger: Ledger, policy: Policy, now: Instant): Duty {
  const movable = duty.kind === 'follow_up' || duty.kind === 'update' || duty.kind === 'letter_step';
  const act = actOf(duty);
  if (!movable || act === null || duty.closedAt !== null) return duty;
  const { zone } = ledger.known;
  const first = dayOf(duty.notBefore, zone);
  const today = dayOf(now, zone);
  const allowed = firstAllowed(act, first, ledger, policy, now);
  // Something may have come between since then, such as an interview that begins a quiet time.
  const again = today > allowed ? firstAllowed(act, today, ledger, policy, now) : today;
  const from = again > today ? again : allowed;
  if (from === first) return duty;
  const notBefore = startOf(from, zone);
  return { ...duty, notBefore, dueAt: Date.parse(duty.dueAt) < Date.parse(notBefore) ? notBefore : duty.dueAt };
}

function firstAllowed(act: Act, first: Day, ledger: Ledger, policy: Policy, now: Instant): Day {
  let day = first;
  for (let step = 0; step < steps; step += 1) {
    const { from } = judged({ ...act, on: day }, ledger, policy, now);
    if (from === null || from <= day) break;
    day = from;
  }
  return day;
}
