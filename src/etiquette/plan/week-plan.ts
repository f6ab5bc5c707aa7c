import type { Day } from '../day.ts';
import type { FollowUpKind, MessageKind } from '../words.ts';

/** What a plan asks of the user: a message, or one of the few things owed that are none. */
export type PlanAct = MessageKind | Extract<FollowUpKind, 'look_up_policy' | 'ask_feedback' | 'custom'>;

/** Why something stands in a plan, or does not. */
export interface PlanReason {
  rule: string;
  message: string;
  source: string;
}

export interface PlanItem {
  /** null only where nobody in particular is meant. */
  mentorId: string | null;
  act: PlanAct;
  day: Day;
  because: PlanReason;
  /** The introduction or letter of which it is a step; null for anything else. */
  introductionId: string | null;
  letterId: string | null;
}

export interface HeldBack {
  mentorId: string | null;
  act: PlanAct;
  /** The first day on which it is allowed; null where that is not known. */
  from: Day | null;
  because: PlanReason;
  introductionId: string | null;
  letterId: string | null;
}

export interface WeekPlan {
  budget: { newPeople: { used: number; limit: number } };
  /** In the order in which they matter. */
  items: PlanItem[];
  heldBack: HeldBack[];
}
