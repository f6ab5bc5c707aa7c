import { useSearchParams } from 'react-router';
import type { MentorFilters } from '../../api/mentors.ts';

const names = ['q', 'role', 'siteId', 'programId', 'tag', 'sort'] as const;

/** The filters live in the address, so that a list can be linked, reloaded and gone back to. */
export const useMentorFilters = () => {
  const [search, setSearch] = useSearchParams();
  const filters: MentorFilters = {};
  for (const name of names) {
    const value = search.get(name);
    if (value !== null && value !== '') filters[name] = value;
  }
  const change = (next: MentorFilters) => {
    const given = Object.entries(next).filter((entry): entry is [string, string] => Boolean(entry[1]));
    setSearch(new URLSearchParams(given), { replace: true });
  };
  const { sort: _sort, ...narrowing } = filters;
  return { filters, change, narrowed: Object.keys(narrowing).length > 0 };
};
