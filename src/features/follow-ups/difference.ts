import { v7 as newId } from 'uuid';
import type { Duty } from '../../etiquette/index.ts';
import type { Instant } from '../../etiquette/day.ts';
import { plainInstant } from '../../platform/database/instants.ts';
import type { FollowUpEntity } from './follow-up.entity.ts';

/** What of a follow-up the facts decide. */
export type Written = Pick<
  FollowUpEntity,
  | 'id'
  | 'mentorId'
  | 'kind'
  | 'naturalKey'
  | 'state'
  | 'notBefore'
  | 'dueAt'
  | 'lateAt'
  | 'marks'
  | 'because'
  | 'interactionId'
  | 'introductionId'
  | 'letterId'
  | 'endedBy'
  | 'closedBy'
  | 'closedAt'
>;

/**
 * The rows to write so that the stored follow-ups say what the duties say. What the user ended stays ended, what they
 * put off stays put off; a duty that is no more is cancelled, and opens again when its facts return.
 * @param present ids of the mentors there are: what the user noted for a deleted one rests until they are restored
 */
export function differenceOf(
  stored: readonly Written[],
  duties: readonly Duty[],
  present: ReadonlySet<string>,
  now: Instant,
): Written[] {
  const rows = new Map(stored.map((row) => [row.naturalKey, row]));
  const owed = duties.flatMap((duty) => {
    const row = rows.get(duty.key);
    rows.delete(duty.key);
    const wanted = writtenOf(duty, row?.id ?? newId());
    return row?.endedBy === 'user' || (row && saysTheSame(row, wanted)) ? [] : [wanted];
  });
  const gone = [...rows.values()].flatMap((row): Written[] => {
    const stands = row.kind === 'custom' && (row.mentorId === null || present.has(row.mentorId));
    if (row.endedBy === 'user') return [];
    if (stands) return row.state === 'open' ? [] : [{ ...row, state: 'open' as const, ...notEnded }];
    return row.state === 'cancelled' ? [] : [{ ...row, ...withdrawn(now) }];
  });
  return [...owed, ...gone];
}

const notEnded = { endedBy: null, closedBy: null, closedAt: null };
const withdrawn = (now: Instant) => ({
  state: 'cancelled' as const,
  endedBy: 'facts' as const,
  closedBy: null,
  closedAt: now,
});

function writtenOf(duty: Duty, id: string): Written {
  const closed = duty.closedAt !== null;
  return {
    id,
    mentorId: duty.mentorId,
    kind: duty.kind,
    naturalKey: duty.key,
    state: closed ? 'done' : 'open',
    notBefore: plainInstant(duty.notBefore),
    dueAt: plainInstant(duty.dueAt),
    lateAt: plainOrNull(duty.lateAt),
    marks: duty.marks.map(plainInstant),
    because: duty.because,
    interactionId: duty.interactionId,
    introductionId: duty.introductionId,
    letterId: duty.letterId,
    endedBy: closed ? 'facts' : null,
    closedBy: duty.closedBy,
    closedAt: plainOrNull(duty.closedAt),
  };
}

const plainOrNull = (at: Instant | null) => (at === null ? null : plainInstant(at));

function saysTheSame(row: Written, wanted: Written): boolean {
  const { because, marks, ...rest } = wanted;
  return (
    (Object.keys(rest) as (keyof typeof rest)[]).every((name) => row[name] === rest[name]) &&
    marks.join() === row.marks.join() &&
    because.rule === row.because.rule &&
    because.message === row.because.message &&
    because.source === row.because.source
  );
}
