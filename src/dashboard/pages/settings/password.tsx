import { PasswordInput } from '@mantine/core';
import { useChangePassword } from '../../api/account.ts';
import { fieldsOf, textOf } from '../../parts/form.ts';
import { KeepForm, Section } from './section.tsx';
import classes from './settings.module.css';

export const Password = () => {
  const change = useChangePassword();
  const problem = fieldsOf(change.error);
  return (
    <Section id="password" title="Password">
      <KeepForm
        pending={change.isPending}
        kept={change.isSuccess}
        problem={problem['']}
        words="Change my password"
        said="Changed. Other devices are signed out."
        onKeep={(given) => change.mutate({ old: textOf(given, 'old'), new: textOf(given, 'new') })}
      >
        <div className={classes['two']}>
          <PasswordInput
            label="The one you have"
            name="old"
            autoComplete="current-password"
            error={problem['old']}
            required
          />
          <PasswordInput label="The new one" name="new" autoComplete="new-password" error={problem['new']} required />
        </div>
      </KeepForm>
    </Section>
  );
};
