import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, Navigate } from 'react-router';
import { useAccount, useSignUp } from '../../api/account.ts';
import { browserZone } from '../../parts/days.ts';
import { fieldsOf, textOf } from '../../parts/form.ts';
import { zoneChoices } from '../../parts/zones.ts';
import classes from './enter.module.css';
import { Entrance } from './entrance.tsx';

export const SignUp = () => {
  const account = useAccount();
  const signUp = useSignUp();
  const [timeZone, setTimeZone] = useState<string | null>(browserZone());
  if (account.data) return <Navigate to="/" replace />;
  const problem = fieldsOf(signUp.error);
  return (
    <Entrance
      title="Make an account"
      below={
        <p>
          You have one already? <Link to="/sign-in">Sign in</Link>
        </p>
      }
    >
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          signUp.mutate({
            name: textOf(given, 'name'),
            email: textOf(given, 'email'),
            password: textOf(given, 'password'),
            timeZone: timeZone ?? browserZone(),
          });
        }}
      >
        <TextInput
          label="Your name"
          description="As you sign a letter"
          name="name"
          autoComplete="name"
          required
          error={problem['name']}
        />
        <TextInput label="E-mail" name="email" type="email" autoComplete="username" required error={problem['email']} />
        <PasswordInput
          label="Password"
          description="At least 10 characters; a sentence works well"
          name="password"
          autoComplete="new-password"
          required
          error={problem['password']}
        />
        <Select
          label="Time zone"
          description="Days and reminders follow it"
          data={zoneChoices()}
          value={timeZone}
          onChange={setTimeZone}
          searchable
          allowDeselect={false}
          limit={60}
          error={problem['timeZone']}
        />
        <p role="alert" className={classes['problem']}>
          {problem['']}
        </p>
        <Button type="submit" size="md" loading={signUp.isPending}>
          Make my account
        </Button>
      </form>
    </Entrance>
  );
};
