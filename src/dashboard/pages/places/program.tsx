import { useNavigate, useParams } from 'react-router';
import { useAddProgram, useChangeProgram, usePrograms, useRemoveProgram } from '../../api/places.ts';
import { Lines, Trouble } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { NotHere } from './not-here.tsx';
import { ProgramForm } from './program-form.tsx';
import { RemovePlace } from './remove-place.tsx';

/** A program to add or to change; its people are a link away. */
export const ProgramPage = () => {
  const { id = 'new' } = useParams();
  const isNew = id === 'new';
  const programs = usePrograms();
  const add = useAddProgram();
  const change = useChangeProgram(id);
  const remove = useRemoveProgram(id);
  const go = useNavigate();
  const before = programs.data?.items.find((program) => program.id === id);
  if (!isNew && programs.isPending) return <Lines count={5} of="this program" />;
  if (programs.error) return <Trouble error={programs.error} again={programs.refetch} />;
  if (!isNew && before === undefined) return <NotHere />;
  return (
    <Page title={before?.name ?? 'Add a program'}>
      <ProgramForm
        before={before}
        error={add.error ?? change.error}
        pending={add.isPending || change.isPending}
        onKeep={(given) => {
          const done = { onSuccess: () => void go('/places') };
          if (before) change.mutate({ ...given, version: before.version }, done);
          else add.mutate(given, done);
        }}
      />
      {before && <RemovePlace name={before.name} people={`/mentors?programId=${id}`} remove={remove} />}
    </Page>
  );
};
