import { dayOf, startOf, type Day, type Instant } from './day.ts';
import type { Duty } from './facts/history.ts';
import type { Ledger } from './facts/ledger.ts';
import type { Policy } from './policy.ts';
import { actOf } from './act-of-duty.ts';
import { firstFree } from './first-free.ts';

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
  const firstAllowed = (day: Day) => firstFree(act, ledger, policy, now, day).looked;
  const allowed = firstAllowed(first);
  // Something may have come between since then, such as an interview that begins a quiet time.
  const again = today > allowed ? firstAllowed(today) : today;
  const from = again > today ? again : allowed;
  if (from === first) return duty;
  const notBefore = startOf(from, zone);
  return { ...duty, notBefore, dueAt: Date.parse(duty.dueAt) < Date.parse(notBefore) ? notBefore : duty.dueAt };
}
