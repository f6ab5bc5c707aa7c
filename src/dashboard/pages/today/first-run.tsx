import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useOverlay } from '../../parts/overlays.tsx';
import { Page } from '../../parts/page.tsx';
import { PlainButton } from '../../parts/plain-button.tsx';
import classes from './today.module.css';

/** Home of an account with nobody in it: the first steps, in the order in which they help. */
export const FirstRun = ({ greeting }: { greeting: string }) => {
  const open = useOverlay();
  return (
    <Page title="Today" heading={greeting}>
      <p className={classes['summary']}>
        A good network is a handful of people who know your work. Begin with one: somebody who taught you something this
        month.
      </p>
      <ol className={classes['steps']}>
        <li>
          <h2>Write down one mentor</h2>
          <p>A name and how you met are enough. The rest can follow when you know it.</p>
          <Button component={Link} to="/mentors/new">
            Add your first mentor
          </Button>
        </li>
        <li>
          <h2>Log what happened last</h2>
          <p>
            A meeting, a call, a mail; one line.{' '}
            <PlainButton onClick={() => open({ of: 'log' })}>Log it here</PlainButton>, or press <kbd>L</kbd> anywhere.
            Tactful then knows what you owe, and by when.
          </p>
        </li>
        <li>
          <h2>Say what you bring</h2>
          <p>
            Three to five true strengths, each with one piece of evidence, so that your letters can draw on them.{' '}
            <Link to="/settings#strengths">Write them in settings</Link>. The places you worked and the programs you
            hope for go under <Link to="/places">Programs</Link>.
          </p>
        </li>
        <li>
          <h2>Let reminders reach you</h2>
          <p>
            One mail a day at most, and none when nothing is owed.{' '}
            <Link to="/settings#mail">Say through which mail provider</Link>; it takes two minutes.
          </p>
        </li>
      </ol>
    </Page>
  );
};
