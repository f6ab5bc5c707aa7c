import { IconClockPause, IconHourglass } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Because, FollowUp, Plan } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import { MentorLink, useMentorName } from '../../parts/mentor-name.tsx';
import { Why } from '../../parts/why.tsx';
import { followUpSentence, messageWords } from '../../parts/words.ts';
import classes from './today.module.css';

interface Row {
  children: ReactNode;
  until: ReactNode;
  because: Because | Because[];
  of: string;
}

const WaitingRow = ({ children, until, because, of }: Row) => (
  <li className={classes['wait']}>
    <p>{children}</p>
    <Why because={because} of={of}>
      <span className={classes['until']}>{until}</span>
    </Why>
  </li>
);

const Owing = ({ item }: { item: FollowUp }) => {
  const { say } = useDays();
  const sentence = followUpSentence(item.kind, useMentorName(item.mentorId, item.mentorName), item.title);
  const snoozed = item.state === 'snoozed';
  const Icon = snoozed ? IconClockPause : IconHourglass;
  const until =
    snoozed && item.snoozedUntil ? `You put it off until ${say(item.snoozedUntil)}` : `From ${say(item.notBefore)}`;
  return (
    <WaitingRow
      until={
        <>
          <Icon size={16} stroke={1.8} aria-hidden /> {until}
        </>
      }
      because={item.because}
      of={sentence}
    >
      {sentence}
    </WaitingRow>
  );
};

/** What is better left for now, and until when. */
export const Waiting = ({ plan, snoozed, later }: { plan: Plan; snoozed: FollowUp[]; later: FollowUp[] }) => {
  const { sayDay } = useDays();
  if (plan.heldBack.length + snoozed.length + later.length === 0) return null;
  return (
    <section className={classes['part']} aria-labelledby="waiting">
      <h2 id="waiting">Waiting</h2>
      <ul>
        {plan.heldBack.map(({ mentorId, act, from, because }) => (
          <WaitingRow
            key={`${mentorId} ${act}`}
            until={
              <>
                <IconHourglass size={16} stroke={1.8} aria-hidden />
                {from === null ? 'Wait' : `Wait until ${sayDay(from)}`}
              </>
            }
            because={because}
            of={messageWords[act]}
          >
            {messageWords[act]} · <MentorLink id={mentorId} />
          </WaitingRow>
        ))}
        {[...snoozed, ...later].map((item) => (
          <Owing key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
};
