import type { Decision } from '../api/types.ts';
import { addDays, longDay, type Day } from './day.ts';
import { useDays } from './days.ts';
import classes from './fortnight.module.css';

const DAYS = 14;
const from = (today: Day) => Array.from({ length: DAYS }, (_, at) => addDays(today, at));

/** The letters of the days over strips: two weeks from today. For the eye only; each strip has its words beside it. */
export const FortnightAxis = () => {
  const { today } = useDays();
  return (
    <div className={classes['axis']} aria-hidden>
      {from(today).map((day) => (
        <span key={day} data-today={day === today || undefined}>
          {longDay(day)[0]}
        </span>
      ))}
    </div>
  );
};

const onDay = (day: Day, decision: Decision, opens: Day | null) => {
  if (decision === 'stop' || decision === 'mind') return decision;
  if (decision !== 'wait') return 'go';
  if (opens === null || day < opens) return 'wait';
  return day === opens ? 'opens' : 'go';
};

/** A verdict over the next two weeks: a thin line while it waits, a dot on the day it opens, a broad line from then. */
export const Fortnight = ({ decision, opens }: { decision: Decision; opens: Day | null }) => {
  const { today } = useDays();
  return (
    <div className={classes['strip']} aria-hidden>
      {from(today).map((day) => (
        <i key={day} data-day={onDay(day, decision, opens)} />
      ))}
    </div>
  );
};
