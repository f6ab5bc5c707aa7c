import { NativeSelect, NumberInput, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMailServerActs } from '../../../api/mail-server.ts';
import type { MailServer, MailServerChange } from '../../../api/types.ts';
import { fieldsOf, textOf, textOrNull } from '../../../parts/form.ts';
import { KeepForm } from '../section.tsx';
import classes from '../settings.module.css';
import { providerOf, providers } from './providers.ts';

const encryptions = [
  { value: 'tls', label: 'TLS' },
  { value: 'starttls', label: 'STARTTLS' },
  { value: 'none', label: 'None (a server on this computer)' },
];

interface ServerFormProps {
  /** Where the test mail goes, and most people's login. */
  address: string;
  before: Pick<MailServer, 'host' | 'port' | 'security' | 'login' | 'sender'>;
  /** A password is kept for `before`, so none need be typed. */
  kept: boolean;
}

/** Where mail leaves, from a provider everybody knows or by hand; nothing is kept unless the test mail left. */
export const ServerForm = ({ address, before, kept }: ServerFormProps) => {
  const { set } = useMailServerActs();
  const problem = fieldsOf(set.error);
  const [provider, setProvider] = useState(
    () => providers.find(({ host }) => host === before.host) ?? providerOf(before.host === null ? address : ''),
  );
  const own = before.host === provider.host || (before.host !== null && provider.host === '') ? before : null;
  const named = own ?? provider;
  return (
    <KeepForm
      pending={set.isPending}
      kept={false}
      problem={problem['']}
      words="Send me a test mail with a code"
      onKeep={(given) => {
        const password = given.get('serverPassword');
        set.mutate({
          host: textOf(given, 'host'),
          port: Number(textOf(given, 'port')),
          security: textOf(given, 'security') as MailServerChange['security'],
          login: textOrNull(given, 'login'),
          sender: textOf(given, 'sender'),
          ...(typeof password === 'string' && password !== '' ? { password } : {}),
        });
      }}
    >
      <NativeSelect
        label="Who sends your mail?"
        value={provider.name}
        data={providers.map(({ name }) => name)}
        onChange={({ currentTarget: { value } }) =>
          setProvider(providers.find(({ name }) => name === value) ?? provider)
        }
        description={provider.hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      <div className={classes['two']} key={provider.name}>
        <TextInput
          label="User"
          name="login"
          defaultValue={own?.login ?? address}
          error={problem['login']}
          autoComplete="off"
        />
        <PasswordInput
          label="App password"
          name="serverPassword"
          error={problem['password']}
          placeholder={own && kept ? 'Kept; leave empty to keep it' : ''}
          autoComplete="off"
        />
        <TextInput label="Server" name="host" defaultValue={named.host ?? ''} error={problem['host']} required />
        <div className={classes['two']}>
          <NumberInput
            label="Port"
            name="port"
            defaultValue={named.port ?? 587}
            min={1}
            max={65535}
            error={problem['port']}
            hideControls
            thousandSeparator=""
            required
          />
          <NativeSelect
            label="Encryption"
            name="security"
            defaultValue={named.security ?? 'starttls'}
            data={encryptions}
            error={problem['security']}
          />
        </div>
        <TextInput
          label="Reminders come from"
          name="sender"
          type="email"
          defaultValue={own?.sender ?? address}
          error={problem['sender']}
          required
        />
      </div>
    </KeepForm>
  );
};
