import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useFollowUpActs } from '../api/follow-ups.ts';
import type { FollowUp } from '../api/types.ts';
import { ActedLine } from './acted-line.tsx';
import { useDays } from './days.ts';
import { FollowUpActs } from './follow-up-acts.tsx';
import classes from './follow-up.module.css';
import { useMentorName } from './mentor-name.ts';
import { Repeats } from './repeats.tsx';
import { When } from './when.tsx';
import { Why } from './why.tsx';
import { followUpSentence, ownWords } from './words.ts';

interface LineProps {
  item: FollowUp;
  onActed: () => void;
  onUndone: () => void;
}

/** One thing owed: who and what, by when, its why, and the acts that settle it. */
export const FollowUpLine = ({ item, onActed, onUndone }: LineProps) => {
  const acts = useFollowUpActs(item.id);
  const [said, setSaid] = useState<string | null>(null);
  // Said at once; taking it back waits until the act itself has been answered.
  const underWay = useRef<Promise<unknown> | null>(null);
  const name = useMentorName(item.mentorId, item.mentorName);
  const sentence = followUpSentence(item.kind, name, ownWords(item));
  const { say } = useDays();

  const act = async (doing: Promise<unknown>, words: string) => {
    underWay.current = doing;
    onActed();
    setSaid(words);
    await doing.catch(() => {
      setSaid(null);
      onUndone();
    });
  };
  if (said !== null) {
    return (
      <ActedLine
        sentence={sentence}
        said={said}
        error={acts.undo.error}
        undo={async () => {
          await underWay.current;
          await acts.undo.mutateAsync();
          setSaid(null);
          onUndone();
        }}
      />
    );
  }
  const problem = acts.done.error ?? acts.snooze.error;
  return (
    <li className={classes['line']}>
      <div className={classes['what']}>
        <p className={classes['sentence']}>
          {item.mentorId ? <Link to={`/mentors/${item.mentorId}`}>{sentence}</Link> : sentence}
        </p>
        <Why because={item.because} of={sentence}>
          <When item={item} />
          <Repeats item={item} sentence={sentence} />
        </Why>
        {problem && (
          <p role="alert" className={classes['problem']}>
            {problem.message}
          </p>
        )}
      </div>
      <FollowUpActs
        item={item}
        sentence={sentence}
        onDone={() => void act(acts.done.mutateAsync(), 'Done.')}
        onSnooze={(until, day) => void act(acts.snooze.mutateAsync(until), `Put off until ${say(day)}.`)}
      />
    </li>
  );
};
