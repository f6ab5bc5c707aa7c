import type { FollowUp, Program, SeasonDate } from '../../api/types.ts';
import type { Day } from '../../parts/day.ts';

/** Something on a day of the calendar. */
export type Entry =
  | { of: 'follow-up'; id: string; day: Day; item: FollowUp }
  | { of: 'interview'; id: string; day: Day; at: string; program: Program }
  | { of: 'season'; id: string; day: Day; date: SeasonDate };

interface Facts {
  followUps: FollowUp[];
  programs: Program[];
  dates: SeasonDate[];
}

/** When it is due; where it was put off until later, when it wakes. */
export const shownAt = ({ dueAt, snoozedUntil }: FollowUp): string =>
  snoozedUntil !== null && Date.parse(snoozedUntil) > Date.parse(dueAt) ? snoozedUntil : dueAt;

const rank = { season: 0, interview: 1, 'follow-up': 2 } as const;

/** Everything by its day, in the order in which a day is read. */
export const entriesOf = ({ followUps, programs, dates }: Facts, dayOf: (instant: string) => Day): Entry[] => {
  const owed = followUps.map((item): Entry => ({ of: 'follow-up', id: item.id, day: dayOf(shownAt(item)), item }));
  const met = programs.flatMap((program) =>
    program.interviews.map(({ at }, place): Entry => ({
      of: 'interview',
      id: `${program.id} ${place}`,
      day: dayOf(at),
      at,
      program,
    })),
  );
  const season = dates.flatMap((date): Entry[] => {
    const day = date.at === null ? date.day : dayOf(date.at);
    return day === null ? [] : [{ of: 'season', id: date.key, day, date }];
  });
  const hour = (entry: Entry) => (entry.of === 'follow-up' ? shownAt(entry.item) : 'at' in entry ? entry.at : '');
  return [...owed, ...met, ...season].toSorted(
    (a, b) => a.day.localeCompare(b.day) || rank[a.of] - rank[b.of] || hour(a).localeCompare(hour(b)),
  );
};

/** What a day holds, by day. */
export const byDay = (entries: readonly Entry[]): Map<Day, Entry[]> => {
  const days = new Map<Day, Entry[]>();
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  return days;
};
