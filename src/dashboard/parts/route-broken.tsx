import { isRouteErrorResponse, useRouteError } from 'react-router';
import classes from './notice.module.css';

/** Shown in place of a page that could not be drawn. What went wrong is kept in the browser's console. */
export const RouteBroken = () => {
  const error = useRouteError();
  const gone = isRouteErrorResponse(error) && error.status === 404;
  return (
    <main className={classes['whole']}>
      <h1>{gone ? 'There is no page here' : 'This page did not open'}</h1>
      <p className="quiet">
        {gone
          ? 'The address may be old or mistyped.'
          : 'Nothing you wrote is lost on our side. Load the page again; if it happens once more, start from Today.'}
      </p>
      <p className={classes['row']}>
        <button type="button" className={classes['plain']} onClick={() => window.location.reload()}>
          Load again
        </button>
        <a href="/">Go to Today</a>
      </p>
    </main>
  );
};
