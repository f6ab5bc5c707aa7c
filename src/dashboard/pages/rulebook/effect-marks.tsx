import { IconCircleDashedCheck } from '@tabler/icons-react';
import type { Rule } from '../../api/types.ts';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import classes from './rulebook.module.css';

/** What a rule may say, strongest first: each with its icon, its word and its colour. */
export const EffectMarks = ({ effects }: { effects: Rule['effects'] }) => (
  <span className={classes['marks']}>
    {effects.map((effect) =>
      effect === 'due' ? (
        <span key={effect} className={classes['due']}>
          <IconCircleDashedCheck size={16} stroke={1.8} aria-hidden /> Due
        </span>
      ) : (
        <VerdictMark key={effect} decision={effect} />
      ),
    )}
    {effects.length === 0 && <span className="quiet small">Ours to keep</span>}
  </span>
);
