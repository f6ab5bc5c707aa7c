import { useNavigate, useParams } from 'react-router';
import { useChangeMentor, useMentor } from '../../api/mentors.ts';
import { Lines, Trouble } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { MentorForm } from './mentor-form.tsx';
import { RemoveMentor } from './remove-mentor.tsx';

export const EditMentor = () => {
  const { id = '' } = useParams();
  const mentor = useMentor(id);
  const change = useChangeMentor(id);
  const go = useNavigate();
  if (mentor.isPending) return <Lines count={6} of="this mentor" />;
  if (mentor.error) return <Trouble error={mentor.error} again={mentor.refetch} />;
  return (
    <Page title={`Edit ${mentor.data.name}`}>
      <MentorForm
        key={mentor.data.version}
        before={mentor.data}
        error={change.error}
        pending={change.isPending}
        words="Keep the changes"
        back={`/mentors/${id}`}
        onKeep={(given) =>
          change.mutate(
            { ...given, version: mentor.data.version },
            { onSuccess: () => void go(`/mentors/${id}`, { replace: true }) },
          )
        }
      />
      <RemoveMentor mentor={mentor.data} />
    </Page>
  );
};
