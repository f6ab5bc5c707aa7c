import { UnstyledButton } from '@mantine/core';
import {
  IconBook2,
  IconBuildingHospital,
  IconBallpen,
  IconCalendar,
  IconKeyboard,
  IconPencilPlus,
  IconSearch,
  IconSettings,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { Link, NavLink } from 'react-router';
import type { Account } from '../api/types.ts';
import classes from './nav.module.css';
import { useOverlay } from './overlays.tsx';

const places = [
  { to: '/', name: 'Today', Icon: IconSun },
  { to: '/calendar', name: 'Calendar', Icon: IconCalendar },
  { to: '/mentors', name: 'Mentors', Icon: IconUsers },
  { to: '/drafts', name: 'Drafts', Icon: IconBallpen },
  { to: '/places', name: 'Programs', Icon: IconBuildingHospital },
];

const Wordmark = () => (
  <Link to="/" className={classes['wordmark']} aria-label="Tactful, to Today">
    Tactful<span>,</span>
  </Link>
);

/** Desktop: the ways through the house, at the left. */
export const Nav = ({ account }: { account: Account }) => {
  const open = useOverlay();
  return (
    <nav className={classes['nav']} aria-label="Tactful">
      <Wordmark />
      <UnstyledButton className={classes['log']} onClick={() => open({ of: 'log' })}>
        <IconPencilPlus size={18} stroke={1.7} aria-hidden /> Log what happened <kbd>L</kbd>
      </UnstyledButton>
      <ul>
        {places.map(({ to, name, Icon }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'} className={classes['link'] ?? ''}>
              <Icon size={18} stroke={1.6} aria-hidden /> {name}
            </NavLink>
          </li>
        ))}
        <li>
          <NavLink to="/rulebook" className={classes['link'] ?? ''}>
            <IconBook2 size={18} stroke={1.6} aria-hidden /> Rulebook
          </NavLink>
        </li>
      </ul>
      <ul className={classes['foot']}>
        <li>
          <UnstyledButton className={classes['link']} onClick={() => open({ of: 'palette' })}>
            <IconSearch size={18} stroke={1.6} aria-hidden /> Go to… <kbd>⌘K</kbd>
          </UnstyledButton>
        </li>
        <li>
          <UnstyledButton className={classes['link']} onClick={() => open({ of: 'keys' })}>
            <IconKeyboard size={18} stroke={1.6} aria-hidden /> Keys <kbd>?</kbd>
          </UnstyledButton>
        </li>
        <li>
          <NavLink to="/settings" className={classes['link'] ?? ''}>
            <IconSettings size={18} stroke={1.6} aria-hidden /> <span className={classes['name']}>{account.name}</span>
          </NavLink>
        </li>
      </ul>
    </nav>
  );
};

/** Phone: the name, search and settings, at the top. */
export const TopBar = () => {
  const open = useOverlay();
  return (
    <nav className={classes['top']} aria-label="Tactful, at the top">
      <Wordmark />
      <UnstyledButton aria-label="Go to…" className={classes['round']} onClick={() => open({ of: 'palette' })}>
        <IconSearch size={20} stroke={1.6} aria-hidden />
      </UnstyledButton>
      <Link to="/rulebook" aria-label="Rulebook" className={classes['round']}>
        <IconBook2 size={20} stroke={1.6} aria-hidden />
      </Link>
      <Link to="/settings" aria-label="Settings" className={classes['round']}>
        <IconSettings size={20} stroke={1.6} aria-hidden />
      </Link>
    </nav>
  );
};

/** Phone: the same ways, under the thumb. */
export const Tabs = () => {
  const open = useOverlay();
  const tabs = places.map(({ to, name, Icon }) => (
    <NavLink key={to} to={to} end={to === '/'} className={classes['tab'] ?? ''}>
      <Icon size={22} stroke={1.6} aria-hidden />
      {name}
    </NavLink>
  ));
  return (
    <nav className={classes['tabs']} aria-label="Tactful, for the thumb">
      {tabs.slice(0, 3)}
      <UnstyledButton className={classes['tab']} data-log onClick={() => open({ of: 'log' })}>
        <IconPencilPlus size={22} stroke={1.6} aria-hidden />
        Log
      </UnstyledButton>
      {tabs.slice(3)}
    </nav>
  );
};
