import { IconMailOff } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { useMailState } from '../api/mail.ts';
import classes from './banner.module.css';

/** One quiet line above the page while reminders do not go out by mail; what it says comes from the API. */
export const Banner = () => {
  const { data: mail } = useMailState();
  const { pathname } = useLocation();
  if (mail === undefined || mail.banner === null || pathname === '/settings') return null;
  return (
    <p className={classes['banner']}>
      <IconMailOff size={18} stroke={1.6} aria-hidden />
      <span>
        {mail.banner} <Link to="/settings#mail">See to it</Link>
      </span>
    </p>
  );
};
