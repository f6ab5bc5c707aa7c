import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useDraftActs } from '../../api/drafts.ts';
import type { Draft } from '../../api/types.ts';

/** Throwing a draft away, asked once more in place. */
export const RemoveDraft = ({ draft }: { draft: Draft }) => {
  const { remove } = useDraftActs(draft.id);
  const [asked, setAsked] = useState(false);
  const go = useNavigate();
  if (!asked) {
    return (
      <Button variant="subtle" onClick={() => setAsked(true)}>
        Throw away
      </Button>
    );
  }
  return (
    <>
      <Button
        variant="subtle"
        loading={remove.isPending}
        onClick={() => remove.mutate(undefined, { onSuccess: () => void go('/drafts', { replace: true }) })}
      >
        Yes, throw it away
      </Button>
      <Button variant="subtle" onClick={() => setAsked(false)}>
        Keep it
      </Button>
    </>
  );
};
