import { IconAlertCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ActedLine } from '../../parts/acted-line.tsx';
import { monthName } from '../../parts/day.ts';
import { useDays } from '../../parts/days.ts';
import { FollowUpList } from '../../parts/follow-up-list.tsx';
import { Lines, Trouble } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { Agenda } from './agenda.tsx';
import classes from './calendar.module.css';
import { useSentence } from './chip.tsx';
import { MonthView } from './month-view.tsx';
import { useEntries } from './use-entries.ts';
import { useMoving } from './use-moving.ts';
import { usePlace } from './use-place.ts';
import { Ways } from './ways.tsx';

type Moving = ReturnType<typeof useMoving>;

const MovedLine = ({ moved, back, backError }: { moved: NonNullable<Moving['moved']> } & Omit<Moving, 'moved'>) => {
  const { sayDay } = useDays();
  return (
    <ActedLine
      sentence={useSentence(moved.item)}
      said={`Put off until ${sayDay(moved.day)}.`}
      undo={back}
      error={backError}
    />
  );
};

/** What is owed, the season and its interviews, day by day. */
export const CalendarPage = () => {
  const { ready, failed, overdue, entries } = useEntries();
  const { view, month, opened, onView, onMonth, onToday, onOpen } = usePlace();
  const moving = useMoving();
  const owesAnything = overdue.length > 0 || entries.some(({ of }) => of === 'follow-up');
  return (
    <Page
      title="Calendar"
      wide
      heading={view === 'month' ? monthName(month) : 'Calendar'}
      acts={<Ways view={view} month={month} onView={onView} onMonth={onMonth} onToday={onToday} />}
      after={
        <p className={classes['own']}>
          {view === 'month' && (
            <span>
              Drag a follow-up to a later day to put it off; with the keyboard, Space and the arrow keys do it.{' '}
            </span>
          )}
          <Link to="/settings#calendar">Show this in your own calendar</Link>: Google, Apple, Outlook and others can
          follow it.
        </p>
      }
    >
      {failed?.error && <Trouble error={failed.error} again={failed.refetch} />}
      {!ready && !failed && <Lines count={8} of="your calendar" />}
      {moving.refused !== null && (
        <p role="alert" className={classes['refused']}>
          <IconAlertCircle size={18} stroke={1.8} aria-hidden /> {moving.refused}
        </p>
      )}
      {moving.moved && (
        <ul key={moving.moved.count}>
          <MovedLine {...moving} moved={moving.moved} />
        </ul>
      )}
      {ready && !owesAnything && (
        <p className={classes['nothing']}>
          Nothing is owed. Once you log a meeting, what follows from it stands here on its day, and waits there for you.
        </p>
      )}
      {ready && view === 'month' && (
        <MonthView
          month={month}
          entries={entries}
          overdue={overdue}
          opened={opened}
          onOpen={onOpen}
          onMonth={onMonth}
          move={moving.move}
        />
      )}
      {ready && view === 'agenda' && (
        <>
          <section aria-label="Overdue" className={classes['dayPart']}>
            {overdue.length > 0 && <h2>Overdue</h2>}
            <FollowUpList items={overdue} />
          </section>
          <Agenda entries={entries} />
        </>
      )}
    </Page>
  );
};
