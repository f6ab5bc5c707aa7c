import { useId, type CSSProperties } from 'react';
import type { RuleNumber } from '../../api/types.ts';
import { PlainButton } from '../../parts/plain-button.tsx';
import { amount } from './rule-words.ts';
import classes from './rulebook.module.css';
import { useNumber } from './use-number.ts';

interface NumberProps {
  rule: string;
  name: string;
  number: RuleNumber;
}

const bounds = ({ laxest, strictest, unit, ...number }: RuleNumber) =>
  number.default === laxest
    ? `${amount(laxest, unit)} is the default and the laxest, ${amount(strictest, unit)} the strictest.`
    : `${amount(number.default, unit)} is the default, ${amount(laxest, unit)} the laxest, ${amount(strictest, unit)} the strictest.`;

/** One number in force, moved between the laxest a person may set and the strictest that makes sense. */
export const NumberSlider = ({ rule, name, number }: NumberProps) => {
  const id = useId();
  const { value, move, leave, set, before, pending, problem } = useNumber(rule, name, number);
  const { laxest, strictest, unit, label } = number;
  const [low, high] = [Math.min(laxest, strictest), Math.max(laxest, strictest)];
  const share = (at: number) => (at - low) / (high - low);
  // The thumb's middle never reaches the ends of its track.
  const places = {
    '--at': `calc(10px + (100% - 20px) * ${share(value)})`,
    '--default-share': share(number.default),
  } as CSSProperties;
  if (low === high) {
    return (
      <p className={classes['fixed']}>
        {label}: <strong>{amount(value, unit)}</strong> <span className="quiet small">It stays so.</span>
      </p>
    );
  }
  return (
    <div className={classes['number']}>
      <label htmlFor={id}>{label}</label>
      <strong aria-hidden>{amount(value, unit)}</strong>
      <div className={classes['track']} style={places}>
        <input
          id={id}
          type="range"
          min={low}
          max={high}
          step={unit === 'share' ? 0.01 : 1}
          value={value}
          aria-valuetext={amount(value, unit)}
          aria-describedby={`${id}-bounds`}
          onChange={({ currentTarget }) => move(Number(currentTarget.value))}
          onBlur={leave}
        />
        <i aria-hidden />
      </div>
      <p className={classes['ends']} aria-hidden>
        <span>
          {amount(low, unit)}
          {number.stricter === 'down' ? ', stricter' : ''}
        </span>
        <span>
          {number.stricter === 'up' ? 'stricter, ' : ''}
          {amount(high, unit)}
        </span>
      </p>
      <p id={`${id}-bounds`} className={classes['bounds']}>
        {bounds(number)}
      </p>
      <p className={classes['after']}>
        <span role="status">
          {pending ? 'Keeping it…' : before === null ? '' : `Kept: ${amount(number.value, unit)}.`}
        </span>
        {before !== null && !pending && (
          <PlainButton onClick={() => set(before)}>
            Undo<span className="unseen"> {label}</span>
          </PlainButton>
        )}
        {number.value !== number.default && !pending && (
          <PlainButton onClick={() => set(number.default)}>
            Back to the default<span className="unseen"> of {label}</span>
          </PlainButton>
        )}
      </p>
      {problem && (
        <p role="alert" className={classes['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
};
