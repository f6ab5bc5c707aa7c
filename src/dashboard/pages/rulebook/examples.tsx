import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Rule, RuleExample, ToReview } from '../../api/types.ts';
import { PlainButton } from '../../parts/plain-button.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { factsIn } from './example-facts.ts';
import { isChanged } from './rule-words.ts';
import classes from './rulebook.module.css';

const shownAtFirst = 3;
const longest = 320;
const clipped = (text: string) => (text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text);

type Message = Partial<Pick<ToReview, 'kind' | 'subject' | 'text'>> & { facts?: ToReview['context'] };

const Outcome = ({ rule, example }: { rule: Rule; example: RuleExample }) => {
  const { says, effects, instead } = example;
  if (says === null) {
    return (
      <p className={classes['outcome']}>
        <IconMinus size={16} stroke={1.8} aria-hidden /> The rule does not apply.
      </p>
    );
  }
  if (typeof says === 'string') {
    return (
      <p className={classes['outcome']} data-kept>
        <IconCheck size={16} stroke={1.8} aria-hidden /> {says}
      </p>
    );
  }
  return says.map((message, at) => {
    const effect = effects[at] ?? (rule.effects.length === 1 && rule.effect !== 'due' ? rule.effect : null);
    return (
      <div key={`${at} ${message}`} className={classes['outcome']}>
        {effect && <VerdictMark decision={effect} />}
        <p>
          {message} {instead[at] && <span className={classes['instead']}>{instead[at]}</span>}
        </p>
      </div>
    );
  });
};

/** Where the rule speaks comes first, then where it is kept, last where it does not apply. */
const silence = ({ says }: RuleExample) => (says === null ? 2 : Array.isArray(says) ? 0 : 1);

interface ExamplesProps {
  rule: Rule;
  onTry: (message: ToReview) => void;
}

/** How the rule speaks, both ways; messages can be tried out, anything else is judged anew by the numbers in force. */
export const Examples = ({ rule, onTry }: ExamplesProps) => {
  const [all, setAll] = useState(false);
  const told = rule.examples.toSorted((a, b) => silence(a) - silence(b));
  const shown = all ? told : told.slice(0, shownAtFirst);
  const rest = rule.examples.length - shown.length;
  const live = rule.asks !== 'words';
  const changed = live && Object.values(rule.numbers).some(isChanged);
  return (
    <section aria-label="Examples" className={classes['examples']}>
      {changed && <p className={classes['case']}>Judged by your numbers; each is named after the usual ones.</p>}
      <ul>
        {shown.map((example) => {
          const { text, kind, subject, facts }: Message = live ? {} : example.given;
          return (
            <li key={example.name}>
              <p className={classes['case']}>{example.name}</p>
              {text && <blockquote>{clipped(text)}</blockquote>}
              {live && <p className={classes['told']}>{factsIn(example.given).join('; ')}</p>}
              <Outcome rule={rule} example={example} />
              {text && (
                <PlainButton onClick={() => onTry({ kind: kind ?? 'other', subject, text, context: facts })}>
                  See it judged<span className="unseen">: {example.name}</span>
                </PlainButton>
              )}
            </li>
          );
        })}
      </ul>
      {rest > 0 && <PlainButton onClick={() => setAll(true)}>{rest} more examples</PlainButton>}
    </section>
  );
};
