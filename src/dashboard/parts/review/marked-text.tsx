import type { RefObject } from 'react';
import type { Found } from '../../api/types.ts';
import { keyOf, runsOf } from './findings-in-text.ts';
import classes from './marked-text.module.css';

interface MarkedTextProps {
  label: string;
  /** Id of what says in short what was found. */
  describedBy: string;
  text: string;
  findings: Found[];
  active: string | null;
  area: RefObject<HTMLTextAreaElement | null>;
  /** To be read, no longer written. */
  frozen?: boolean;
  placeholder?: string;
  onWrite: (text: string) => void;
  onCaret: (key: string | null) => void;
}

/**
 * A plain textarea, so that every key, screen reader and spelling aid works as anywhere else, above a layer with the
 * same words in the same type, which is invisible save for its underlines and gives the sheet its height.
 */
export const MarkedText = ({ text, findings, active, area, onWrite, onCaret, ...props }: MarkedTextProps) => {
  const caretMoved = () => {
    const at = area.current?.selectionStart ?? 0;
    const here = findings.filter(({ start, end }) => start < end && start <= at && at <= end);
    if (here.some((finding) => keyOf(finding) === active)) return;
    const shortest = here.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
    onCaret(shortest ? keyOf(shortest) : null);
  };
  return (
    <div className={classes['stack']}>
      <div className={classes['mirror']} aria-hidden>
        {runsOf(text, findings).map((run) =>
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
        aria-label={props.label}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder}
        value={text}
        readOnly={props.frozen}
        spellCheck
        lang="en"
        onChange={({ currentTarget }) => onWrite(currentTarget.value)}
        onSelect={caretMoved}
      />
    </div>
  );
};
