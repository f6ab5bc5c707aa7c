import { Link } from 'react-router';
import { Page } from '../../parts/page.tsx';

export const NotHere = () => (
  <Page title="It is not here">
    <p className="quiet">
      It may have been removed. <Link to="/places">Back to your programs and sites</Link>
    </p>
  </Page>
);
