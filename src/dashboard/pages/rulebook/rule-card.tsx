import { IconChevronDown, IconLink } from '@tabler/icons-react';
import type { Rule, ToReview } from '../../api/types.ts';
import { EffectMarks } from './effect-marks.tsx';
import { Examples } from './examples.tsx';
import { NumberSlider } from './number-slider.tsx';
import { amount, effectWords, isChanged, strengthWords } from './rule-words.ts';
import classes from './rulebook.module.css';

interface CardProps {
  rule: Rule;
  open: boolean;
  onToggle: () => void;
  onTry: (message: ToReview) => void;
}

/** One rule: what it asks in a line; opened, why, from where, how strongly, its numbers and how it speaks. */
export const RuleCard = ({ rule, open, onToggle, onTry }: CardProps) => {
  const numbers = Object.entries(rule.numbers);
  const changed = numbers.filter(([, number]) => isChanged(number));
  return (
    <article id={rule.id} className={classes['rule']} data-open={open || undefined}>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={`${rule.id}/more`} onClick={onToggle}>
          <span>{rule.says}</span>
          <IconChevronDown size={18} stroke={1.6} aria-hidden />
        </button>
      </h3>
      <p className={classes['line']}>
        <EffectMarks effects={rule.effects} />
        {changed.map(([name, { value, unit, label }]) => (
          <span key={name} className={classes['yours']}>
            {label}: {amount(value, unit)}, set by you
          </span>
        ))}
      </p>
      <div id={`${rule.id}/more`} className={classes['more']} hidden={!open}>
        {open && (
          <>
            <p className={classes['because']}>{rule.because}</p>
            <dl className={classes['facts']}>
              {rule.effects.length > 0 && (
                <div>
                  <dt>What it does</dt>
                  <dd>{rule.effects.map((effect) => `${effect}: ${effectWords[effect]}`).join('; ')}</dd>
                </div>
              )}
              <div>
                <dt>How firm</dt>
                <dd>{strengthWords[rule.strength]}</dd>
              </div>
              <div>
                <dt>Source</dt>
                <dd>{rule.source}</dd>
              </div>
              <div>
                <dt>Its name</dt>
                <dd>
                  <a href={`#${rule.id}`} className={classes['name']}>
                    <IconLink size={14} stroke={1.8} aria-hidden /> {rule.id}
                  </a>
                </dd>
              </div>
            </dl>
            {numbers.length > 0 && (
              <section aria-label="Numbers in force" className={classes['numbers']}>
                {numbers.map(([name, number]) => (
                  <NumberSlider key={name} rule={rule.id} name={name} number={number} />
                ))}
              </section>
            )}
            <Examples rule={rule} onTry={onTry} />
          </>
        )}
      </div>
    </article>
  );
};
