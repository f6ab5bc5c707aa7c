import { Suspense } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useAccount } from '../api/account.ts';
import { Banner } from './banner.tsx';
import { Nav, Tabs, TopBar } from './nav.tsx';
import { Trouble } from './notice.tsx';
import { Overlays } from './overlays.tsx';
import classes from './shell.module.css';

/** What surrounds every page of a signed-in person. */
export const Shell = () => {
  const account = useAccount();
  const { pathname, search } = useLocation();
  if (account.isPending) return <div role="status" aria-label="Loading Tactful" />;
  if (account.isError) {
    return (
      <main className={classes['alone']}>
        <Trouble error={account.error} again={account.refetch} />
      </main>
    );
  }
  if (account.data === null) {
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  return (
    <Overlays>
      <a className={classes['skip']} href="#page">
        Skip to the page
      </a>
      <div className={classes['shell']}>
        <TopBar />
        <Nav account={account.data} />
        <main id="page" tabIndex={-1} className={classes['page']}>
          <Banner />
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
        <Tabs />
      </div>
      <ScrollRestoration />
    </Overlays>
  );
};
