import { useState, type ReactNode } from 'react';
import type { FollowUp } from '../api/types.ts';
import { FollowUpLine } from './follow-up-line.tsx';

/** Things to do in a given order. A line that was acted on stays where it was, so that it can be taken back. */
export const FollowUpList = ({ items, empty = null }: { items: FollowUp[]; empty?: ReactNode }) => {
  const [acted, setActed] = useState<FollowUp[]>([]);
  const [order, setOrder] = useState<string[]>([]);
  const live = new Set(items.map(({ id }) => id));
  const place = ({ id }: FollowUp) => (order.includes(id) ? order.indexOf(id) : order.length);
  const lines = [...items, ...acted.filter(({ id }) => !live.has(id))].toSorted((a, b) => place(a) - place(b));
  if (lines.length === 0) return empty;
  return (
    <ul>
      {lines.map((item) => (
        <FollowUpLine
          key={item.id}
          item={item}
          onActed={() => {
            setOrder(lines.map(({ id }) => id));
            setActed((before) => [...before.filter(({ id }) => id !== item.id), item]);
          }}
          onUndone={() => setActed((before) => before.filter(({ id }) => id !== item.id))}
        />
      ))}
    </ul>
  );
};
