import { IconUser, IconUserFilled } from '@tabler/icons-react';
import type { FollowUp, Plan } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import { addDays, longDay, weekday } from '../../parts/day.ts';
import classes from './today.module.css';

/** New people of the week as little figures: filled for met, outlined for room. */
const Budget = ({ used, limit }: { used: number; limit: number }) => (
  <div className={classes['budget']}>
    <span className={classes['people']} aria-hidden>
      {Array.from({ length: Math.max(used, limit) }, (_, at) =>
        at < used ? <IconUserFilled key={at} size={22} /> : <IconUser key={at} size={22} stroke={1.5} />,
      )}
    </span>
    <p>
      <strong>
        {used} of {limit}
      </strong>{' '}
      new people
    </p>
  </div>
);

/** The week in the margin: seven days, a stroke for each thing, a ring around today. */
export const Week = ({ plan, owed }: { plan: Plan; owed: FollowUp[] }) => {
  const { today, dayOf } = useDays();
  const days = Array.from({ length: 7 }, (_, at) => addDays(today, at + 1 - weekday(today)));
  const dueOn = (day: string) => owed.filter(({ dueAt }) => dayOf(dueAt) === day).length;
  const allowedOn = (day: string) => plan.items.filter((item) => item.day === day).length;
  return (
    <section aria-labelledby="week" className={classes['week']}>
      <h2 id="week">This week</h2>
      <ol className={classes['days']}>
        {days.map((day) => (
          <li key={day} data-today={day === today || undefined} data-past={day < today || undefined}>
            <span aria-hidden>{longDay(day)[0]}</span>
            <span className="unseen">
              {longDay(day)}
              {day === today ? ', today' : ''}: {dueOn(day)} due, {allowedOn(day)} allowed
            </span>
            <span className={classes['number']} aria-hidden>
              {+day.slice(8)}
            </span>
            <span className={classes['strokes']} aria-hidden>
              {Array.from({ length: Math.min(4, dueOn(day)) }, (_, at) => (
                <i key={`due ${at}`} data-due />
              ))}
              {Array.from({ length: Math.min(4, allowedOn(day)) }, (_, at) => (
                <i key={`may ${at}`} />
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p className={classes['legend']} aria-hidden>
        <i data-due /> due <i /> allowed
      </p>
      <Budget {...plan.budget.newPeople} />
    </section>
  );
};
