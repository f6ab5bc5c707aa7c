import { useFollowUps } from '../api/follow-ups.ts';
import type { FollowUp } from '../api/types.ts';
import { nowInstant } from './day.ts';

const byUrgency = (a: FollowUp, b: FollowUp) => a.dueAt.localeCompare(b.dueAt);
const mayBeActedOn = ({ notBefore }: FollowUp) => Date.parse(notBefore) <= Date.parse(nowInstant());

/** What is owed now, late first; and what comes later. */
export const useOwed = () => {
  const late = useFollowUps('late');
  const due = useFollowUps('due');
  const planned = useFollowUps('planned');
  const parts = [late, due, planned];
  const known = late.data && due.data && planned.data;
  const now = known && [
    ...late.data.items.toSorted(byUrgency),
    ...[...due.data.items, ...planned.data.items.filter(mayBeActedOn)].toSorted(byUrgency),
  ];
  const later = known && planned.data.items.filter((item) => !mayBeActedOn(item)).toSorted(byUrgency);
  return {
    data: now && later && { now, later, all: [...now, ...later] },
    error: parts.find(({ error }) => error)?.error ?? null,
    refetch: () => Promise.all(parts.map((part) => part.refetch())),
  };
};
