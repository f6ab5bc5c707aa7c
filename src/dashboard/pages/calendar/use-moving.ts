import { useRef, useState } from 'react';
import { usePutOff, useTakeBack } from '../../api/follow-ups.ts';
import type { FollowUp } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import type { Day } from '../../parts/day.ts';
import { shownAt } from './entries.ts';
import { refusalOf } from './put-off.ts';

interface Moved {
  item: FollowUp;
  day: Day;
  /** Tells one move from the next. */
  count: number;
}

/** Puts a follow-up on another day, says why where it can't be, and takes the last move back. */
export const useMoving = () => {
  const { today, dayOf, sayDay, wakesOn } = useDays();
  const putOff = usePutOff();
  const takeBack = useTakeBack();
  const [refused, setRefused] = useState<string | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const count = useRef(0);

  const move = async (item: FollowUp, day: Day) => {
    setRefused(null);
    if (day === dayOf(shownAt(item))) return;
    const until = await wakesOn(day);
    const refusal = refusalOf({ item, day, until, today, dueDay: dayOf(item.dueAt), sayDay });
    if (refusal !== null) {
      setRefused(refusal);
      return;
    }
    count.current += 1;
    const made = { item, day, count: count.current };
    await putOff.mutateAsync({ id: item.id, until }).then(
      () => setMoved(made),
      (error: Error) => setRefused(error.message),
    );
  };
  return {
    move: (item: FollowUp, day: Day) => void move(item, day),
    refused,
    moved,
    back: async () => {
      if (moved === null) return;
      await takeBack.mutateAsync(moved.item.id);
      setMoved(null);
    },
    backError: takeBack.error,
  };
};
