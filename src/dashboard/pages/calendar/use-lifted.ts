import { useEffect, useState } from 'react';
import type { FollowUp } from '../../api/types.ts';
import { addDays, type Day } from '../../parts/day.ts';

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export interface Lifted {
  item: FollowUp;
  day: Day;
}

/** The keyboard's way to drag: lifted with Space, carried with the arrows, put down with Space, left with Escape. */
export const useLifted = (putDown: (item: FollowUp, day: Day) => void) => {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  useEffect(() => {
    if (lifted === null) return;
    const pressed = (event: KeyboardEvent) => {
      const step = steps[event.key];
      const ends = [' ', 'Enter', 'Escape'].includes(event.key);
      if (step === undefined && !ends) return;
      event.preventDefault();
      event.stopPropagation();
      if (step !== undefined) setLifted({ ...lifted, day: addDays(lifted.day, step) });
      else setLifted(null);
      if (event.key === ' ' || event.key === 'Enter') putDown(lifted.item, lifted.day);
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, [lifted, putDown]);
  return { lifted, lift: (item: FollowUp, day: Day) => setLifted({ item, day }) };
};
