import { usePrograms, useSites } from '../api/places.ts';

/** How to say where somebody works: the program, else the site. */
export const usePlaceName = () => {
  const sites = useSites().data?.items;
  const programs = usePrograms().data?.items;
  return ({ siteId, programId }: { siteId: string | null; programId: string | null }): string =>
    programs?.find(({ id }) => id === programId)?.name ?? sites?.find(({ id }) => id === siteId)?.name ?? '';
};
