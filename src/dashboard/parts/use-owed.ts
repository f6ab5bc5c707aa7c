import { useOpenFollowUps } from '../api/follow-ups.ts';
import type { FollowUp } from '../api/types.ts';
import { nowInstant } from './day.ts';

const byDueDay = (a: FollowUp, b: FollowUp) => a.dueAt.localeCompare(b.dueAt);
const lateFirst = (a: FollowUp, b: FollowUp) =>
  Number(b.state === 'late') - Number(a.state === 'late') || byDueDay(a, b);

/** What is owed now, late first; what comes later; what was put off. Of one mentor, where one is named. */
export const useOwed = (mentorId?: string) => {
  const open = useOpenFollowUps(mentorId);
  const now = nowInstant();
  const awake = open.data?.filter(({ state }) => state !== 'snoozed') ?? [];
  const mayBeActedOn = ({ notBefore }: FollowUp) => Date.parse(notBefore) <= Date.parse(now);
  return {
    data: open.data && {
      now: awake.filter(mayBeActedOn).toSorted(lateFirst),
      later: awake.filter((item) => !mayBeActedOn(item)).toSorted(byDueDay),
      snoozed: open.data.filter(({ state }) => state === 'snoozed'),
      all: open.data,
    },
    error: open.error,
    refetch: open.refetch,
  };
};
