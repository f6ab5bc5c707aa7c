import { useStopRepeating } from '../api/follow-ups.ts';
import type { Every, FollowUp } from '../api/types.ts';
import classes from './follow-up.module.css';
import { PlainButton } from './plain-button.tsx';

const often = ({ days, months }: Every) => {
  const [count, unit] = days === undefined ? [months ?? 1, 'month'] : [days, 'day'];
  if (unit === 'month' && count % 12 === 0) return count === 12 ? 'Every year' : `Every ${count / 12} years`;
  return count === 1 ? `Every ${unit}` : `Every ${count} ${unit}s`;
};

/** How often it comes again, and the way to end that; nothing where it does not. */
export const Repeats = ({ item, sentence }: { item: FollowUp; sentence: string }) => {
  const stop = useStopRepeating();
  if (item.every === null) return null;
  return (
    <>
      <span>{often(item.every)}</span>
      <PlainButton
        disabled={stop.isPending}
        onClick={() => stop.mutate(item.id)}
        aria-label={`Stop repeating: ${sentence}`}
      >
        Stop repeating
      </PlainButton>
      {stop.error && (
        <span role="alert" className={classes['problem']}>
          {' '}
          {stop.error.message}
        </span>
      )}
    </>
  );
};
