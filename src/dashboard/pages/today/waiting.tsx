import { IconHourglass } from '@tabler/icons-react';
import type { FollowUp, Plan } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import { useMentorName } from '../../parts/mentor-name.ts';
import { LaterLine, WaitingLine } from '../../parts/waiting-line.tsx';
import { actSentence } from '../../parts/words.ts';
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

/** What is better left for now, and until when. */
export const Waiting = ({ plan, owed }: WaitingProps) => {
  const elsewhere = new Set(owed.all.map(({ mentorId, kind }) => `${mentorId} ${kind}`));
  const heldBack = plan.heldBack.filter(({ mentorId, act }) => !elsewhere.has(`${mentorId} ${act}`));
  if (heldBack.length + owed.snoozed.length + owed.later.length === 0) return null;
  return (
    <section className={classes['part']} aria-labelledby="waiting">
      <h2 id="waiting">Waiting</h2>
      <ul>
        {heldBack.map((item) => (
          <HeldBack key={`${item.mentorId} ${item.act}`} item={item} />
        ))}
        {[...owed.snoozed, ...owed.later].map((item) => (
          <LaterLine key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
};
