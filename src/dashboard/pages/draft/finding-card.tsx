import type { Finding } from '../../api/types.ts';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { Answer } from './answer.tsx';
import classes from './draft.module.css';

interface CardProps {
  draftId: string;
  finding: Finding;
  /** The words it points at. */
  words: string;
  active: boolean;
  onShow: () => void;
}

/** One finding: what was seen, what to say instead, why, and how it may be answered. */
export const FindingCard = ({ draftId, finding, words, active, onShow }: CardProps) => (
  <li className={classes['finding']} data-effect={finding.effect} data-active={active || undefined}>
    <VerdictMark decision={finding.effect} from={finding.from} />
    {finding.start < finding.end && (
      <button type="button" className={classes['quote']} onClick={onShow}>
        <span className="unseen">Show in the letter: </span>“{words.length > 80 ? `${words.slice(0, 78)}…` : words}”
      </button>
    )}
    <p>{finding.message}</p>
    {finding.instead && <p className={classes['instead']}>{finding.instead}</p>}
    <details className={classes['reason']}>
      <summary>Why?</summary>
      <p>
        {finding.because} <span className="quiet">Source: {finding.source}.</span>
      </p>
    </details>
    <Answer draftId={draftId} finding={finding} />
  </li>
);
