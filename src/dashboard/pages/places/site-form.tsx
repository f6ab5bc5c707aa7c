import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Rotation, RotationKind, Site, SiteChange } from '../../api/types.ts';
import { fieldsOf, textOf, textOrNull } from '../../parts/form.ts';
import { rotationWords } from '../../parts/words.ts';
import classes from './places.module.css';

interface SiteFormProps {
  before?: Site;
  error: Error | null;
  pending: boolean;
  onKeep: (given: SiteChange & { name: string }) => void;
}

const kinds = Object.entries(rotationWords).map(([value, label]) => ({ value, label }));

const isText = (value: FormDataEntryValue): value is string => typeof value === 'string';

const rotationsOf = (given: FormData, before: Rotation[]): Rotation[] =>
  given
    .getAll('rotation-row')
    .filter(isText)
    .map((row) => ({
      id: before[Number(row)]?.id,
      kind: textOf(given, `kind-${row}`) as RotationKind,
      specialty: textOrNull(given, `specialty-${row}`),
      from: textOf(given, `from-${row}`),
      to: textOf(given, `to-${row}`),
    }));

export const SiteForm = ({ before, error, pending, onKeep }: SiteFormProps) => {
  const problem = fieldsOf(error);
  const [rows, setRows] = useState(before ? before.rotations.map((_, at) => at) : [0]);
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        onKeep({
          name: textOf(given, 'name'),
          city: textOrNull(given, 'city'),
          healthSystem: textOrNull(given, 'healthSystem'),
          rotations: rotationsOf(given, before?.rotations ?? []),
        });
      }}
    >
      <TextInput
        label="Name"
        placeholder="Eastside Free Clinic"
        name="name"
        defaultValue={before?.name}
        error={problem['name']}
        required
      />
      <div className={classes['two']}>
        <TextInput label="City" name="city" defaultValue={before?.city ?? ''} error={problem['city']} />
        <TextInput
          label="Health system"
          name="healthSystem"
          defaultValue={before?.healthSystem ?? ''}
          error={problem['healthSystem']}
        />
      </div>
      <fieldset className={classes['set']}>
        <legend>Rotations there</legend>
        {rows.map((row, at) => {
          const rotation = before?.rotations[row];
          return (
            <div key={row} className={classes['rotation']}>
              <input type="hidden" name="rotation-row" value={row} />
              <NativeSelect label="Kind" name={`kind-${row}`} data={kinds} defaultValue={rotation?.kind ?? 'core'} />
              <TextInput
                label="Specialty"
                name={`specialty-${row}`}
                defaultValue={rotation?.specialty ?? ''}
                error={problem[`rotations.${at}.specialty`]}
              />
              <TextInput
                label="From"
                type="date"
                name={`from-${row}`}
                defaultValue={rotation?.from}
                error={problem[`rotations.${at}.from`]}
                required
              />
              <TextInput
                label="To"
                type="date"
                name={`to-${row}`}
                defaultValue={rotation?.to}
                error={problem[`rotations.${at}.to`]}
                required
              />
              <Button variant="subtle" onClick={() => setRows(rows.filter((each) => each !== row))}>
                Remove<span className="unseen"> this rotation</span>
              </Button>
            </div>
          );
        })}
        <div>
          <Button variant="light" size="compact-md" onClick={() => setRows([...rows, Math.max(-1, ...rows) + 1])}>
            Add a rotation
          </Button>
        </div>
      </fieldset>
      <p role="alert" className={classes['problem']}>
        {problem['']}
      </p>
      <div className={classes['buttons']}>
        <Button type="submit" loading={pending}>
          Keep it
        </Button>
        <Button component={Link} to="/places" variant="subtle">
          Not now
        </Button>
      </div>
    </form>
  );
};
