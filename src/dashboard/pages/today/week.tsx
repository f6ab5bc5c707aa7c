import type { FollowUp, Plan } from '../../api/types.ts';
import { Budget } from '../../parts/budget.tsx';
import { useDays } from '../../parts/days.ts';
import { addDays, longDay, weekday, type Day } from '../../parts/day.ts';
import classes from './today.module.css';

const MOST_STROKES = 4;
const counts = { due: 'due', may: 'allowed', opens: 'waiting until then' };
type Sort = keyof typeof counts;

/** How many things of each sort fall on a day. */
const useOnDay = (plan: Plan, owed: FollowUp[]) => {
  const { today, dayOf } = useDays();
  const opens = [
    ...plan.heldBack.map(({ from }) => from),
    ...owed.map(({ snoozedUntil, notBefore }) => dayOf(snoozedUntil ?? notBefore)).filter((day) => day > today),
  ];
  return (day: Day): Record<Sort, number> => ({
    due: owed.filter(({ dueAt }) => dayOf(dueAt) === day).length,
    may: plan.items.filter((item) => item.day === day).length,
    opens: opens.filter((each) => each === day).length,
  });
};

const Strokes = ({ of }: { of: Record<Sort, number> }) => {
  const strokes = (Object.keys(counts) as Sort[]).flatMap((sort) => Array.from({ length: of[sort] }, () => sort));
  return (
    <span className={classes['strokes']} aria-hidden>
      {strokes.slice(0, MOST_STROKES).map((sort, at) => (
        <i key={at} data-of={sort} />
      ))}
    </span>
  );
};

/** Two weeks in the margin: a stroke for each thing, a ring around today; beneath them the week's new people. */
export const Week = ({ plan, owed }: { plan: Plan; owed: FollowUp[] }) => {
  const { today } = useDays();
  const onDay = useOnDay(plan, owed);
  const days = Array.from({ length: 14 }, (_, at) => addDays(today, at + 1 - weekday(today)));
  return (
    <section aria-labelledby="week" className={classes['week']}>
      <h2 id="week">This week and next</h2>
      <div>
        <p className={classes['days']} aria-hidden>
          {days.slice(0, 7).map((day) => (
            <span key={day}>{longDay(day)[0]}</span>
          ))}
        </p>
        <ol className={classes['days']}>
          {days.map((day) => {
            const of = onDay(day);
            return (
              <li key={day} data-today={day === today || undefined} data-past={day < today || undefined}>
                <span className="unseen">
                  {longDay(day)}
                  {day === today ? ', today' : ''}:{' '}
                  {(Object.keys(counts) as Sort[]).map((sort) => `${of[sort]} ${counts[sort]}`).join(', ')}
                </span>
                <span className={classes['number']} aria-hidden>
                  {+day.slice(8)}
                </span>
                <Strokes of={of} />
              </li>
            );
          })}
        </ol>
      </div>
      <p className={classes['legend']} aria-hidden>
        <i data-of="due" /> due <i data-of="may" /> allowed <i data-of="opens" /> opens
      </p>
      <Budget plan={plan} />
    </section>
  );
};
