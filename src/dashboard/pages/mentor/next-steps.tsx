import { FollowUpList } from '../../parts/follow-up-list.tsx';
import { Lines, Trouble } from '../../parts/notice.tsx';
import { useOwed } from '../../parts/use-owed.ts';
import { LaterLine } from '../../parts/waiting-line.tsx';
import classes from './mentor.module.css';
import { RemindMe } from './remind-me.tsx';

/** What is owed to this person, first things first, then what waits. */
export const NextSteps = ({ mentorId }: { mentorId: string }) => {
  const owed = useOwed(mentorId);
  if (owed.error) return <Trouble error={owed.error} again={owed.refetch} />;
  if (owed.data === undefined) return <Lines count={2} of="what comes next" />;
  return (
    <section className={classes['next']} aria-labelledby="next">
      <h2 id="next">Next</h2>
      <FollowUpList
        items={[...owed.data.now, ...owed.data.allowed]}
        empty={
          <p className={classes['nothing']}>You owe nothing here. A quiet stretch is part of a good acquaintance.</p>
        }
      />
      <ul className={classes['later']}>
        {[...owed.data.snoozed, ...owed.data.later].map((item) => (
          <LaterLine key={item.id} item={item} />
        ))}
      </ul>
      <RemindMe mentorId={mentorId} />
    </section>
  );
};
