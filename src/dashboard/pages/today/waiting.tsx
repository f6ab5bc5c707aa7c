import { IconClockPause, IconHourglass } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Because, FollowUp, Plan } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import { useMentorName } from '../../parts/mentor-name.tsx';
import { Why } from '../../parts/why.tsx';
import { actSentence, followUpSentence } from '../../parts/words.ts';
import classes from './today.module.css';

interface RowProps {
  sentence: string;
  mentorId: string | null;
  because: Because;
  children: ReactNode;
}

const Row = ({ sentence, mentorId, because, children }: RowProps) => (
  <li className={classes['wait']}>
    <p>{mentorId === null ? sentence : <Link to={`/mentors/${mentorId}`}>{sentence}</Link>}</p>
    <Why because={because} of={sentence}>
      <span className={classes['until']}>{children}</span>
    </Why>
  </li>
);

const Later = ({ item }: { item: FollowUp }) => {
  const { say } = useDays();
  const sentence = followUpSentence(item.kind, useMentorName(item.mentorId, item.mentorName), item.title);
  const snoozed = item.state === 'snoozed' ? item.snoozedUntil : null;
  const Icon = snoozed === null ? IconHourglass : IconClockPause;
  return (
    <Row sentence={sentence} mentorId={item.mentorId} because={item.because}>
      <Icon size={16} stroke={1.8} aria-hidden />
      {snoozed === null ? `Wait until ${say(item.notBefore)}` : `You put it off until ${say(snoozed)}`}
    </Row>
  );
};

const HeldBack = ({ item }: { item: Plan['heldBack'][number] }) => {
  const { sayDay } = useDays();
  const sentence = actSentence(item.act, useMentorName(item.mentorId));
  return (
    <Row sentence={sentence} mentorId={item.mentorId} because={item.because}>
      <IconHourglass size={16} stroke={1.8} aria-hidden />
      {item.from === null ? 'Wait' : `Wait until ${sayDay(item.from)}`}
    </Row>
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
          <Later key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
};
