import { useId, useState, type ReactNode } from 'react';
import type { Because } from '../api/types.ts';
import { RuleLink } from './rule-link.tsx';
import classes from './why.module.css';

interface WhyProps {
  because: Because | Because[];
  /** What it is about, for those who hear the page. */
  of: string;
  /** What stands before the question on the same line. */
  children?: ReactNode;
}

/** A line with its reason one click away, opening beneath it; in print it is always open. */
export const Why = ({ because, of, children }: WhyProps) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  const reasons = [because].flat();
  return (
    <div className={classes['why']}>
      {children}
      {reasons.length > 0 && (
        <>
          <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            Why<span className="unseen"> {of}</span>?
          </button>
          <ul id={id} data-open={open || undefined}>
            {reasons.map(({ rule, message, source }) => (
              <li key={rule}>
                {message}
                {source && <span className={classes['source']}> Source: {source}.</span>} <RuleLink rule={rule} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
