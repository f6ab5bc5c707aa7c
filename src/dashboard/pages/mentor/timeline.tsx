import { Button } from '@mantine/core';
import { useTimeline } from '../../api/mentors.ts';
import type { TimelineEntry } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import { Lines, Trouble } from '../../parts/notice.tsx';
import { useOverlay } from '../../parts/overlays.tsx';
import { RuleLink } from '../../parts/rule-link.tsx';
import { InteractionActs } from './interaction-acts.tsx';
import classes from './mentor.module.css';
import { TimelineIcon } from './timeline-icon.tsx';

/** The rule an entry speaks of, where it tells of an answer to a finding. */
const ruleOf = ({ type, facts }: TimelineEntry): string | null =>
  type === 'finding-answered' && facts !== null ? String(facts['rule']) : null;

const Entry = ({ entry }: { entry: TimelineEntry }) => {
  const { say } = useDays();
  const rule = ruleOf(entry);
  return (
    <li className={classes['entry']}>
      <TimelineIcon entry={entry} />
      <div>
        <p className={classes['when']}>
          <strong>{entry.title}</strong> <time dateTime={entry.at}>{say(entry.at)}</time>
        </p>
        {entry.text && <p className={classes['text']}>{entry.text}</p>}
        {entry.interaction && entry.interaction.details.length > 0 && (
          <ul className={classes['details']}>
            {entry.interaction.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {rule !== null && <RuleLink rule={rule} />}
        {entry.interaction && <InteractionActs interaction={entry.interaction} />}
      </div>
    </li>
  );
};

/** Everything that happened with this person, newest first. */
export const Timeline = ({ mentorId, name }: { mentorId: string; name: string }) => {
  const timeline = useTimeline(mentorId);
  const open = useOverlay();
  const entries = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={classes['part']} aria-labelledby="timeline">
      <h2 id="timeline">What happened</h2>
      {timeline.error && <Trouble error={timeline.error} again={timeline.refetch} />}
      {timeline.isPending && <Lines count={4} of="the timeline" />}
      {timeline.isSuccess && entries.length === 0 && (
        <div className={classes['nothing']}>
          <p>Nothing is written down yet. How did you meet {name}?</p>
          <Button variant="light" onClick={() => open({ of: 'log', mentorId })}>
            Log the first meeting
          </Button>
        </div>
      )}
      <ol>
        {entries.map((entry) => (
          <Entry key={`${entry.type} ${entry.id}`} entry={entry} />
        ))}
      </ol>
      {timeline.hasNextPage && (
        <Button variant="light" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          Show earlier
        </Button>
      )}
    </section>
  );
};
