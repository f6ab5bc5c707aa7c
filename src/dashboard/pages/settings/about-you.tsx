import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useChangeSettings } from '../../api/settings.ts';
import type { Settings } from '../../api/types.ts';
import { fieldsOf, textOf, textOrNull } from '../../parts/form.ts';
import { zoneChoices } from '../../parts/zones.ts';
import { KeepForm, Section } from './section.tsx';
import classes from './settings.module.css';

export const AboutYou = ({ settings }: { settings: Settings }) => {
  const change = useChangeSettings();
  const [timeZone, setTimeZone] = useState<string | null>(settings.timeZone);
  const problem = fieldsOf(change.error);
  return (
    <Section id="you" title="You" says="Letters draw on it; days and reminders follow your time zone.">
      <KeepForm
        pending={change.isPending}
        kept={change.isSuccess}
        problem={problem['']}
        onKeep={(given) =>
          change.mutate({
            timeZone: timeZone ?? settings.timeZone,
            specialty: textOrNull(given, 'specialty'),
            medicalSchool: textOrNull(given, 'medicalSchool'),
            aboutMe: textOf(given, 'aboutMe') || null,
          })
        }
      >
        <div className={classes['two']}>
          <Select
            label="Time zone"
            data={zoneChoices()}
            value={timeZone}
            onChange={setTimeZone}
            searchable
            allowDeselect={false}
            limit={60}
            error={problem['timeZone']}
          />
          <TextInput
            label="Specialty you hope for"
            name="specialty"
            defaultValue={settings.specialty ?? ''}
            error={problem['specialty']}
          />
        </div>
        <TextInput
          label="Medical school"
          name="medicalSchool"
          defaultValue={settings.medicalSchool ?? ''}
          error={problem['medicalSchool']}
        />
        <Textarea
          label="Who you are, in a sentence or two"
          description="As you would introduce yourself after a talk"
          name="aboutMe"
          autosize
          minRows={2}
          defaultValue={settings.aboutMe ?? ''}
          error={problem['aboutMe']}
        />
      </KeepForm>
    </Section>
  );
};
