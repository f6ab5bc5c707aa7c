import { useEveryProgram, useSeason } from '../../api/calendar.ts';
import { useOpenFollowUps } from '../../api/follow-ups.ts';
import { useDays } from '../../parts/days.ts';
import { entriesOf, type Entry } from './entries.ts';

const isOwed = (entry: Entry) => entry.of === 'follow-up';

/** What stands in the calendar; apart from it what is still open from days gone by. */
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
  const passed = (entry: Entry) => isOwed(entry) && entry.day < today;
  return {
    ready: there !== undefined,
    failed,
    overdue: all.flatMap((entry) => (entry.of === 'follow-up' && passed(entry) ? [entry.item] : [])),
    entries: all.filter((entry) => !passed(entry)),
  };
};
