import { IconUser, IconUserFilled } from '@tabler/icons-react';
import type { Plan } from '../api/types.ts';
import classes from './budget.module.css';
import { useDays } from './days.ts';

/** The day on which there is room for somebody new again, where the plan holds first notes back. */
const roomFrom = ({ heldBack }: Plan): string | undefined =>
  heldBack
    .flatMap(({ act, from }) => (act === 'first_note' && from !== null ? [from] : []))
    .toSorted()
    .at(0);

/** New people of the week as little figures: filled for written to, outlined for room; and when there is room again. */
export const Budget = ({ plan }: { plan: Plan }) => {
  const { sayDay } = useDays();
  const { used, limit } = plan.budget.newPeople;
  const from = used >= limit ? roomFrom(plan) : undefined;
  return (
    <div className={classes['budget']}>
      <div className={classes['people']} aria-hidden>
        {Array.from({ length: Math.max(used, limit) }, (_, at) =>
          at < used ? <IconUserFilled key={at} size={22} /> : <IconUser key={at} size={22} stroke={1.5} />,
        )}
      </div>
      <p>
        <strong>
          {used} of {limit}
        </strong>{' '}
        new people this week
        {from && <span>; room again {sayDay(from)}</span>}
      </p>
    </div>
  );
};
