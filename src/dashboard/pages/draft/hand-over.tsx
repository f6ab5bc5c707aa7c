import { Button } from '@mantine/core';
import { IconCheck, IconSend } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useDraftActs } from '../../api/drafts.ts';
import type { Draft, Mentor } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import classes from './draft.module.css';
import { RemoveDraft } from './remove-draft.tsx';
import { WaysOut } from './ways-out.tsx';

interface HandOverProps {
  draft: Draft;
  mentor: Mentor;
  keep: () => Promise<void>;
  settled: boolean;
}

/** From ready to sent. You send it from your own mail; here it is made ready, handed over and written down. */
export const HandOver = ({ draft, mentor, keep, settled }: HandOverProps) => {
  const { ready, sent } = useDraftActs(draft.id);
  const { say } = useDays();
  // A refusal is over once nothing keeps the draft from leaving.
  const problem = sent.error ?? (draft.mayLeave ? null : ready.error);
  if (draft.state === 'sent' || sent.isSuccess) {
    return (
      <div className={classes['handOver']} role="status">
        <p className={classes['said']}>
          <IconCheck size={20} stroke={1.8} aria-hidden /> Sent{draft.sentAt ? `, ${say(draft.sentAt)}` : ''}. It stands
          in the timeline, and what it settled is settled.
        </p>
        <p>
          <Link to={`/mentors/${mentor.id}`}>Back to {mentor.name}</Link> or <Link to="/">on to Today</Link>
        </p>
      </div>
    );
  }
  const isReady = draft.state === 'ready';
  return (
    <div className={classes['handOver']}>
      {isReady && <WaysOut draft={draft} />}
      <div className={classes['row']}>
        {!isReady && (
          <Button loading={ready.isPending} onClick={() => void keep().then(() => ready.mutate())} disabled={!settled}>
            It is ready
          </Button>
        )}
        <Button
          variant={isReady ? 'filled' : 'subtle'}
          leftSection={<IconSend size={16} stroke={1.7} aria-hidden />}
          loading={sent.isPending}
          onClick={() => sent.mutate()}
        >
          I have sent it
        </Button>
        <RemoveDraft draft={draft} />
      </div>
      {problem && (
        <p role="alert" className={classes['problem']}>
          {problem.message}
        </p>
      )}
    </div>
  );
};
