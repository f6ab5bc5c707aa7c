import { Button } from '@mantine/core';
import { IconCircleCheck, IconBallpen } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useBeginDraft } from '../../api/drafts.ts';
import type { FollowUp, Plan } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import { MentorLink } from '../../parts/mentor-name.tsx';
import { Why } from '../../parts/why.tsx';
import { draftFor, messageWords } from '../../parts/words.ts';
import classes from './today.module.css';

const AllowedLine = ({ item }: { item: Plan['items'][number] }) => {
  const { sayDay } = useDays();
  const begin = useBeginDraft();
  const go = useNavigate();
  return (
    <li className={classes['line']}>
      <div className={classes['what']}>
        <p className={classes['sentence']}>
          {messageWords[item.act]} · <MentorLink id={item.mentorId} />
        </p>
        <Why because={item.because} of={messageWords[item.act]}>
          <span className={classes['go']}>
            <IconCircleCheck size={16} stroke={1.8} aria-hidden /> Go ahead, {sayDay(item.day)}
          </span>
        </Why>
        {begin.error && <p role="alert">{begin.error.message}</p>}
      </div>
      <Button
        size="compact-md"
        variant="light"
        leftSection={<IconBallpen size={16} stroke={1.7} aria-hidden />}
        loading={begin.isPending}
        onClick={() =>
          begin.mutate({ kind: item.act, mentorId: item.mentorId }, { onSuccess: ({ id }) => void go(`/drafts/${id}`) })
        }
      >
        Write it
      </Button>
    </li>
  );
};

/** What this week has room for; what is owed already stands above. */
export const Allowed = ({ plan, owed }: { plan: Plan; owed: FollowUp[] }) => {
  const above = new Set(owed.map(({ mentorId, kind }) => `${mentorId} ${draftFor[kind]}`));
  const items = plan.items.filter(({ mentorId, act }) => !above.has(`${mentorId} ${act}`));
  if (items.length === 0) return null;
  return (
    <section className={classes['part']} aria-labelledby="allowed">
      <h2 id="allowed">Allowed this week</h2>
      <ul>
        {items.map((item) => (
          <AllowedLine key={`${item.mentorId} ${item.act}`} item={item} />
        ))}
      </ul>
    </section>
  );
};
