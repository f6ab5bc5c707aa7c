import { useNavigate } from 'react-router';
import { useAddMentor } from '../../api/mentors.ts';
import { Page } from '../../parts/page.tsx';
import { MentorForm } from './mentor-form.tsx';

export const NewMentor = () => {
  const add = useAddMentor();
  const go = useNavigate();
  return (
    <Page title="Add a mentor">
      <MentorForm
        error={add.error}
        pending={add.isPending}
        words="Add them"
        back="/mentors"
        onKeep={(given) => add.mutate(given, { onSuccess: ({ id }) => void go(`/mentors/${id}`, { replace: true }) })}
      />
    </Page>
  );
};
