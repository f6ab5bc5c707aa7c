import { useState } from 'react';
import type { FollowUp } from '../../api/types.ts';
import { FollowUpLine } from '../../parts/follow-up-line.tsx';
import { Lines, Trouble } from '../../parts/notice.tsx';
import { LaterLine } from '../../parts/waiting-line.tsx';
import { useOwed } from '../../parts/use-owed.ts';
import classes from './mentor.module.css';

/** What is owed to this person, first things first. */
export const NextSteps = ({ mentorId }: { mentorId: string }) => {
  const owed = useOwed(mentorId);
  const [acted, setActed] = useState<FollowUp[]>([]);
  if (owed.error) return <Trouble error={owed.error} again={owed.refetch} />;
  if (owed.data === undefined) return <Lines count={2} of="what comes next" />;
  const live = owed.data.now;
  const waiting = [...owed.data.snoozed, ...owed.data.later];
  const lines = [...acted.filter(({ id }) => !live.some((item) => item.id === id)), ...live];
  return (
    <section className={classes['next']} aria-labelledby="next">
      <h2 id="next">Next</h2>
      {lines.length === 0 ? (
        <p className={classes['nothing']}>You owe nothing here. A quiet stretch is part of a good acquaintance.</p>
      ) : (
        <ul>
          {lines.map((item) => (
            <FollowUpLine
              key={item.id}
              item={item}
              onActed={() => setActed((before) => [...before, item])}
              onUndone={() => setActed((before) => before.filter(({ id }) => id !== item.id))}
            />
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <ul>
          {waiting.map((item) => (
            <LaterLine key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
};
