import { useNavigate, useParams } from 'react-router';
import { useAddSite, useChangeSite, useRemoveSite, useSites } from '../../api/places.ts';
import { Lines, Trouble } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { NotHere } from './not-here.tsx';
import { RemovePlace } from './remove-place.tsx';
import { SiteForm } from './site-form.tsx';

/** A rotation site to add or to change, with the rotations there. */
export const SitePage = () => {
  const { id = 'new' } = useParams();
  const isNew = id === 'new';
  const sites = useSites();
  const add = useAddSite();
  const change = useChangeSite(id);
  const remove = useRemoveSite(id);
  const go = useNavigate();
  const before = sites.data?.items.find((site) => site.id === id);
  if (!isNew && sites.isPending) return <Lines count={5} of="this site" />;
  if (sites.error) return <Trouble error={sites.error} again={sites.refetch} />;
  if (!isNew && before === undefined) return <NotHere />;
  return (
    <Page title={before?.name ?? 'Add a rotation site'}>
      <SiteForm
        before={before}
        error={add.error ?? change.error}
        pending={add.isPending || change.isPending}
        onKeep={(given) => {
          const done = { onSuccess: () => void go('/places') };
          if (before) change.mutate({ ...given, version: before.version }, done);
          else add.mutate(given, done);
        }}
      />
      {before && <RemovePlace name={before.name} people={`/mentors?siteId=${id}`} remove={remove} />}
    </Page>
  );
};
