import { useState } from 'react';
import type { FollowUp } from '../../api/types.ts';
import { FollowUpLine } from '../../parts/follow-up-line.tsx';
import classes from './today.module.css';

/** What is owed, late first. A line that was acted on stays where it was, so that it can be taken back. */
export const Owed = ({ items }: { items: FollowUp[] }) => {
  const [acted, setActed] = useState<FollowUp[]>([]);
  const [order, setOrder] = useState<string[]>([]);
  const live = new Set(items.map(({ id }) => id));
  const lines = [...items, ...acted.filter(({ id }) => !live.has(id))];
  const place = ({ id }: FollowUp) => (order.includes(id) ? order.indexOf(id) : order.length);
  if (lines.length === 0) return null;
  return (
    <section className={classes['part']} aria-labelledby="owed">
      <h2 id="owed">Owed</h2>
      <ul>
        {lines
          .toSorted((a, b) => place(a) - place(b))
          .map((item) => (
            <FollowUpLine
              key={item.id}
              item={item}
              onActed={() => {
                setOrder(lines.toSorted((a, b) => place(a) - place(b)).map(({ id }) => id));
                setActed((before) => [...before.filter(({ id }) => id !== item.id), item]);
              }}
              onUndone={() => setActed((before) => before.filter(({ id }) => id !== item.id))}
            />
          ))}
      </ul>
    </section>
  );
};
