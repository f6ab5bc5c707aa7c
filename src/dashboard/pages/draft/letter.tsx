import type { RefObject } from 'react';
import type { Finding, Mentor } from '../../api/types.ts';
import { MarkedText } from '../../parts/review/marked-text.tsx';
import classes from './letter.module.css';

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

/** The sheet: to whom, about what, and the words with what was found in them. */
export const Letter = ({ to, words, findings, active, area, frozen, onWrite, onCaret }: LetterProps) => (
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
    <MarkedText
      label="Your letter"
      describedBy="findings-in-short"
      text={words.body}
      findings={findings}
      active={active}
      area={area}
      frozen={frozen}
      onWrite={(body) => onWrite({ body })}
      onCaret={onCaret}
    />
  </div>
);
