import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import classes from './review.module.css';
import type { Stepping } from './use-stepping.ts';

const words = { hint: 'A hint', mind: 'Mind this', wait: 'Wait', stop: 'Stop' };

/** Which finding one is at, and the way to the one before and after; said aloud for those who hear the page. */
export const Steps = ({ stepping: { ordered, at, step } }: { stepping: Stepping }) => {
  const here = ordered[at];
  if (ordered.length < 2) return null;
  return (
    <div className={classes['steps']}>
      <button type="button" title="Shift+F8" onClick={() => step(-1, { inText: false })}>
        <IconChevronUp size={18} stroke={1.7} aria-hidden />
        <span className="unseen">The finding before</span>
      </button>
      <button type="button" title="F8" onClick={() => step(1, { inText: false })}>
        <IconChevronDown size={18} stroke={1.7} aria-hidden />
        <span className="unseen">The next finding</span>
      </button>
      <span className="quiet small" aria-hidden>
        {here ? `${at + 1} of ${ordered.length}` : `${ordered.length} findings`}
      </span>
      <span className="unseen" role="status">
        {here && `${at + 1} of ${ordered.length}. ${words[here.effect]}: ${here.message} ${here.instead}`}
      </span>
    </div>
  );
};
