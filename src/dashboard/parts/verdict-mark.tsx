import { IconBulb, IconCircleCheck, IconEye, IconHandStop, IconHourglass } from '@tabler/icons-react';
import type { Decision } from '../api/types.ts';
import { useDays } from './days.ts';
import classes from './verdict-mark.module.css';

const icons = { go: IconCircleCheck, hint: IconBulb, mind: IconEye, wait: IconHourglass, stop: IconHandStop };
const words = { go: 'Go ahead', hint: 'A hint', mind: 'Mind this', wait: 'Wait', stop: 'Stop' };

/** A verdict at a glance: always its icon, its word and its colour; a wait with its day. */
export const VerdictMark = ({ decision, from = null }: { decision: Decision; from?: string | null }) => {
  const { sayDay } = useDays();
  const Icon = icons[decision];
  return (
    <span className={classes['mark']} data-decision={decision}>
      <Icon size={16} stroke={1.8} aria-hidden />
      <span>{decision === 'wait' && from !== null ? `Wait until ${sayDay(from)}` : words[decision]}</span>
    </span>
  );
};
