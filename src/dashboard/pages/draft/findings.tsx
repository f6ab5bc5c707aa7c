import type { Draft, Finding } from '../../api/types.ts';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import classes from './draft.module.css';
import { FindingCard } from './finding-card.tsx';
import { concernsTheWhole, keyOf } from './findings-in-text.ts';

interface FindingsProps {
  draft: Draft;
  findings: Finding[];
  active: string | null;
  onShow: (key: string) => void;
  /** Whether the verdict is about the words as they stand now. */
  fresh: boolean;
}

/** What concerns the whole comes first, its hints last; between them the order of the text. */
const place = (finding: Finding) =>
  !concernsTheWhole(finding) ? finding.start + 1 : finding.effect === 'hint' ? Infinity : 0;
const byPlace = (a: Finding, b: Finding) => (place(a) === place(b) ? a.end - b.end : place(a) - place(b));
const counted = (count: number) => (count === 1 ? 'One thing' : `${count} things`);

const inShort = (open: Finding[], all: Finding[]) => {
  if (all.length === 0) return 'It reads well: nothing to change.';
  if (open.length === 0) return 'Everything found is a hint or has been answered.';
  return `${counted(open.length)} to look at before it is ready.`;
};

/** The margin of the letter: the verdict, then each finding with its reason, in the order of the text. */
export const Findings = ({ draft, findings, active, onShow, fresh }: FindingsProps) => {
  const { verdict } = draft;
  const open = findings.filter(({ effect, answered }) => effect !== 'hint' && !answered);
  return (
    <section aria-labelledby="findings" className={classes['findings']}>
      <h2 id="findings" className="unseen">
        What was found
      </h2>
      <div className={classes['verdict']} data-fresh={fresh || undefined}>
        <VerdictMark decision={verdict.decision} from={verdict.from} />
        <p id="findings-in-short" role="status">
          {inShort(open, findings)}
        </p>
      </div>
      <ul>
        {findings.toSorted(byPlace).map((finding, at) => (
          <FindingCard
            key={`${keyOf(finding)} ${at}`}
            draftId={draft.id}
            finding={finding}
            words={draft.body.slice(finding.start, finding.end)}
            active={active === keyOf(finding)}
            onShow={() => onShow(keyOf(finding))}
          />
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
