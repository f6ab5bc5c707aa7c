import { Button, TextInput } from '@mantine/core';
import { useDropToken, useMakeToken, useTokens } from '../../api/settings.ts';
import { useDays } from '../../parts/days.ts';
import { fieldsOf, textOf } from '../../parts/form.ts';
import { KeepForm, Section } from './section.tsx';
import classes from './settings.module.css';

/** Keys for programs of your own. A token is shown once, here, and never again. */
export const Tokens = () => {
  const tokens = useTokens();
  const make = useMakeToken();
  const drop = useDropToken();
  const { say } = useDays();
  const problem = fieldsOf(make.error);
  return (
    <Section id="tokens" title="API tokens" says="For scripts and programs of your own that talk to Tactful as you.">
      {make.data && (
        <div className={classes['token']} role="status">
          <p>Copy it now; it is not shown again.</p>
          <code>{make.data.token}</code>
        </div>
      )}
      <ul>
        {tokens.data?.items.map(({ id, name, createdAt }) => (
          <li key={id} className={classes['tokenRow']}>
            <span>
              {name} <span className="quiet small">made {say(createdAt)}</span>
            </span>
            <Button size="compact-md" variant="subtle" onClick={() => drop.mutate(id)}>
              Remove<span className="unseen"> the token {name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <KeepForm
        pending={make.isPending}
        kept={false}
        problem={problem['']}
        words="Make a token"
        onKeep={(given) => make.mutate(textOf(given, 'name'))}
      >
        <TextInput label="What is it for?" name="name" error={problem['name']} required />
      </KeepForm>
    </Section>
  );
};
