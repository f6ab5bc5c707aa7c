import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef } from 'react';
import { useReview } from '../../api/reviews.ts';
import type { ToReview } from '../../api/types.ts';
import { FindingCard } from '../../parts/review/finding-card.tsx';
import { follow, keyOf } from '../../parts/review/findings-in-text.ts';
import { MarkedText } from '../../parts/review/marked-text.tsx';
import { Steps } from '../../parts/review/steps.tsx';
import { useStepping } from '../../parts/review/use-stepping.ts';
import { PlainButton } from '../../parts/plain-button.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { messageWords } from '../../parts/words.ts';
import classes from './try-it.module.css';

const PAUSE_MS = 350;
const kinds = Object.entries(messageWords).map(([value, label]) => ({ value, label }));

const inShort = (count: number) =>
  count === 0 ? 'Nothing here to change.' : count === 1 ? 'One thing was found.' : `${count} things were found.`;

interface TryItProps {
  asked: ToReview;
  write: (change: Partial<ToReview>) => void;
}

/** Any words, judged by themselves. They stay on this page and are nowhere kept. */
export const TryIt = ({ asked, write }: TryItProps) => {
  const area = useRef<HTMLTextAreaElement>(null);
  const [settled] = useDebouncedValue(asked, PAUSE_MS);
  const review = useReview(settled);
  const empty = asked.text.trim() === '';
  const answer = empty ? undefined : review.data;
  const findings = answer ? follow(answer.verdict.findings, answer.of.text, asked.text) : [];
  const stepping = useStepping(findings, area);
  const brought = asked.context ?? asked.subject;
  return (
    <section id="try" className={classes['try']} aria-labelledby="try-title">
      <div className={classes['head']}>
        <h2 id="try-title">Try it</h2>
        <NativeSelect
          aria-label="What kind of message it is"
          size="sm"
          data={kinds}
          value={asked.kind}
          onChange={({ currentTarget }) => write({ kind: currentTarget.value })}
        />
      </div>
      <div className={classes['sheet']}>
        <MarkedText
          label="Words to try"
          describedBy="try-in-short"
          placeholder="Paste or write a message, and see what the rules say of it…"
          text={asked.text}
          findings={findings}
          active={stepping.active}
          area={area}
          onWrite={(text) => write({ text })}
          onCaret={stepping.setActive}
        />
      </div>
      {brought && (
        <p className={classes['note']}>
          This example comes with facts of its own: who reads it, or what was talked of.{' '}
          <PlainButton onClick={() => write({ context: undefined, subject: undefined })}>Leave them out</PlainButton>
        </p>
      )}
      <div className={classes['answer']} data-fresh={(answer && answer.of.text === asked.text) || undefined}>
        {answer && <VerdictMark decision={answer.verdict.decision} from={answer.verdict.from} />}
        <p id="try-in-short" role="status">
          {answer ? inShort(answer.verdict.findings.length) : ''} {answer?.verdict.note}
        </p>
        {answer && <Steps stepping={stepping} />}
      </div>
      {!empty && review.error && (
        <p role="alert" className={classes['problem']}>
          {review.error.message}
        </p>
      )}
      <ul className={classes['found']}>
        {stepping.ordered.map((finding, at) => (
          <FindingCard
            key={`${keyOf(finding)} ${at}`}
            finding={finding}
            text={asked.text}
            active={stepping.active === keyOf(finding)}
            onShow={() => stepping.show(keyOf(finding))}
            onPut={() => stepping.put(finding)}
          />
        ))}
      </ul>
      <p className={classes['note']}>
        It reads these words by your numbers, and nothing else. It does not know who gets them, what you wrote before,
        whom you may name or what day it is, so rules about those stay silent here. Your words are not kept.
      </p>
    </section>
  );
};
