import type { FollowUp } from '../../api/types.ts';
import { longDay, monthName, monthOf, weeksOf, type Day, type Month } from '../../parts/day.ts';
import { useDays } from '../../parts/days.ts';
import { Chip, DRAGGED, FixedChip } from './chip.tsx';
import type { Entry } from './entries.ts';
import classes from './month.module.css';
import type { Lifted } from './use-lifted.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** More than this does not fit on a day. */
const MOST = 3;

interface MonthProps {
  month: Month;
  days: ReadonlyMap<Day, Entry[]>;
  selected: Day | null;
  lifted: Lifted | null;
  onSelect: (day: Day) => void;
  onLift: (item: FollowUp, day: Day) => void;
  onDrop: (id: string, day: Day) => void;
}

/** A month at a glance. Follow-ups can be dragged to another day. */
export const MonthGrid = ({ month, ...rest }: MonthProps) => (
  <table className={classes['month']}>
    <thead>
      <tr>
        {weekdays.map((name) => (
          <th key={name} scope="col">
            <span aria-hidden>{name.slice(0, 3)}</span>
            <span className="unseen">{name}</span>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeksOf(month).map((week) => (
        <tr key={week[0]}>
          {week.map((day) => (
            <DayCell key={day} day={day} outside={!day.startsWith(month)} {...rest} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

type CellProps = Omit<MonthProps, 'month'> & { day: Day; outside: boolean };

const DayCell = ({ day, outside, days, selected, lifted, onSelect, onLift, onDrop }: CellProps) => {
  const { today } = useDays();
  const entries = days.get(day) ?? [];
  const shown = entries.length > MOST ? entries.slice(0, MOST - 1) : entries;
  const things = entries.length === 0 ? '' : `, ${entries.length} ${entries.length === 1 ? 'thing' : 'things'}`;
  return (
    <td
      className={classes['day']}
      data-day={day}
      data-outside={outside || undefined}
      data-past={day < today || undefined}
      data-today={day === today || undefined}
      data-selected={day === selected || undefined}
      data-target={lifted?.day === day || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        event.currentTarget.dataset['over'] = '';
      }}
      onDragLeave={(event) => delete event.currentTarget.dataset['over']}
      onDrop={(event) => {
        event.preventDefault();
        delete event.currentTarget.dataset['over'];
        onDrop(event.dataTransfer.getData(DRAGGED), day);
      }}
    >
      <button
        type="button"
        className={classes['number']}
        aria-pressed={day === selected}
        aria-current={day === today ? 'date' : undefined}
        aria-label={`${longDay(day)}${things}`}
        onClick={() => onSelect(day)}
      >
        {+day.slice(8)}
        {outside && day.endsWith('-01') && <span>&nbsp;{monthName(monthOf(day)).slice(0, 3)}</span>}
      </button>
      <span className={classes['marks']} aria-hidden>
        {entries.slice(0, 4).map((entry) => (
          <i key={entry.id} data-of={entry.of} />
        ))}
      </span>
      <ul>
        {shown.map((entry) => (
          <li key={entry.id}>
            {entry.of === 'follow-up' ? (
              <Chip
                item={entry.item}
                lifted={lifted?.item.id === entry.id}
                onOpen={() => onSelect(day)}
                onLift={() => onLift(entry.item, day)}
              />
            ) : (
              <FixedChip entry={entry} />
            )}
          </li>
        ))}
        {shown.length < entries.length && (
          <li>
            <button type="button" className={classes['more']} onClick={() => onSelect(day)}>
              {entries.length - shown.length} more<span className="unseen"> on {longDay(day)}</span>
            </button>
          </li>
        )}
      </ul>
    </td>
  );
};
