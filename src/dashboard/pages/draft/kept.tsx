import { Button } from '@mantine/core';
import { Problem } from '../../api/problem.ts';
import type { Draft } from '../../api/types.ts';
import classes from './draft.module.css';

interface KeptProps {
  keeping: 'kept' | 'writing' | 'not kept' | 'changed elsewhere';
  problem: Error | null;
  again: (overrule?: boolean) => unknown;
  take: (theirs: Draft) => void;
}

/** The state as the API knows it, where a refusal carried it along. */
const theirsOf = (problem: Error | null): Draft | null => {
  if (!(problem instanceof Problem) || typeof problem.body !== 'object' || problem.body === null) return null;
  const { current } = problem.body as { current?: Draft };
  return current ?? null;
};

/** Whether the words are safe. */
export const Kept = ({ keeping, problem, again, take }: KeptProps) => {
  const theirs = theirsOf(problem);
  if (keeping === 'kept') return <p className={classes['state']}>Kept</p>;
  if (keeping === 'writing') return <p className={classes['state']}>…</p>;
  return (
    <div className={classes['state']} role="alert">
      <p className={classes['problem']}>
        {keeping === 'changed elsewhere' ? 'This draft was changed in another window.' : problem?.message}
      </p>
      <div className={classes['row']}>
        {keeping === 'changed elsewhere' && theirs && (
          <Button size="compact-sm" variant="light" onClick={() => take(theirs)}>
            Take those words
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={() => void again(keeping === 'changed elsewhere')}>
          {keeping === 'changed elsewhere' ? 'Keep mine' : 'Try to keep it again'}
        </Button>
      </div>
    </div>
  );
};
