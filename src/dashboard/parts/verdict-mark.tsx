import { IconBulb, IconCircleCheck, IconEye, IconHandStop, IconHourglass } from '@tabler/icons-react';
import type { Decision } from '../api/types.ts';
import { useDays } from './days.ts';
import classes from './verdict-mark.module.css';

const icons = { go: IconCircleCheck, hint: IconBulb, mind: IconEye, wait: IconHourglass, stop: IconHandStop };
const words = { go: 'Go ahead', hint: 'A hint', mind: 'Mind this', wait: 'Wait', stop: 'Stop' };

interface MarkProps {
  decision: Decision;
  /** The first day of a wait; null: nobody can know it yet. Left out where the kind of verdict is meant, not one. */
  from?: string | null;
}

/** A verdict at a glance: always its icon, its word and its colour; a wait with its day. */
export const VerdictMark = ({ decision, from }: MarkProps) => {
  const { sayDay } = useDays();
  const Icon = icons[decision];
  const waiting = from ? `Wait until ${sayDay(from)}` : 'Not yet';
  return (
    <span className={classes['mark']} data-decision={decision}>
      <Icon size={16} stroke={1.8} aria-hidden />
      <span>{decision === 'wait' && from !== undefined ? waiting : words[decision]}</span>
    </span>
  );
};
