import { useCallback, useEffect, useRef } from 'react';
import type { FollowUp } from '../../api/types.ts';
import { longDay, monthOf, weeksOf, type Day, type Month } from '../../parts/day.ts';
import { useDays } from '../../parts/days.ts';
import { FollowUpList } from '../../parts/follow-up-list.tsx';
import classes from './calendar.module.css';
import { Chip, useSentence } from './chip.tsx';
import { DayList } from './day-list.tsx';
import { byDay, type Entry } from './entries.ts';
import { MonthGrid } from './month-grid.tsx';
import { useLifted, type Lifted } from './use-lifted.ts';

interface MonthViewProps {
  month: Month;
  entries: Entry[];
  overdue: FollowUp[];
  /** The day one looks at beneath the month; null: what is overdue. */
  opened: Day | null;
  onOpen: (what: Day | null) => void;
  onMonth: (month: Month) => void;
  move: (item: FollowUp, day: Day) => void;
}

const Carried = ({ lifted: { item, day } }: { lifted: Lifted }) => {
  const { sayDay } = useDays();
  return (
    <>
      {useSentence(item)}: {sayDay(day)}. Arrow keys choose a day, Space puts it there, Escape leaves it.
    </>
  );
};

/** The month, above it what is overdue, beneath it the day one looks at. */
export const MonthView = ({ month, entries, overdue, opened, onOpen, onMonth, move }: MonthViewProps) => {
  const { today } = useDays();
  const days = byDay(entries);
  const { lifted, lift } = useLifted(useCallback(move, [move]));
  const panel = useRef<HTMLElement>(null);
  const wanted = useRef(false);
  const open = (what: Day | null) => {
    wanted.current = true;
    onOpen(what);
  };
  useEffect(() => {
    if (wanted.current) panel.current?.scrollIntoView({ block: 'nearest' });
    wanted.current = false;
  }, [opened]);
  const carriedTo = lifted && monthOf(lifted.day);
  useEffect(() => {
    if (carriedTo && carriedTo !== month) onMonth(carriedTo);
  }, [carriedTo]);
  const inSight = opened === null || weeksOf(month).flat().includes(opened);
  const all = [...overdue, ...entries.flatMap((entry) => (entry.of === 'follow-up' ? [entry.item] : []))];
  return (
    <>
      <p id="how-to-move" className="unseen">
        Press Space to put it off with the arrow keys.
      </p>
      <p role="status" className={classes['carried']}>
        {lifted && <Carried lifted={lifted} />}
      </p>
      {overdue.length > 0 && (
        <section className={classes['lane']} aria-labelledby="overdue-lane">
          <h2 id="overdue-lane">Overdue</h2>
          <ul>
            {overdue.map((item) => (
              <li key={item.id}>
                <Chip
                  item={item}
                  lifted={lifted?.item.id === item.id}
                  onOpen={() => open(null)}
                  onLift={() => lift(item, today)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <MonthGrid
        month={month}
        days={days}
        selected={opened}
        lifted={lifted}
        onSelect={open}
        onLift={lift}
        onDrop={(id, day) => {
          const item = all.find((one) => one.id === id);
          if (item) move(item, day);
        }}
      />
      {inSight && (
        <section key={opened ?? 'overdue'} ref={panel} className={classes['panel']} aria-labelledby="opened">
          <h2 id="opened">{opened === null ? 'Overdue' : longDay(opened)}</h2>
          {opened === null ? (
            <FollowUpList items={overdue} empty={<p className={classes['nothing']}>Nothing is overdue.</p>} />
          ) : (
            <DayList entries={days.get(opened) ?? []} empty="Nothing stands on this day." />
          )}
        </section>
      )}
    </>
  );
};
