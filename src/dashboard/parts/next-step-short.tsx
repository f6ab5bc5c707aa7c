import { IconAlarm, IconCircleDashedCheck, IconMailOff } from '@tabler/icons-react';
import type { FollowUpKind, Mentor } from '../api/types.ts';
import { useDays } from './days.ts';
import classes from './next-step.module.css';

const words: Record<FollowUpKind, string> = {
  thank_you: 'Thank-you',
  reply: 'Answer',
  close_loop: 'Tell how it went',
  follow_up: 'Follow-up',
  update: 'News',
  letter_step: 'Letter',
  invitation_answer: 'Answer the invitation',
  look_up_policy: 'Look up the policy',
  ask_feedback: 'Ask for feedback',
  custom: 'Your own reminder',
};

/** What comes next with somebody, in one line of a list. */
export const NextStepShort = ({ mentor: { nextStep, doNotContact } }: { mentor: Mentor }) => {
  const { say } = useDays();
  if (doNotContact) {
    return (
      <span className={classes['step']} data-stop>
        <IconMailOff size={16} stroke={1.8} aria-hidden /> Do not write
      </span>
    );
  }
  if (nextStep === null) return <span className="quiet">Nothing owed</span>;
  const late = nextStep.state === 'late';
  const Icon = late ? IconAlarm : IconCircleDashedCheck;
  return (
    <span className={classes['step']} data-stop={late || undefined}>
      <Icon size={16} stroke={1.8} aria-hidden /> {words[nextStep.kind]}, {late ? 'late' : say(nextStep.dueAt)}
    </span>
  );
};
