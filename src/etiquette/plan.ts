import { addDays, dayOf, mondayOf, mondayOfWeek, type Day, type Instant } from './day.ts';
import type { BriefHistory } from './facts/brief.ts';
import type { Act, Duty, History } from './facts/history.ts';
import { ledgerOf } from './facts/ledger-of.ts';
import { isWorkingDay } from './holidays.ts';
import { firstFree, keptThen, type FirstFree } from './first-free.ts';
import { candidates, namedAct, type Candidate } from './plan/candidates.ts';
import { Caps } from './plan/caps.ts';
import type { HeldBack, PlanItem, PlanReason, WeekPlan } from './plan/week-plan.ts';
import type { Policy } from './policy.ts';

export type { HeldBack, PlanAct, PlanItem, PlanReason, WeekPlan } from './plan/week-plan.ts';

/** The days of a week on which something can still be done. */
interface Span {
  first: Day;
  last: Day;
  today: Day;
}

type Refusal = Pick<HeldBack, 'from' | 'because'>;
type Found = { day: Day } | Refusal;
/** Since when an act is free, from a day on. */
type Ask = (act: Act, from: Day) => FirstFree;

/**
 * Which few acts, of all that one could do in a week? Owed ones first by when they are late, then introductions on their
 * way, then what is allowed and has waited longest; never more than the caps allow. The rest is held back, with reasons.
 * @param duties what is owed, as `duties` answers it, or as it is stored; closed ones are passed over
 * @param week ISO week, such as `2026-W48`; the current one where it does not exist. Of a week that is over, the budget
 *   only.
 */
export function plan(
  duties: readonly Duty[],
  history: History | BriefHistory,
  policy: Policy,
  week: string,
  now: Instant,
): WeekPlan {
  const ledger = ledgerOf(history);
  const today = dayOf(now, history.zone);
  const monday = mondayOfWeek(week) ?? mondayOf(today);
  const span = { first: today > monday ? today : monday, last: addDays(monday, 6), today };
  const caps = new Caps(ledger, policy, monday);
  const budget = { newPeople: { used: caps.used, limit: caps.limit } };
  if (span.first > span.last) return { budget, items: [], heldBack: [] };

  const items: PlanItem[] = [];
  const heldBack: HeldBack[] = [];
  const done = new Set<string>();
  for (const candidate of candidates(duties, ledger, span.last)) {
    const { mentorId, message, because } = candidate;
    // One thank-you answers two meetings, as one update brings all the news.
    const same = `${mentorId} ${candidate.act}`;
    if (message && done.has(same)) continue;
    done.add(same);
    const act = namedAct(candidate, ledger);
    const notBefore = candidate.notBefore === null ? span.first : dayOf(candidate.notBefore, history.zone);
    const ask: Ask = (asked, from) => firstFree(asked, ledger, policy, now, from);
    const found = dayFor({ ...candidate, act }, notBefore, span, caps, ask);
    const { introductionId = null, letterId = null } = message ?? {};
    if ('day' in found) items.push({ mentorId, act, day: found.day, because, introductionId, letterId });
    else heldBack.push({ mentorId, act, ...found, introductionId, letterId });
  }
  return { budget, items, heldBack };
}

/** The first day of the span on which every rule and cap has room for it; where none is, from when, and why not. */
function dayFor({ message, act, sort }: Candidate, notBefore: Day, span: Span, caps: Caps, ask: Ask): Found {
  const earliest = notBefore > span.first ? notBefore : span.first;
  if (message === null) return { day: earliest };
  const meant: Act = act === 'post_interview_thank_you' ? { ...message, kind: act } : message;
  let day = sort === 'owed' ? earliest : workingDay(earliest, span);
  for (;;) {
    const full = caps.full(meant, day);
    let { from, kept } = ask(meant, day);
    if (from === day && full === null) {
      caps.take(meant, day);
      return { day };
    }
    // Of a full week and a longer wait, the longer decides.
    if (full !== null && from !== null && full.from > from) ({ from, kept } = ask(meant, full.from));
    // Every move goes forward, so the week's end is the end.
    if (from === null || from > span.last) {
      return {
        from,
        because: kept
          ? reasonOf(kept, kept.on === span.today || (kept.on === earliest && kept.by.from === null))
          : full!.because,
      };
    }
    day = workingDay(from, span);
  }
}

/** @param now it stands as things are; else only on its day, to which a wait speaks too: "6 days ago" */
function reasonOf(kept: NonNullable<FirstFree['kept']>, now: boolean): PlanReason {
  const { rule, source, message } = kept.by;
  return { rule, message: now ? message : keptThen(kept), source };
}

/** The next working day of the week, so that letters arrive when people work; the day itself where none is left. */
function workingDay(day: Day, { last }: Span): Day {
  for (let next = day; next <= last; next = addDays(next, 1)) if (isWorkingDay(next)) return next;
  return day;
}
