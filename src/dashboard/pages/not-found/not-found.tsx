import { Link } from 'react-router';
import { Page } from '../../parts/page.tsx';

export const NotFound = () => (
  <Page title="There is no page here">
    <p className="quiet">
      The address may be old or mistyped. <Link to="/">Go to Today</Link> or{' '}
      <Link to="/mentors">look for a mentor</Link>.
    </p>
  </Page>
);
