import { IconMailCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useAccount } from '../../../api/account.ts';
import { useMailServer, useMailServerActs } from '../../../api/mail-server.ts';
import { Trouble } from '../../../parts/notice.tsx';
import { PlainButton } from '../../../parts/plain-button.tsx';
import classes from '../settings.module.css';
import { ServerCode } from './server-code.tsx';
import { ServerForm } from './server-form.tsx';

/** By which server reminders leave, and how to set one: settings, a test mail, its code. */
export const MailServer = () => {
  const server = useMailServer();
  const { remove } = useMailServerActs();
  const address = useAccount().data?.email;
  const [changing, setChanging] = useState(false);
  if (server.error) return <Trouble error={server.error} again={server.refetch} />;
  if (!server.data || address === undefined) return null;
  const { source, host, sender, proposed, passwordKept } = server.data;
  if (source === 'environment') {
    return (
      <p className="quiet">
        Mail leaves through {host} as {sender}, as whoever runs this Tactful has set it.
      </p>
    );
  }
  return (
    <div className={classes['outbox']}>
      <h3>Mail server</h3>
      {source === 'own' && (
        <p className={classes['inForce']}>
          <IconMailCheck size={18} stroke={1.7} aria-hidden />
          <span>
            Reminders leave through <strong>{host}</strong> as {sender}.
            {!passwordKept && ' Its password can’t be read any more; please give it again.'}{' '}
            <PlainButton onClick={() => setChanging(!changing)}>{changing ? 'Leave it' : 'Change it'}</PlainButton>{' '}
            <PlainButton onClick={() => remove.mutate(undefined, { onSuccess: () => setChanging(false) })}>
              Remove it
            </PlainButton>
          </span>
        </p>
      )}
      {source === 'none' && !proposed && (
        <p className="quiet">
          Tactful sends reminders to you alone, through your own mail provider. Your password is kept encrypted here and
          goes nowhere else.
        </p>
      )}
      {remove.error && (
        <p role="alert" className={classes['problem']}>
          {remove.error.message}
        </p>
      )}
      {proposed && <ServerCode address={address} proposed={proposed} />}
      {proposed ? (
        <details>
          <summary>Something was wrong? Change the settings</summary>
          <ServerForm address={address} before={proposed} kept />
        </details>
      ) : (
        (source === 'none' || changing) && (
          <ServerForm address={address} before={server.data} kept={source === 'own' && passwordKept} />
        )
      )}
    </div>
  );
};
