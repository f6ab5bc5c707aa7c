import { TextInput } from '@mantine/core';
import { useMailServerActs } from '../../../api/mail-server.ts';
import type { MailServer } from '../../../api/types.ts';
import { fieldsOf, textOf } from '../../../parts/form.ts';
import { KeepForm } from '../section.tsx';
import classes from '../settings.module.css';

interface ServerCodeProps {
  address: string;
  proposed: NonNullable<MailServer['proposed']>;
}

/** The second step: what the test mail says. */
export const ServerCode = ({ address, proposed }: ServerCodeProps) => {
  const { confirm } = useMailServerActs();
  const problem = fieldsOf(confirm.error);
  return (
    <>
      <p role="status">
        {proposed.host} took a test mail to <strong>{address}</strong>. Type the six digits it shows; look in spam too.
      </p>
      <KeepForm
        pending={confirm.isPending}
        kept={false}
        problem={problem['']}
        words="Use this server"
        onKeep={(given) => confirm.mutate(textOf(given, 'code'))}
      >
        <TextInput
          label="Code"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          error={problem['code']}
          classNames={{ input: classes['time'] ?? '' }}
          required
        />
      </KeepForm>
    </>
  );
};
