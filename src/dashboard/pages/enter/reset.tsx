import { Button, PasswordInput, TextInput } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useAskReset, useSetPassword } from '../../api/account.ts';
import { fieldsOf, textOf } from '../../parts/form.ts';
import classes from './enter.module.css';
import { Entrance } from './entrance.tsx';

const AskForMail = () => {
  const ask = useAskReset();
  if (ask.isSuccess) {
    return (
      <p role="status">
        If there is an account with that address, a mail with a link is on its way. The link works once, for 30 minutes.
        On the computer where Tactful runs, <code>npm run -s tactful -- reset-password</code> works too.
      </p>
    );
  }
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate(textOf(new FormData(event.currentTarget), 'email'));
      }}
    >
      <TextInput label="Your e-mail" name="email" type="email" autoComplete="username" required />
      <p role="alert" className={classes['problem']}>
        {ask.error?.message}
      </p>
      <Button type="submit" size="md" loading={ask.isPending}>
        Send me a link
      </Button>
    </form>
  );
};

const NewPassword = ({ token }: { token: string }) => {
  const set = useSetPassword();
  const problem = fieldsOf(set.error);
  if (set.isSuccess) return <p role="status">Your new password is set. You can sign in with it now.</p>;
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        set.mutate({ token, password: textOf(new FormData(event.currentTarget), 'password') });
      }}
    >
      <PasswordInput
        label="New password"
        description="At least 10 characters; a sentence works well"
        name="password"
        autoComplete="new-password"
        required
        error={problem['password']}
      />
      <p role="alert" className={classes['problem']}>
        {problem[''] ?? problem['token']}
      </p>
      <Button type="submit" size="md" loading={set.isPending}>
        Set my password
      </Button>
    </form>
  );
};

export const Reset = () => {
  // Behind the #, so that no server and no log on the way sees it.
  const token = new URLSearchParams(useLocation().hash.slice(1)).get('token');
  return (
    <Entrance
      title={token === null ? 'Forgot your password?' : 'A new password'}
      below={<Link to="/sign-in">Back to sign in</Link>}
    >
      {token === null ? <AskForMail /> : <NewPassword token={token} />}
    </Entrance>
  );
};
