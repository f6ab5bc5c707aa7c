import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './enter.module.css';

/** The door: a form at the left, at the right what lies behind it. */
export const Entrance = ({ title, children, below }: { title: string; children: ReactNode; below: ReactNode }) => (
  <div className={classes['whole']}>
    <title>{`${title} · Tactful`}</title>
    <main className={classes['door']}>
      <p className={classes['wordmark']}>
        Tactful<span>,</span>
      </p>
      <h1>{title}</h1>
      {children}
      <div className={classes['below']}>{below}</div>
    </main>
    <aside className={classes['beside']}>
      <figure className={classes['letter']}>
        <p>Dear Dr. Marchetti,</p>
        <p>
          Thank you for the half hour after clinic on Thursday. Your remark that a good handoff{' '}
          <mark>names what you are unsure of</mark> changed how I write mine.
        </p>
        <p>
          With warm regards,
          <br />
          Priya
        </p>
        <figcaption>
          <IconCircleCheck size={16} stroke={1.8} aria-hidden /> Names something only this talk had.
        </figcaption>
      </figure>
      <p>
        Tactful keeps track of the people who help you towards residency: what you owe them, when it is kind to write,
        and whether your words ask for too much.
      </p>
    </aside>
  </div>
);
