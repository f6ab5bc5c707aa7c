import { IconWand } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Found } from '../../api/types.ts';
import { RuleLink } from '../rule-link.tsx';
import { VerdictMark } from '../verdict-mark.tsx';
import { concernsTheWhole, keyOf } from './findings-in-text.ts';
import { proposalOf } from './put-words.ts';
import classes from './review.module.css';

interface CardProps {
  finding: Found;
  /** The text it was found in. */
  text: string;
  active: boolean;
  onShow: () => void;
  /** Puts the proposed words in; absent where the text is only read. */
  onPut?: () => void;
  /** How it may be answered. */
  children?: ReactNode;
}

const longestQuote = 80;
const shortened = (words: string) =>
  words.length > longestQuote ? `${words.slice(0, longestQuote - 2).trimEnd()}…` : words;

/** One finding: what was seen, what to say instead, why, and how it may be mended or answered. */
export const FindingCard = ({ finding, text, active, onShow, onPut, children }: CardProps) => (
  <li
    className={classes['finding']}
    data-effect={finding.effect}
    data-finding={keyOf(finding)}
    data-active={active || undefined}
  >
    <VerdictMark decision={finding.effect} from={finding.from} />
    {!concernsTheWhole(finding) && (
      <button type="button" className={classes['quote']} onClick={onShow}>
        <span className="unseen">Show in the letter: </span>“{shortened(text.slice(finding.start, finding.end))}”
      </button>
    )}
    <p>{finding.message}</p>
    {finding.instead && <p className={classes['instead']}>{finding.instead}</p>}
    {finding.replacement && onPut && (
      <button type="button" className={classes['put']} onClick={onPut}>
        <IconWand size={16} stroke={1.7} aria-hidden />
        <span>{proposalOf(finding.replacement)}</span>
      </button>
    )}
    <details className={classes['reason']}>
      <summary>Why?</summary>
      <p>
        {finding.because} <span className="quiet">Source: {finding.source}.</span> <RuleLink rule={finding.rule} />
      </p>
    </details>
    {children}
  </li>
);
