import { Button, PasswordInput, TextInput } from '@mantine/core';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useAccount, useSignIn } from '../../api/account.ts';
import { fieldsOf, textOf } from '../../parts/form.ts';
import classes from './enter.module.css';
import { Entrance } from './entrance.tsx';

/** Only a path of our own may be returned to. */
const safely = (next: string | null) => (next !== null && /^\/(?![/\\])/.test(next) ? next : '/');

export const SignIn = () => {
  const [search] = useSearchParams();
  const account = useAccount();
  const signIn = useSignIn();
  if (account.data) return <Navigate to={safely(search.get('next'))} replace />;
  const problem = fieldsOf(signIn.error);
  return (
    <Entrance
      title="Sign in"
      below={
        <>
          <p>
            New here? <Link to="/sign-up">Make an account</Link>
          </p>
          <p>
            <Link to="/reset">I forgot my password</Link>
          </p>
        </>
      }
    >
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          signIn.mutate({ email: textOf(given, 'email'), password: textOf(given, 'password') });
        }}
      >
        <TextInput label="E-mail" name="email" type="email" autoComplete="username" required error={problem['email']} />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          error={problem['password']}
        />
        <p role="alert" className={classes['problem']}>
          {problem['']}
        </p>
        <Button type="submit" size="md" loading={signIn.isPending}>
          Sign in
        </Button>
      </form>
    </Entrance>
  );
};
