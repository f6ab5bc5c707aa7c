import { instantOfMs, type Instant } from '../../etiquette/day.ts';
import { conflict, invalid } from '../../platform/problems/problem.ts';
import type { FollowUpEntity, Standing } from './follow-up.entity.ts';
import type { FollowUpDto, FollowUpState } from './follow-ups.dto.ts';

/** For how long an act can be undone. */
const undoSeconds = 30;
/** How far a follow-up may be put off. */
const snoozeYears = 2;

/** What a user does with a follow-up. */
export type FollowUpAct =
  { act: 'done' } | { act: 'snooze'; until: Instant } | { act: 'cancel'; reason: string } | { act: 'undo' };

/** How a follow-up stands on which nobody has acted. */
export const begun = {
  state: 'open',
  snoozedUntil: null,
  endedBy: null,
  closedBy: null,
  closedAt: null,
  reason: null,
  beforeAct: null,
  actedAt: null,
  updatedAt: null,
  version: 1,
} as const;

/** How a follow-up stands by the clock. */
export function stateAt(row: FollowUpEntity, now: Instant): FollowUpState {
  const passed = (at: Instant | null) => at !== null && Date.parse(at) <= Date.parse(now);
  if (row.state !== 'open') return row.state;
  if (row.snoozedUntil !== null && !passed(row.snoozedUntil)) return 'snoozed';
  if (passed(row.lateAt)) return 'late';
  return passed(row.dueAt) ? 'due' : 'planned';
}

export function shown(row: FollowUpEntity, mentorName: string | null, now: Instant): FollowUpDto {
  const {
    accountId: _,
    naturalKey: __,
    endedBy: ___,
    marks: ____,
    repeats,
    beforeAct,
    actedAt,
    createdAt,
    updatedAt,
    ...rest
  } = row;
  const open = beforeAct !== null && actedAt !== null && Date.parse(undoUntil(actedAt)) >= Date.parse(now);
  const told = { mentorName, state: stateAt(row, now), updatedAt: updatedAt ?? createdAt };
  const every = repeats?.every ?? null;
  return { ...rest, ...told, every, undoUntil: open ? undoUntil(actedAt) : null };
}

const undoUntil = (actedAt: Instant): Instant => instantOfMs(Date.parse(actedAt) + undoSeconds * 1000);

export function standingOf(row: FollowUpEntity): Standing {
  const { state, snoozedUntil, endedBy, closedBy, closedAt, reason } = row;
  return { state, snoozedUntil, endedBy, closedBy, closedAt, reason };
}

/**
 * How a follow-up stands after an act; null where the act changes nothing because it was done before.
 * @throws Problem 409 where it does not allow the act, 400 for a day that can't be snoozed to
 */
export function standingAfter(row: FollowUpEntity, act: FollowUpAct, now: Instant): Standing | null {
  if (act.act === 'undo') return beforeLastAct(row, now);
  if (act.act === 'done' && row.state === 'done') return null;
  if (act.act === 'cancel' && row.state === 'cancelled') return null;
  if (row.state !== 'open') {
    throw conflict('follow-up-ended', `This follow-up is already ${row.state}; nothing more is owed.`, {
      state: row.state,
    });
  }
  if (act.act === 'snooze') return { ...standingOf(row), snoozedUntil: snoozable(act.until, now) };
  const ended = { snoozedUntil: null, endedBy: 'user' as const, closedBy: null, closedAt: now };
  return act.act === 'done'
    ? { ...ended, state: 'done', reason: null }
    : { ...ended, state: 'cancelled', reason: act.reason };
}

function beforeLastAct({ beforeAct, actedAt }: FollowUpEntity, now: Instant): Standing {
  if (beforeAct === null || actedAt === null) throw conflict('nothing-to-undo', 'There is no act to undo here.');
  if (Date.parse(undoUntil(actedAt)) < Date.parse(now)) {
    throw conflict('too-late-to-undo', `An act can be undone for ${undoSeconds} seconds; this one stands.`);
  }
  return beforeAct;
}

function snoozable(until: Instant, now: Instant): Instant {
  const [wanted, from] = [Date.parse(until), Date.parse(now)];
  if (wanted <= from) throw invalid([{ field: 'until', message: 'Choose a time that is still to come.' }]);
  if (wanted > from + snoozeYears * 365.25 * 86_400_000) {
    throw invalid([{ field: 'until', message: 'Choose a time within the next two years.' }]);
  }
  return instantOfMs(wanted);
}
