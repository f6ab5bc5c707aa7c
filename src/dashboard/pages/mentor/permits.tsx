import { UnstyledButton } from '@mantine/core';
import { IconBallpen } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useBeginDraft } from '../../api/drafts.ts';
import { usePlan } from '../../api/follow-ups.ts';
import { usePermits } from '../../api/mentors.ts';
import type { Because, Mentor, MessageKind, Verdict } from '../../api/types.ts';
import { Budget } from '../../parts/budget.tsx';
import { weekOf } from '../../parts/day.ts';
import { useDays } from '../../parts/days.ts';
import { Fortnight, FortnightAxis } from '../../parts/fortnight.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { Why } from '../../parts/why.tsx';
import { messageWords } from '../../parts/words.ts';
import classes from './mentor.module.css';

const toSomebodyNew: MessageKind[] = ['first_note', 'thank_you', 'intro_request'];
const toSomebodyKnown: MessageKind[] = ['thank_you', 'follow_up', 'update', 'intro_request', 'lor_request'];

const reasons = ({ findings, because }: Verdict): Because[] =>
  findings.length === 0
    ? because
    : findings.map(({ rule, message, instead, source }) => ({ rule, message: `${message} ${instead}`, source }));

const Permit = ({ act, verdict, write }: { act: MessageKind; verdict: Verdict | undefined; write: () => void }) => (
  <li>
    <div className={classes['act']}>
      <span>{messageWords[act]}</span>
      <UnstyledButton className={classes['write']} onClick={write} aria-label={`Write: ${messageWords[act]}`}>
        <IconBallpen size={16} stroke={1.7} aria-hidden />
      </UnstyledButton>
    </div>
    {verdict === undefined ? (
      <span className="quiet small">…</span>
    ) : (
      <>
        <Fortnight decision={verdict.decision} opens={verdict.from} />
        <Why because={reasons(verdict)} of={messageWords[act]}>
          <VerdictMark decision={verdict.decision} from={verdict.from} />
        </Why>
      </>
    )}
  </li>
);

/** How many new people the week still has room for. */
const WeekBudget = () => {
  const { today } = useDays();
  const plan = usePlan(weekOf(today));
  return plan.data && <Budget plan={plan.data} />;
};

/** May I write, and if not, when? One line a kind of message, as the API answers. */
export const Permits = ({ mentor }: { mentor: Mentor }) => {
  const acts = mentor.lastInteractionAt === null ? toSomebodyNew : toSomebodyKnown;
  const permits = usePermits(mentor.id, acts);
  const begin = useBeginDraft();
  const go = useNavigate();
  return (
    <section className={classes['permits']} aria-labelledby="permits">
      <h2 id="permits">May I write?</h2>
      <FortnightAxis />
      <ul>
        {acts.map((act, at) => (
          <Permit
            key={act}
            act={act}
            verdict={permits[at]?.data}
            write={() =>
              begin.mutate({ kind: act, mentorId: mentor.id }, { onSuccess: ({ id }) => void go(`/drafts/${id}`) })
            }
          />
        ))}
      </ul>
      {mentor.lastInteractionAt === null && <WeekBudget />}
      {begin.error && (
        <p role="alert" className={classes['problem']}>
          {begin.error.message}
        </p>
      )}
    </section>
  );
};
