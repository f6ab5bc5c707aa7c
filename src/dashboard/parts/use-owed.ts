import { useOpenFollowUps } from '../api/follow-ups.ts';
import type { FollowUp } from '../api/types.ts';
import { nowInstant } from './day.ts';

const byDueDay = (a: FollowUp, b: FollowUp) => a.dueAt.localeCompare(b.dueAt);
const lateFirst = (a: FollowUp, b: FollowUp) =>
  Number(b.state === 'late') - Number(a.state === 'late') || byDueDay(a, b);

/** What is kind where there is something to say, and owed to nobody, whatever day it is. */
const MERELY_ALLOWED: ReadonlySet<FollowUp['kind']> = new Set(['follow_up', 'update']);

export const isMerelyAllowed = ({ kind }: FollowUp) => MERELY_ALLOWED.has(kind);

/** Somebody waits for it: its day has come, or it is one of those that can be late. */
const isOwed = (item: FollowUp) => !isMerelyAllowed(item) && (item.state !== 'planned' || item.lateAt !== null);

/**
 * Open follow-ups by how they stand: what is owed now, late first; what may be done already and is never late; what
 * comes later; what was put off. Of one mentor, where one is named.
 */
export const useOwed = (mentorId?: string) => {
  const open = useOpenFollowUps(mentorId);
  const now = Date.parse(nowInstant());
  const awake = open.data?.filter(({ state }) => state !== 'snoozed') ?? [];
  const may = awake.filter(({ notBefore }) => Date.parse(notBefore) <= now);
  return {
    data: open.data && {
      now: may.filter(isOwed).toSorted(lateFirst),
      allowed: may.filter((item) => !isOwed(item)).toSorted(byDueDay),
      later: awake.filter(({ notBefore }) => Date.parse(notBefore) > now),
      snoozed: open.data.filter(({ state }) => state === 'snoozed'),
      all: open.data,
    },
    error: open.error,
    refetch: open.refetch,
  };
};
