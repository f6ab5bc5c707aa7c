import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useChangeSettings } from '../../api/settings.ts';
import type { Settings } from '../../api/types.ts';
import { fieldsOf, textOf } from '../../parts/form.ts';
import { PlainButton } from '../../parts/plain-button.tsx';
import { KeepForm, Section } from './section.tsx';
import classes from './settings.module.css';

const MOST = 5;

/** Three to five true strengths, each with its evidence; letters draw on them. */
export const Strengths = ({ settings }: { settings: Settings }) => {
  const change = useChangeSettings();
  const [rows, setRows] = useState(Math.max(1, settings.strengths.length));
  return (
    <Section
      id="strengths"
      title="Your strengths"
      says="Three to five, each with one thing that shows it. Evidence is what people remember."
    >
      <KeepForm
        pending={change.isPending}
        kept={change.isSuccess}
        problem={Object.values(fieldsOf(change.error))[0]}
        onKeep={(given) =>
          change.mutate({
            strengths: Array.from({ length: rows }, (_, at) => ({
              title: textOf(given, `title-${at}`),
              evidence: textOf(given, `evidence-${at}`),
            })).filter(({ title }) => title !== ''),
          })
        }
      >
        {Array.from({ length: rows }, (_, at) => (
          <div key={at} className={classes['two']}>
            <TextInput
              label={`Strength ${at + 1}`}
              placeholder="Continuity with underserved patients"
              name={`title-${at}`}
              defaultValue={settings.strengths[at]?.title}
            />
            <TextInput
              label="Evidence"
              placeholder="Two years at the student free clinic"
              name={`evidence-${at}`}
              defaultValue={settings.strengths[at]?.evidence}
            />
          </div>
        ))}
        {rows < MOST && (
          <div>
            <PlainButton onClick={() => setRows(rows + 1)}>One more</PlainButton>
          </div>
        )}
      </KeepForm>
    </Section>
  );
};
