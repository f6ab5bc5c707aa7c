import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useRemoveInteraction } from '../../api/interactions.ts';
import type { Interaction } from '../../api/types.ts';
import classes from './mentor.module.css';

const EditInteraction = lazy(async () => ({ default: (await import('./edit-interaction.tsx')).EditInteraction }));

/** Mending or removing what was logged; what is owed follows by itself. */
export const InteractionActs = ({ interaction }: { interaction: Interaction }) => {
  const [doing, setDoing] = useState<'change' | 'remove' | null>(null);
  const remove = useRemoveInteraction(interaction.id);
  const problem = remove.error;
  return (
    <div className={classes['entryActs']}>
      <UnstyledButton onClick={() => setDoing('change')}>Edit</UnstyledButton>
      {doing === 'remove' ? (
        <span role="status">
          Remove this from the timeline? <UnstyledButton onClick={() => remove.mutate()}>Yes, remove it</UnstyledButton>
          <UnstyledButton onClick={() => setDoing(null)}>No, keep it</UnstyledButton>
        </span>
      ) : (
        <UnstyledButton onClick={() => setDoing('remove')}>Remove</UnstyledButton>
      )}
      {problem && (
        <span role="alert" className={classes['problem']}>
          {problem.message}
        </span>
      )}
      {doing === 'change' && (
        <Suspense>
          <EditInteraction interaction={interaction} close={() => setDoing(null)} />
        </Suspense>
      )}
    </div>
  );
};
