import { useEveryProgram, useSeason } from '../../api/calendar.ts';
import { useOpenFollowUps } from '../../api/follow-ups.ts';
import { useDays } from '../../parts/days.ts';
import { isMerelyAllowed } from '../../parts/use-owed.ts';
import { entriesOf, type Entry } from './entries.ts';

/**
 * What stands in the calendar; apart from it what somebody has waited for since days gone by. What is merely allowed since
 * then may be done today as well.
 */
export const useEntries = () => {
  const { dayOf, today } = useDays();
  const followUps = useOpenFollowUps();
  const programs = useEveryProgram();
  const season = useSeason();
  const failed = [followUps, programs, season].find(({ error }) => error);
  const there = followUps.data && programs.data && season.data;
  const all = there
    ? entriesOf({ followUps: followUps.data, programs: programs.data, dates: season.data.dates }, dayOf)
    : [];
  const open = (entry: Entry) => (entry.of === 'follow-up' && entry.day < today ? entry.item : null);
  const standing = all.filter((entry) => open(entry) === null);
  const passed = all.flatMap((entry) => open(entry) ?? []);
  const allowed = passed.filter(isMerelyAllowed);
  return {
    ready: there !== undefined,
    failed,
    overdue: passed.filter((item) => !isMerelyAllowed(item)),
    entries: [
      ...standing,
      ...allowed.map((item): Entry => ({ of: 'follow-up', id: item.id, day: today, item })),
    ].toSorted((a, b) => a.day.localeCompare(b.day)),
  };
};
