import { Checkbox, Switch, TextInput } from '@mantine/core';
import { useMailState } from '../../api/mail.ts';
import { useChangeSettings } from '../../api/settings.ts';
import type { Settings } from '../../api/types.ts';
import { fieldsOf, textOf } from '../../parts/form.ts';
import { MailServer } from './mail-server/mail-server.tsx';
import { Outbox } from './outbox.tsx';
import { KeepForm, Section } from './section.tsx';
import classes from './settings.module.css';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** When reminders come, and whether they do. */
export const Mail = ({ settings }: { settings: Settings }) => {
  const change = useChangeSettings();
  const state = useMailState();
  const problem = fieldsOf(change.error);
  return (
    <Section
      id="mail"
      title="Reminder mail"
      says="One mail a day at most, none when nothing is owed, nothing at night. What is owed never depends on it."
    >
      <KeepForm
        pending={change.isPending}
        kept={change.isSuccess}
        problem={problem['']}
        onKeep={(given) =>
          change.mutate({
            mailOn: given.has('mailOn'),
            digestAt: textOf(given, 'digestAt'),
            digestDays: given.getAll('digestDays').map(Number),
          })
        }
      >
        <Switch name="mailOn" label="Send me reminders by mail" defaultChecked={settings.mailOn} />
        <TextInput
          label="At"
          type="time"
          name="digestAt"
          defaultValue={settings.digestAt}
          error={problem['digestAt']}
          className={classes['time']}
          required
        />
        <fieldset className={classes['days']}>
          <legend>On</legend>
          {weekdays.map((name, at) => (
            <Checkbox
              key={name}
              name="digestDays"
              value={at + 1}
              label={name}
              defaultChecked={settings.digestDays.includes(at + 1)}
            />
          ))}
          {problem['digestDays'] && <p className={classes['problem']}>{problem['digestDays']}</p>}
        </fieldset>
      </KeepForm>
      {state.data?.onThisComputer && (
        <p className="quiet">
          Tactful runs on this computer, so mail goes out only while it is awake, and the links in it work only here. To
          have it awake day and night, host it: docker-compose.yml in its folder shows how; set PUBLIC_URL to its
          address there. Or let <a href="#calendar">your own calendar</a> remind you on this computer.
        </p>
      )}
      <MailServer />
      {state.data?.banner && <p className={classes['warning']}>{state.data.banner}</p>}
      <Outbox serverSet={state.data?.server === 'set'} />
    </Section>
  );
};
