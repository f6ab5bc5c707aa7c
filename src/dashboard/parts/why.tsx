import type { Because } from '../api/types.ts';
import classes from './why.module.css';

/** The reason, one click away. Native disclosure: works with keys, readers and in print. */
export const Why = ({ because, of }: { because: Because | Because[]; of: string }) => {
  const reasons = [because].flat();
  if (reasons.length === 0) return null;
  return (
    <details className={classes['why']}>
      <summary>
        Why<span className="unseen"> {of}</span>?
      </summary>
      <ul>
        {reasons.map(({ rule, message, source }) => (
          <li key={rule}>
            {message}
            {source && <span className={classes['source']}> Source: {source}.</span>}
          </li>
        ))}
      </ul>
    </details>
  );
};
