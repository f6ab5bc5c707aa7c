import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

/** A part that could not be loaded: what happened and what to do. */
export const Trouble = ({ error, again }: { error: Error; again?: () => unknown }) => (
  <div className={classes['trouble']} role="alert">
    <IconPlugConnectedX size={20} stroke={1.6} aria-hidden />
    <div>
      <p>{error.message}</p>
      {again && (
        <button type="button" className={classes['plain']} onClick={() => void again()}>
          Try again
        </button>
      )}
    </div>
  </div>
);

/** Nothing here yet: one sentence worth keeping, and the first act. */
export const Empty = ({ title, children, act }: { title: string; children: ReactNode; act?: ReactNode }) => (
  <div className={classes['empty']}>
    <h2>{title}</h2>
    <p>{children}</p>
    {act && <div className={classes['row']}>{act}</div>}
  </div>
);

/** Quiet lines where words will be. */
export const Lines = ({ count = 3, of = 'this page' }: { count?: number; of?: string }) => (
  <div className={classes['lines']} role="status">
    <span className="unseen">Loading {of}</span>
    {Array.from({ length: count }, (_, at) => (
      <div key={at} className={classes['line']} style={{ width: `${[92, 74, 83, 60][at % 4]}%` }} />
    ))}
  </div>
);
