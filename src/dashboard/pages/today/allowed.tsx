import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconBallpen, IconCircleCheck } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useBeginDraft } from '../../api/drafts.ts';
import type { FollowUp, Plan } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import { FollowUpList } from '../../parts/follow-up-list.tsx';
import { useMentorName } from '../../parts/mentor-name.ts';
import { Why } from '../../parts/why.tsx';
import { actSentence, draftOf, settledBy } from '../../parts/words.ts';
import classes from './today.module.css';

const AllowedLine = ({ item }: { item: Plan['items'][number] }) => {
  const { sayDay } = useDays();
  const begin = useBeginDraft();
  const go = useNavigate();
  const { mentorId } = item;
  const sentence = actSentence(item.act, useMentorName(mentorId));
  const kind = draftOf(item.act);
  return (
    <li className={classes['line']}>
      <div className={classes['what']}>
        <p className={classes['sentence']}>
          {mentorId === null ? sentence : <Link to={`/mentors/${mentorId}`}>{sentence}</Link>}
        </p>
        <Why because={item.because} of={sentence}>
          <span className={classes['go']}>
            <IconCircleCheck size={16} stroke={1.8} aria-hidden /> Go ahead, {sayDay(item.day)}
          </span>
        </Why>
        {begin.error && <p role="alert">{begin.error.message}</p>}
      </div>
      {kind !== null && mentorId !== null && (
        <Button
          size="compact-md"
          variant="light"
          leftSection={<IconBallpen size={16} stroke={1.7} aria-hidden />}
          loading={begin.isPending}
          aria-label={`Write it: ${sentence}`}
          onClick={() => begin.mutate({ kind, mentorId }, { onSuccess: ({ id }) => void go(`/drafts/${id}`) })}
        >
          Write it
        </Button>
      )}
    </li>
  );
};

interface AllowedProps {
  plan: Plan;
  owed: { allowed: FollowUp[]; all: FollowUp[] };
}

/** What this week has room for; what is owed or comes later stands in its own place. */
export const Allowed = ({ plan, owed }: AllowedProps) => {
  const elsewhere = new Set(owed.all.map(({ mentorId, kind }) => `${mentorId} ${kind}`));
  const items = plan.items.filter(({ mentorId, act }) => !elsewhere.has(`${mentorId} ${settledBy(act)}`));
  const any = items.length + owed.allowed.length > 0;
  // Once shown it stays, so that the last thing done here can still be taken back.
  const [shown, setShown] = useState(any);
  if (any && !shown) setShown(true);
  if (!any && !shown) return null;
  return (
    <section className={classes['part']} aria-labelledby="allowed">
      <h2 id="allowed">Allowed this week</h2>
      <ul>
        {items.map((item) => (
          <AllowedLine key={`${item.mentorId} ${item.act}`} item={item} />
        ))}
      </ul>
      <FollowUpList
        items={owed.allowed}
        empty={items.length === 0 && <p className={classes['nothing']}>Nothing more; a quiet week is a good one.</p>}
      />
    </section>
  );
};
