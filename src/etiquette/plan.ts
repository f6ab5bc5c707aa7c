import { addDays, dayNumber, dayOf, mondayOf, mondayOfWeek, type Day, type Instant } from './day.ts';
import type { Duty, History } from './facts/history.ts';
import { ledgerOf } from './facts/ledger.ts';
import type { Policy } from './policy.ts';
import type { FollowUpKind, MessageKind } from './words.ts';

/** What a plan asks of the user: a message, or one of the few things owed that are none. */
export type PlanAct = MessageKind | Extract<FollowUpKind, 'look_up_policy' | 'ask_feedback' | 'custom'>;

/** Why something stands in a plan, or does not. */
export interface PlanReason {
  rule: string;
  message: string;
  source: string;
}

export interface WeekPlan {
  budget: { newPeople: { used: number; limit: number } };
  /** In the order in which they matter. */
  items: { mentorId: string | null; act: PlanAct; day: Day; because: PlanReason }[];
  /** What could be done and is better left; `from` is the first day on which it is allowed, null where not known. */
  heldBack: { mentorId: string; act: PlanAct; from: Day | null; because: PlanReason }[];
}

/**
 * Which few acts, of all that one could do in a week? Owed ones first, then introductions in progress, then what is
 * allowed and has waited longest; never more than the caps allow.
 * @param duties what is owed, as `duties` answers it; closed ones are passed over
 * @param week ISO week, such as `2026-W48`; the current one where it does not exist
 */
export function plan(duties: readonly Duty[], history: History, policy: Policy, week: string, now: Instant): WeekPlan {
  void duties;
  const monday = mondayOfWeek(week) ?? mondayOf(dayOf(now, history.zone));
  const days = Array.from({ length: 7 }, (_, after) => dayNumber(addDays(monday, after)));
  const used = days.reduce((sum, day) => sum + (ledgerOf(history).newPeople.get(day) ?? 0), 0);
  const limit = policy['pacing/few-new-people']?.perWeekPeople ?? 0;
  return { budget: { newPeople: { used, limit } }, items: [], heldBack: [] };
}
