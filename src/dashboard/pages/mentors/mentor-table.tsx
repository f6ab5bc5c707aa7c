import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MentorFilters } from '../../api/mentors.ts';
import type { Mentor } from '../../api/types.ts';
import { away } from '../../parts/day.ts';
import { useDays } from '../../parts/days.ts';
import { NextStepShort } from '../../parts/next-step-short.tsx';
import { usePlaceName } from '../../parts/place-name.ts';
import { roleWords } from '../../parts/words.ts';
import classes from './mentors.module.css';

type Sort = NonNullable<MentorFilters['sort']>;

interface TableProps {
  mentors: Mentor[];
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
}

const columns = [
  { name: 'Name', key: 'name' },
  { name: 'Role and place', key: null },
  { name: 'Last in touch', key: 'lastInteractionAt' },
  { name: 'Next', key: null },
] as const;

const DayInTwo = ({ instant }: { instant: string }) => {
  const days = useDays();
  const day = days.dayOf(instant);
  return (
    <>
      {days.shortDay(day)}
      <span className={classes['second']}>{away(day, days.today)}</span>
    </>
  );
};

const MentorRow = ({ mentor }: { mentor: Mentor }) => {
  const place = usePlaceName()(mentor);
  return (
    <tr>
      <th scope="row">
        <Link to={`/mentors/${mentor.id}`}>{mentor.name}</Link>
        {mentor.credentials && <span className={classes['credentials']}>, {mentor.credentials}</span>}
      </th>
      <td>
        {mentor.roles.map((role) => roleWords[role]).join(', ')}
        {place && <span className={classes['second']}>{place}</span>}
      </td>
      <td>
        {mentor.lastInteractionAt ? (
          <DayInTwo instant={mentor.lastInteractionAt} />
        ) : (
          <span className="quiet">Not yet</span>
        )}
      </td>
      <td>
        <NextStepShort mentor={mentor} />
      </td>
    </tr>
  );
};

/** A table where there is room; on a phone each row becomes a small card of its own. */
export const MentorTable = ({ mentors, sort = 'name', onSort }: TableProps) => (
  <table className={classes['table']}>
    <caption className="unseen">Your mentors</caption>
    <thead>
      <tr>
        {columns.map(({ name, key }) => {
          const down = sort === `-${key}`;
          const sorted = key !== null && (sort === key || down);
          return (
            <th key={name} scope="col" aria-sort={sorted ? (down ? 'descending' : 'ascending') : undefined}>
              {key === null ? (
                name
              ) : (
                <button type="button" onClick={() => onSort(sorted && !down ? `-${key}` : key)}>
                  {name}
                  {sorted && (down ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />)}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
    <tbody>
      {mentors.map((mentor) => (
        <MentorRow key={mentor.id} mentor={mentor} />
      ))}
    </tbody>
  </table>
);
