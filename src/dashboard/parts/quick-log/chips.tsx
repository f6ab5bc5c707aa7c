import classes from './quick-log.module.css';

interface ChipsProps<Value extends string> {
  label: string;
  name: string;
  from: Record<Value, string>;
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few: radio buttons that look like words to tap. */
export const Chips = <Value extends string>({ label, name, from, value, onChange }: ChipsProps<Value>) => (
  <fieldset className={classes['chips']}>
    <legend>{label}</legend>
    {(Object.entries(from) as [Value, string][]).map(([each, word]) => (
      <label key={each}>
        <input type="radio" name={name} value={each} checked={value === each} onChange={() => onChange(each)} />
        <span>{word}</span>
      </label>
    ))}
  </fieldset>
);
