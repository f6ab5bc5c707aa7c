import { Button } from '@mantine/core';
import { useAccount, useSettings, useSignOut } from '../../api/account.ts';
import { Lines, Trouble } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { AboutYou } from './about-you.tsx';
import { Appearance } from './appearance.tsx';
import { Leave } from './leave.tsx';
import { Mail } from './mail.tsx';
import { Password } from './password.tsx';
import { Strengths } from './strengths.tsx';
import { Tokens } from './tokens.tsx';

/** Yourself, your reminders, and the keys to the house. */
export const SettingsPage = () => {
  const account = useAccount().data;
  const settings = useSettings();
  const signOut = useSignOut();
  if (settings.error) return <Trouble error={settings.error} again={settings.refetch} />;
  if (settings.data === undefined || !account) return <Lines count={6} of="your settings" />;
  return (
    <Page
      title="Settings"
      acts={
        <Button variant="subtle" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          Sign out
        </Button>
      }
    >
      <p className="quiet">
        {account.name}, {account.email}
      </p>
      <AboutYou settings={settings.data} />
      <Mail settings={settings.data} />
      <Strengths settings={settings.data} />
      <Appearance />
      <Password />
      <Tokens />
      <Leave />
    </Page>
  );
};
