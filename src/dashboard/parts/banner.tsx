import { IconMailOff } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { useSettings } from '../api/account.ts';
import classes from './banner.module.css';

/** One quiet line above the page when reminders do not go out by mail. */
export const Banner = () => {
  const { data: settings } = useSettings();
  const { pathname } = useLocation();
  if (settings === undefined || settings.mailOn || pathname === '/settings') return null;
  return (
    <p className={classes['banner']}>
      <IconMailOff size={18} stroke={1.6} aria-hidden />
      <span>
        Reminder mail is off; what is owed waits for you here. <Link to="/settings#mail">Turn it on</Link>
      </span>
    </p>
  );
};
