import type { Draft, Finding } from '../../api/types.ts';
import { FindingCard } from '../../parts/review/finding-card.tsx';
import { inOrder, keyOf } from '../../parts/review/findings-in-text.ts';
import { Steps } from '../../parts/review/steps.tsx';
import type { Stepping } from '../../parts/review/use-stepping.ts';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { Answer } from './answer.tsx';
import classes from './draft.module.css';

interface FindingsProps {
  draft: Draft;
  findings: Finding[];
  /** The words as they stand now. */
  text: string;
  stepping: Stepping;
  /** Whether the verdict is about the words as they stand now. */
  fresh: boolean;
}

const counted = (count: number) => (count === 1 ? 'One thing' : `${count} things`);

const inShort = (open: Finding[], all: Finding[]) => {
  if (all.length === 0) return 'It reads well: nothing to change.';
  if (open.length === 0) return 'Everything found is a hint or has been answered.';
  return `${counted(open.length)} to look at before it is ready.`;
};

/** The margin of the letter: the verdict, then each finding with its reason, in the order of the text. */
export const Findings = ({ draft, findings, text, stepping, fresh }: FindingsProps) => {
  const { verdict } = draft;
  // Of the last words judged: what is being mended is not good before it was read again.
  const open = verdict.findings.filter(({ effect, answered }) => effect !== 'hint' && !answered);
  return (
    <section aria-labelledby="findings" className={classes['findings']}>
      <h2 id="findings" className="unseen">
        What was found
      </h2>
      <div className={classes['verdict']} data-fresh={fresh || undefined}>
        <VerdictMark decision={verdict.decision} from={verdict.from} />
        <p id="findings-in-short" role="status">
          {inShort(open, verdict.findings)}
        </p>
        <Steps stepping={stepping} />
      </div>
      <ul>
        {inOrder(findings).map((finding, at) => (
          <FindingCard
            key={`${keyOf(finding)} ${at}`}
            finding={finding}
            text={text}
            active={stepping.active === keyOf(finding)}
            onShow={() => stepping.show(keyOf(finding))}
            onPut={draft.state === 'sent' ? undefined : () => stepping.put(finding)}
          >
            <Answer draftId={draft.id} finding={finding} />
          </FindingCard>
        ))}
      </ul>
      {draft.state === 'draft' && draft.missing.length > 0 && (
        <div className={classes['missing']}>
          <h3>It would be warmer with</h3>
          <ul>
            {draft.missing.map(({ fact, ask }) => (
              <li key={fact}>{ask}</li>
            ))}
          </ul>
        </div>
      )}
      {verdict.because.length > 0 && (
        <details className={classes['kept']}>
          <summary>{counted(verdict.because.length)} looked at and found good</summary>
          <ul>
            {verdict.because.map(({ rule, message }) => (
              <li key={rule}>{message}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
