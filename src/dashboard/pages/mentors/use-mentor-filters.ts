import { useSearchParams } from 'react-router';
import type { MentorFilters } from '../../api/mentors.ts';

const names = ['q', 'role', 'siteId', 'programId', 'tag', 'sort'] as const;

/** The filters live in the address, so that a list can be linked, reloaded and gone back to. */
export const useMentorFilters = () => {
  const [search, setSearch] = useSearchParams();
  const given = names.map((name) => [name, search.get(name)]).filter((entry) => entry[1]);
  // Whatever stands in the address is asked; the API says so where it is no filter of its own.
  const filters = Object.fromEntries(given) as MentorFilters;
  const change = (next: MentorFilters) => {
    const kept = Object.entries(next).filter((entry): entry is [string, NonNullable<(typeof entry)[1]>] =>
      Boolean(entry[1]),
    );
    setSearch(new URLSearchParams(kept), { replace: true });
  };
  const { sort: _sort, ...narrowing } = filters;
  return { filters, change, narrowed: Object.keys(narrowing).length > 0 };
};
