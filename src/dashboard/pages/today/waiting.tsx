import { IconHourglass } from '@tabler/icons-react';
import type { FollowUp, Plan } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import { useMentorName } from '../../parts/mentor-name.ts';
import { LaterLine, WaitingLine } from '../../parts/waiting-line.tsx';
import { actSentence, settledBy } from '../../parts/words.ts';
import classes from './today.module.css';

const HeldBack = ({ item }: { item: Plan['heldBack'][number] }) => {
  const { sayDay } = useDays();
  const sentence = actSentence(item.act, useMentorName(item.mentorId));
  return (
    <WaitingLine sentence={sentence} mentorId={item.mentorId} because={item.because}>
      <IconHourglass size={16} stroke={1.8} aria-hidden />
      {item.from === null ? 'Wait' : `Wait until ${sayDay(item.from)}`}
    </WaitingLine>
  );
};

interface WaitingProps {
  plan: Plan;
  owed: { later: FollowUp[]; snoozed: FollowUp[]; all: FollowUp[] };
}

const SHOWN_AT_FIRST = 5;

/** What is better left for now, and until when; soonest first. */
export const Waiting = ({ plan, owed }: WaitingProps) => {
  const { dayOf } = useDays();
  const elsewhere = new Set(owed.all.map(({ mentorId, kind }) => `${mentorId} ${kind}`));
  const heldBack = plan.heldBack.filter(({ mentorId, act }) => !elsewhere.has(`${mentorId} ${settledBy(act)}`));
  const lines = [
    ...heldBack.map((item) => ({
      until: item.from ?? '',
      line: <HeldBack key={`${item.mentorId} ${item.act}`} item={item} />,
    })),
    ...[...owed.snoozed, ...owed.later].map((item) => ({
      until: dayOf(item.snoozedUntil ?? item.notBefore),
      line: <LaterLine key={item.id} item={item} />,
    })),
  ].toSorted((a, b) => a.until.localeCompare(b.until));
  if (lines.length === 0) return null;
  const rest = lines.slice(SHOWN_AT_FIRST);
  return (
    <section className={classes['part']} aria-labelledby="waiting">
      <h2 id="waiting">Waiting</h2>
      <ul>{lines.slice(0, SHOWN_AT_FIRST).map(({ line }) => line)}</ul>
      {rest.length > 0 && (
        <details className={classes['rest']}>
          <summary>{rest.length} more, further off</summary>
          <ul>{rest.map(({ line }) => line)}</ul>
        </details>
      )}
    </section>
  );
};
