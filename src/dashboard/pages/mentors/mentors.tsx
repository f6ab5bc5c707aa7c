import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMentors } from '../../api/mentors.ts';
import { Empty, Lines, Trouble } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { Filters } from './filters.tsx';
import { MentorTable } from './mentor-table.tsx';
import classes from './mentors.module.css';
import { useMentorFilters } from './use-mentor-filters.ts';

const Add = () => (
  <Button component={Link} to="/mentors/new" leftSection={<IconUserPlus size={18} stroke={1.7} aria-hidden />}>
    Add a mentor
  </Button>
);

/** Everybody in the network, found in a moment. */
export const Mentors = () => {
  const { filters, change, narrowed } = useMentorFilters();
  const mentors = useMentors(filters);
  const items = mentors.data?.pages.flatMap((page) => page.items);
  return (
    <Page title="Mentors" acts={<Add />} wide>
      <Filters filters={filters} change={change} />
      {mentors.error && <Trouble error={mentors.error} again={mentors.refetch} />}
      {mentors.isPending && <Lines count={6} of="your mentors" />}
      {items?.length === 0 &&
        (narrowed ? (
          <Empty
            title="Nobody found"
            act={
              <Button variant="light" onClick={() => change({})}>
                Show everybody
              </Button>
            }
          >
            Try fewer letters, or a place instead of a name.
          </Empty>
        ) : (
          <Empty title="Nobody here yet" act={<Add />}>
            A few people who have seen you work are worth more than a long list of addresses.
          </Empty>
        ))}
      {items !== undefined && items.length > 0 && (
        <>
          <MentorTable mentors={items} sort={filters.sort} onSort={(sort) => change({ ...filters, sort })} />
          <p role="status" className="unseen">
            {items.length} mentors shown
          </p>
          {mentors.hasNextPage && (
            <div className={classes['more']}>
              <Button variant="light" loading={mentors.isFetchingNextPage} onClick={() => void mentors.fetchNextPage()}>
                Show more
              </Button>
            </div>
          )}
        </>
      )}
    </Page>
  );
};
