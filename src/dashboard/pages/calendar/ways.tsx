import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addMonths, monthName, type Month } from '../../parts/day.ts';
import classes from './calendar.module.css';

export type View = 'month' | 'agenda';

interface WaysProps {
  view: View;
  month: Month;
  onView: (view: View) => void;
  onMonth: (month: Month) => void;
  onToday: () => void;
}

const views: [View, string][] = [
  ['month', 'Month'],
  ['agenda', 'Agenda'],
];

/** To the months around, back to today, and between the two views. */
export const Ways = ({ view, month, onView, onMonth, onToday }: WaysProps) => {
  const to = (count: number, Icon: typeof IconChevronLeft) => (
    <button
      type="button"
      aria-label={monthName(addMonths(month, count))}
      onClick={() => onMonth(addMonths(month, count))}
    >
      <Icon size={18} stroke={1.8} aria-hidden />
    </button>
  );
  return (
    <div className={classes['ways']}>
      {view === 'month' && (
        <div className={classes['steps']}>
          {to(-1, IconChevronLeft)}
          <button type="button" onClick={onToday}>
            Today
          </button>
          {to(1, IconChevronRight)}
        </div>
      )}
      <div className={classes['steps']} role="group" aria-label="View">
        {views.map(([name, words]) => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => onView(name)}>
            {words}
          </button>
        ))}
      </div>
    </div>
  );
};
