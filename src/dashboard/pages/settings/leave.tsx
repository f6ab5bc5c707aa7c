import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useLeave } from '../../api/account.ts';
import { fieldsOf, textOf } from '../../parts/form.ts';
import { PlainButton } from '../../parts/plain-button.tsx';
import { KeepForm, Section } from './section.tsx';

/** Going for good; asked for the password, in place. */
export const Leave = () => {
  const leave = useLeave();
  const [asked, setAsked] = useState(false);
  const problem = fieldsOf(leave.error);
  return (
    <Section
      id="leave"
      title="Delete your account"
      says="Every mentor, note and letter goes with it, at once. It can’t be brought back."
    >
      {asked ? (
        <KeepForm
          pending={leave.isPending}
          kept={false}
          problem={problem['']}
          words="Delete everything"
          onKeep={(given) => leave.mutate(textOf(given, 'password'))}
        >
          <PasswordInput
            label="Your password"
            name="password"
            autoComplete="current-password"
            error={problem['password']}
            required
            autoFocus
          />
        </KeepForm>
      ) : (
        <div>
          <PlainButton onClick={() => setAsked(true)}>I want to delete it</PlainButton>
        </div>
      )}
    </Section>
  );
};
