import { useStopRepeating } from '../api/follow-ups.ts';
import type { FollowUp } from '../api/types.ts';
import classes from './follow-up.module.css';
import { often } from './often.ts';
import { PlainButton } from './plain-button.tsx';

/** How often it comes again, and the way to end that; nothing where it does not. */
export const Repeats = ({ item, sentence }: { item: FollowUp; sentence: string }) => {
  const stop = useStopRepeating();
  if (item.every === null) return null;
  const words = often(item.every);
  return (
    <>
      <span>{words.charAt(0).toUpperCase() + words.slice(1)}</span>
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
