import { Link } from 'react-router';
import { useChangePolicy } from '../../api/rules.ts';
import type { Effect, Rule } from '../../api/types.ts';
import { PlainButton } from '../../parts/plain-button.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { amount, effectWords, isChanged } from './rule-words.ts';
import classes from './rulebook.module.css';

const marks: Effect[] = ['stop', 'wait', 'mind', 'hint'];

/** Beside the rules: how they speak, which numbers are one's own, and what was decided. */
export const RuleMargin = ({ rules }: { rules: Rule[] }) => {
  const change = useChangePolicy();
  const yours = rules.flatMap((rule) =>
    Object.entries(rule.numbers)
      .filter(([, number]) => isChanged(number))
      .map(([name, number]) => ({ rule: rule.id, name, ...number })),
  );
  return (
    <>
      <section aria-labelledby="speak" className={classes['side']}>
        <h2 id="speak">How a rule speaks</h2>
        <dl className={classes['legend']}>
          {marks.map((effect) => (
            <div key={effect}>
              <dt>
                <VerdictMark decision={effect} />
              </dt>
              <dd>{effectWords[effect]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="yours" className={classes['side']}>
        <h2 id="yours">Your numbers</h2>
        {yours.length === 0 ? (
          <p className="quiet">All stand at their defaults. You may be stricter than the rules, never laxer.</p>
        ) : (
          <>
            <ul>
              {yours.map(({ rule, name, label, value, unit, ...number }) => (
                <li key={`${rule} ${name}`}>
                  <a href={`#${rule}`}>{label}</a>: {amount(value, unit)}{' '}
                  <span className="quiet small">instead of {amount(number.default, unit)}</span>
                </li>
              ))}
            </ul>
            <PlainButton onClick={() => change.mutate(() => ({}))}>All back to the defaults</PlainButton>
          </>
        )}
        {change.error && (
          <p role="alert" className={classes['problem']}>
            {change.error.message}
          </p>
        )}
      </section>
      <section aria-labelledby="decided" className={classes['side']}>
        <h2 id="decided">What you decided</h2>
        <p className="quiet">Where you kept your words although a rule spoke, your answer is written down.</p>
        <Link to="/answers">Your answers</Link>
      </section>
    </>
  );
};
