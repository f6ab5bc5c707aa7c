import { Group, Radio } from '@mantine/core';
import { useChangeCalendar } from '../../../api/calendar.ts';
import type { Calendar } from '../../../api/types.ts';
import { Trouble } from '../../../parts/notice.tsx';

/** How the feed names people: others may look over one’s shoulder. */
export const FeedNames = ({ calendar }: { calendar: Calendar }) => {
  const change = useChangeCalendar();
  return (
    <>
      <Radio.Group label="How it names people" value={calendar.names} onChange={(names) => change.mutate(names)}>
        <Group mt={8}>
          <Radio value="initials" label="By initials: Thank K.O." />
          <Radio value="full" label="In full: Thank Kwame Osei" />
        </Group>
      </Radio.Group>
      {change.error && <Trouble error={change.error} />}
    </>
  );
};
