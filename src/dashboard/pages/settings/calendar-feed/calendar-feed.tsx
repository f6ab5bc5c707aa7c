import { Button } from '@mantine/core';
import { useCalendar, useRenewCalendar } from '../../../api/calendar.ts';
import { Lines, Trouble } from '../../../parts/notice.tsx';
import { Section } from '../section.tsx';
import { Address } from './address.tsx';
import { FeedNames } from './feed-names.tsx';
import { HowTo } from './how-to.tsx';

const HERE = 'Tactful runs on this computer, so only calendar programs on this computer can read the address.';

/** The feed for the calendar program one uses anyway. */
export const CalendarFeed = () => {
  const calendar = useCalendar();
  const renew = useRenewCalendar();
  return (
    <Section
      id="calendar"
      title="Your own calendar"
      says="What is owed, the season’s dates and your interviews, in the calendar you look at anyway. It only reads along."
    >
      {calendar.error && <Trouble error={calendar.error} again={calendar.refetch} />}
      {calendar.isPending && <Lines count={2} of="your calendar’s address" />}
      {calendar.data?.onThisComputer && (
        <p className="quiet">{HERE} Calendars on the web and on your phone need Tactful to be hosted.</p>
      )}
      {calendar.data?.on === false && (
        <div>
          <Button variant="light" loading={renew.isPending} onClick={() => renew.mutate()}>
            Make an address
          </Button>
        </div>
      )}
      {calendar.data?.on && <Address calendar={calendar.data} />}
      {calendar.data && <FeedNames calendar={calendar.data} />}
      {calendar.data?.on && <HowTo />}
      {renew.error && <Trouble error={renew.error} />}
    </Section>
  );
};
