import { addDays, dayOf, mondayOf, mondayOfWeek, type Day, type Instant } from './day.ts';
import type { BriefHistory } from './facts/brief.ts';
import type { Act, Duty, History } from './facts/history.ts';
import { ledgerOf } from './facts/ledger-of.ts';
import { isWorkingDay } from './holidays.ts';
import { objections } from './permit.ts';
import { candidates, namedAct, type Candidate } from './plan/candidates.ts';
import { Caps } from './plan/caps.ts';
import type { HeldBack, PlanItem, WeekPlan } from './plan/week-plan.ts';
import type { Policy } from './policy.ts';
import { verdictOf, type Finding } from './verdict.ts';

export type { HeldBack, PlanAct, PlanItem, PlanReason, WeekPlan } from './plan/week-plan.ts';

/** The days of a week on which something can still be done. */
interface Span {
  first: Day;
  last: Day;
}

type Refusal = Pick<HeldBack, 'from' | 'because'>;
type Found = { day: Day } | Refusal;
type Ask = (act: Act) => Finding[];

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
  const span = { first: today > monday ? today : monday, last: addDays(monday, 6) };
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
    const found = dayFor({ ...candidate, act }, notBefore, span, caps, (asked) =>
      objections(asked, ledger, policy, now),
    );
    const { introductionId = null, letterId = null } = message ?? {};
    if ('day' in found) items.push({ mentorId, act, day: found.day, because, introductionId, letterId });
    else heldBack.push({ mentorId, act, ...found });
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
    const no = refusal(meant, day, caps, ask);
    if (no === null) {
      caps.take(meant, day);
      return { day };
    }
    // Every move goes forward, so the week's end is the end.
    if (no.from === null || no.from <= day || no.from > span.last) return no;
    day = workingDay(no.from, span);
  }
}

function refusal(act: Act, day: Day, caps: Caps, ask: Ask): Refusal | null {
  const full = caps.full(act, day);
  const no = refusalOf(ask({ ...act, on: full ? full.from : day }));
  // Of a full week and a longer wait, the longer decides.
  return full && no?.from !== null ? { ...full, from: no && no.from > full.from ? no.from : full.from } : no;
}

function refusalOf(objected: Finding[]): Refusal | null {
  if (objected.length === 0) return null;
  const {
    decision,
    from,
    findings: [worst],
  } = verdictOf(objected, []);
  if (!worst || (decision !== 'stop' && decision !== 'wait')) return null;
  const because = { rule: worst.rule, message: worst.message, source: worst.source };
  return { from: decision === 'wait' ? from : null, because };
}

/** The next working day of the week, so that letters arrive when people work; the day itself where none is left. */
function workingDay(day: Day, { last }: Span): Day {
  for (let next = day; next <= last; next = addDays(next, 1)) if (isWorkingDay(next)) return next;
  return day;
}
