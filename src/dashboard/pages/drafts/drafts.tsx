import { Link } from 'react-router';
import { useDrafts } from '../../api/drafts.ts';
import type { Draft } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import { useMentorName } from '../../parts/mentor-name.ts';
import { Empty, Lines, Trouble } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { messageWords } from '../../parts/words.ts';
import classes from './drafts.module.css';

const DraftRow = ({ draft }: { draft: Draft }) => {
  const { say } = useDays();
  const name = useMentorName(draft.mentorId);
  return (
    <li className={classes['row']}>
      <p className={classes['subject']}>
        <Link to={`/drafts/${draft.id}`}>{draft.subject || 'No subject yet'}</Link>
      </p>
      <p className="quiet">
        {messageWords[draft.kind]} to {name}
      </p>
      <p className={classes['state']}>
        {draft.state === 'draft' ? (
          <VerdictMark decision={draft.verdict.decision} from={draft.verdict.from} />
        ) : (
          <span>{draft.state === 'ready' ? 'Ready to send' : `Sent, ${say(draft.sentAt ?? draft.updatedAt)}`}</span>
        )}
      </p>
    </li>
  );
};

const Part = ({ title, drafts }: { title: string; drafts: Draft[] }) =>
  drafts.length === 0 ? null : (
    <section className={classes['part']} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} />
        ))}
      </ul>
    </section>
  );

/** Letters begun, ready and sent. */
export const Drafts = () => {
  const drafts = useDrafts();
  const items = drafts.data?.items ?? [];
  return (
    <Page title="Drafts">
      {drafts.error && <Trouble error={drafts.error} again={drafts.refetch} />}
      {drafts.isPending && <Lines count={4} of="your drafts" />}
      {drafts.isSuccess && items.length === 0 && (
        <Empty title="No letters begun" act={<Link to="/">See what is owed</Link>}>
          A good note is short, names one thing that stayed with you, and asks for little. Begin one from Today or from
          a mentor’s page.
        </Empty>
      )}
      <Part title="On your desk" drafts={items.filter(({ state }) => state !== 'sent')} />
      <Part title="Sent" drafts={items.filter(({ state }) => state === 'sent')} />
    </Page>
  );
};
