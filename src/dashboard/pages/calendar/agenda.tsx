import { useRef, useState } from 'react';
import { addDays, type Day } from '../../parts/day.ts';
import { useDays } from '../../parts/days.ts';
import { PlainButton } from '../../parts/plain-button.tsx';
import classes from './calendar.module.css';
import { DayList } from './day-list.tsx';
import { byDay, type Entry } from './entries.ts';

const WEEKS_AT_FIRST = 6;
const WEEKS_MORE = 12;
/** So many days that hold something are shown, however far ahead. */
const DAYS_AT_LEAST = 4;

/** Day after day from today, those that hold something. */
export const Agenda = ({ entries }: { entries: Entry[] }) => {
  const { today, sayDay } = useDays();
  const [weeks, setWeeks] = useState(WEEKS_AT_FIRST);
  // A day that was once shown stays, so that what was done there can be taken back there.
  const seen = useRef(new Set<Day>());
  const days = byDay(entries.filter(({ day }) => day >= today));
  const few = [...days.keys()].slice(0, DAYS_AT_LEAST).at(-1) ?? today;
  const soon = addDays(today, weeks * 7);
  const last = few > soon ? few : soon;
  for (const day of days.keys()) if (day <= last) seen.current.add(day);
  const shown = [...seen.current].filter((day) => day >= today).toSorted();
  const further = [...days.keys()].filter((day) => day > last).length;
  return (
    <>
      {!days.has(today) && !seen.current.has(today) && (
        <section className={classes['dayPart']}>
          <h2>{sayDay(today)}</h2>
          <p className={classes['nothing']}>Nothing is due today.</p>
        </section>
      )}
      {shown.map((day) => (
        <section key={day} className={classes['dayPart']} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} data-today={day === today || undefined}>
            {sayDay(day)}
          </h2>
          <DayList entries={days.get(day) ?? []} empty="Nothing is left on this day." />
        </section>
      ))}
      {further > 0 && (
        <p className={classes['further']}>
          <PlainButton onClick={() => setWeeks(weeks + WEEKS_MORE)}>
            Further ahead: {further} more {further === 1 ? 'day' : 'days'}
          </PlainButton>
        </p>
      )}
    </>
  );
};
