import { IconClockPause, IconHourglass } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Because, FollowUp } from '../api/types.ts';
import { useDays } from './days.ts';
import classes from './follow-up.module.css';
import { useMentorName } from './mentor-name.ts';
import { Repeats } from './repeats.tsx';
import { Why } from './why.tsx';
import { followUpSentence, ownWords } from './words.ts';

interface WaitingLineProps {
  sentence: string;
  mentorId: string | null;
  because: Because;
  more?: ReactNode;
  children: ReactNode;
}

/** Something that is better left for now: what, until when, and why. */
export const WaitingLine = ({ sentence, mentorId, because, more, children }: WaitingLineProps) => (
  <li className={classes['wait']}>
    <p>{mentorId === null ? sentence : <Link to={`/mentors/${mentorId}`}>{sentence}</Link>}</p>
    <Why because={because} of={sentence}>
      <span className={classes['until']}>{children}</span>
      {more}
    </Why>
  </li>
);

/** A follow-up whose time has not come. */
export const LaterLine = ({ item }: { item: FollowUp }) => {
  const { say } = useDays();
  const sentence = followUpSentence(item.kind, useMentorName(item.mentorId, item.mentorName), ownWords(item));
  const snoozed = item.state === 'snoozed' ? item.snoozedUntil : null;
  const Icon = snoozed === null ? IconHourglass : IconClockPause;
  return (
    <WaitingLine
      sentence={sentence}
      mentorId={item.mentorId}
      because={item.because}
      more={<Repeats item={item} sentence={sentence} />}
    >
      <Icon size={16} stroke={1.8} aria-hidden />
      {snoozed === null ? `Wait until ${say(item.notBefore)}` : `You put it off until ${say(snoozed)}`}
    </WaitingLine>
  );
};
