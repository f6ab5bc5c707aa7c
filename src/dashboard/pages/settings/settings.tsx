import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useAccount, useSignOut } from '../../api/account.ts';
import { useSettings } from '../../api/settings.ts';
import { Lines, Trouble } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { AboutYou } from './about-you.tsx';
import { Appearance } from './appearance.tsx';
import { CalendarFeed } from './calendar-feed/calendar-feed.tsx';
import { Leave } from './leave.tsx';
import { Mail } from './mail.tsx';
import { Password } from './password.tsx';
import classes from './settings.module.css';
import { Strengths } from './strengths.tsx';
import { Tokens } from './tokens.tsx';

const contents = [
  ['you', 'You'],
  ['mail', 'Reminder mail'],
  ['calendar', 'Your own calendar'],
  ['strengths', 'Your strengths'],
  ['appearance', 'Light and dark'],
  ['password', 'Password'],
  ['tokens', 'API tokens'],
  ['leave', 'Delete your account'],
] as const;

/** Yourself, your reminders, and the keys to the house. */
export const SettingsPage = () => {
  const account = useAccount().data;
  const settings = useSettings();
  const signOut = useSignOut();
  const { hash } = useLocation();
  const shown = settings.isSuccess;
  useEffect(() => {
    if (shown && hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [shown, hash]);
  if (settings.error) return <Trouble error={settings.error} again={settings.refetch} />;
  if (settings.data === undefined || !account) return <Lines count={6} of="your settings" />;
  return (
    <Page
      title="Settings"
      margin={
        <nav aria-label="On this page">
          <ul className={classes['contents']}>
            {contents.map(([id, name]) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      }
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
      <CalendarFeed />
      <Strengths settings={settings.data} />
      <Appearance />
      <Password />
      <Tokens />
      <Leave />
    </Page>
  );
};
