import { Button, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useDraftActs } from '../../api/drafts.ts';
import type { Finding } from '../../api/types.ts';
import { textOf } from '../../parts/form.ts';
import { PlainButton } from '../../parts/plain-button.tsx';
import classes from './draft.module.css';

const asks = {
  reason: { open: 'It is right here', label: 'Why is it right here?' },
  dispute: { open: 'This is not what I say', label: 'What do you say instead?' },
};

/** Answering a finding, in the one way the API allows for it. */
export const Answer = ({ draftId, finding }: { draftId: string; finding: Finding }) => {
  const { answer } = useDraftActs(draftId);
  const [open, setOpen] = useState(false);
  const { answer: how, rule, answered } = finding;
  if (answered) {
    return (
      <p className={classes['answered']}>
        <IconCheck size={16} stroke={1.8} aria-hidden />
        <span>{answered.reason ? `You answered: ${answered.reason}` : 'You have read and accepted it.'}</span>
      </p>
    );
  }
  if (how === 'none') return null;
  if (how === 'never') return <p className="quiet small">This one can’t be answered; it has to be mended.</p>;
  const problem = answer.error && (
    <p role="alert" className={classes['problem']}>
      {answer.error.message}
    </p>
  );
  if (how === 'accept') {
    return (
      <>
        <Button size="compact-sm" variant="light" loading={answer.isPending} onClick={() => answer.mutate({ rule })}>
          I have read it; keep it
        </Button>
        {problem}
      </>
    );
  }
  if (!open) {
    return <PlainButton onClick={() => setOpen(true)}>{asks[how].open}</PlainButton>;
  }
  return (
    <form
      className={classes['answer']}
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate({ rule, reason: textOf(new FormData(event.currentTarget), 'reason') });
      }}
    >
      <Textarea
        name="reason"
        label={asks[how].label}
        description="A sentence; it is kept with the letter"
        autosize
        minRows={2}
        autoFocus
        required
      />
      <div className={classes['row']}>
        <Button type="submit" size="compact-sm" variant="light" loading={answer.isPending}>
          Keep my answer
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(false)}>
          Not now
        </Button>
      </div>
      {problem}
    </form>
  );
};
