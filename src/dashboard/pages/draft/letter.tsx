import type { RefObject } from 'react';
import type { Finding, Mentor } from '../../api/types.ts';
import classes from './letter.module.css';
import { keyOf, runsOf } from './findings-in-text.ts';

interface LetterProps {
  to: Mentor;
  words: { subject: string; body: string };
  findings: Finding[];
  active: string | null;
  area: RefObject<HTMLTextAreaElement | null>;
  /** Sent: to be read, no longer written. */
  frozen: boolean;
  onWrite: (change: { subject?: string; body?: string }) => void;
  onCaret: (key: string | null) => void;
}

/**
 * The sheet. A plain textarea, so that every key, screen reader and spelling aid works as anywhere else, above a layer
 * with the same words in the same type, which is invisible save for its underlines and gives the sheet its height.
 */
export const Letter = ({ to, words, findings, active, area, frozen, onWrite, onCaret }: LetterProps) => {
  const caretMoved = () => {
    const at = area.current?.selectionStart ?? 0;
    const here = findings.filter(({ start, end }) => start < end && start <= at && at <= end);
    const shortest = here.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
    onCaret(shortest ? keyOf(shortest) : null);
  };
  return (
    <div className={classes['sheet']}>
      <div className={classes['head']}>
        <span className={classes['label']}>To</span>
        <span>
          {to.name} <span className="quiet">{to.email ?? 'no e-mail written down yet'}</span>
        </span>
        <label className={classes['label']} htmlFor="subject">
          Subject
        </label>
        <input
          id="subject"
          value={words.subject}
          readOnly={frozen}
          onChange={({ currentTarget }) => onWrite({ subject: currentTarget.value })}
        />
      </div>
      <div className={classes['stack']}>
        <div className={classes['mirror']} aria-hidden>
          {runsOf(words.body, findings).map((run) =>
            run.effect === null ? (
              <span key={run.start}>{run.text}</span>
            ) : (
              <mark
                key={run.start}
                data-effect={run.effect}
                data-active={(active !== null && run.keys.includes(active)) || undefined}
              >
                {run.text}
              </mark>
            ),
          )}
          {'\u200b'}
        </div>
        <textarea
          ref={area}
          className={classes['text']}
          aria-label="Your letter"
          aria-describedby="findings-in-short"
          value={words.body}
          readOnly={frozen}
          spellCheck
          lang="en"
          onChange={({ currentTarget }) => onWrite({ body: currentTarget.value })}
          onSelect={caretMoved}
        />
      </div>
    </div>
  );
};
