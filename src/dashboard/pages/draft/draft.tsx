import { useParams } from 'react-router';
import { useDraft } from '../../api/drafts.ts';
import { useMentor } from '../../api/mentors.ts';
import { Lines, Trouble } from '../../parts/notice.tsx';
import { DraftEditor } from './draft-editor.tsx';

/** A letter on its way: words, reasons, and the handing over. */
export const DraftPage = () => {
  const { id = '' } = useParams();
  const draft = useDraft(id);
  const mentor = useMentor(draft.data?.mentorId ?? null);
  const failed = [draft, mentor].find(({ error }) => error);
  if (failed?.error) return <Trouble error={failed.error} again={failed.refetch} />;
  if (draft.data === undefined || mentor.data === undefined) return <Lines count={6} of="the draft" />;
  return <DraftEditor key={id} draft={draft.data} mentor={mentor.data} />;
};
