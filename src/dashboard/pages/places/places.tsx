import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { usePrograms, useSites } from '../../api/places.ts';
import { useDays } from '../../parts/days.ts';
import { Empty, Lines, Trouble } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { policyWords, rotationWords, tierWords } from '../../parts/words.ts';
import classes from './places.module.css';

const Add = ({ to, children }: { to: string; children: string }) => (
  <Button
    component={Link}
    to={to}
    variant="light"
    size="compact-md"
    leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
  >
    {children}
  </Button>
);

const Programs = () => {
  const programs = usePrograms();
  const items = programs.data?.items;
  return (
    <section aria-labelledby="programs" className={classes['part']}>
      <div className={classes['head']}>
        <h2 id="programs">Residency programs</h2>
        {items !== undefined && items.length > 0 && <Add to="/programs/new">Add a program</Add>}
      </div>
      {programs.error && <Trouble error={programs.error} again={programs.refetch} />}
      {programs.isPending && <Lines count={3} of="your programs" />}
      {items?.length === 0 && (
        <Empty title="No programs yet" act={<Add to="/programs/new">Add a program</Add>}>
          Aim high, and stand on a broad base: a few to reach for, more that fit, and some you can count on.
        </Empty>
      )}
      <ul>
        {items?.map((program) => (
          <li key={program.id} className={classes['row']}>
            <p className={classes['name']}>
              <Link to={`/programs/${program.id}`}>{program.name}</Link>
            </p>
            <p className="quiet">
              {[program.healthSystem, program.specialty, tierWords[program.tier]].filter(Boolean).join(' · ')}
            </p>
            <p className={classes['policy']}>Thank-yous: {policyWords[program.thankYouPolicy].toLowerCase()}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Sites = () => {
  const sites = useSites();
  const { shortDay } = useDays();
  const items = sites.data?.items;
  return (
    <section aria-labelledby="sites" className={classes['part']}>
      <div className={classes['head']}>
        <h2 id="sites">Rotation sites</h2>
        {items !== undefined && items.length > 0 && <Add to="/sites/new">Add a site</Add>}
      </div>
      {sites.error && <Trouble error={sites.error} again={sites.refetch} />}
      {sites.isPending && <Lines count={3} of="your sites" />}
      {items?.length === 0 && (
        <Empty title="No sites yet" act={<Add to="/sites/new">Add a site</Add>}>
          People who have seen you on the ward can say most about you. Write down where you worked, and when.
        </Empty>
      )}
      <ul>
        {items?.map((site) => (
          <li key={site.id} className={classes['row']}>
            <p className={classes['name']}>
              <Link to={`/sites/${site.id}`}>{site.name}</Link>
            </p>
            {site.rotations.map(({ kind, specialty, from, to }) => (
              <p key={`${kind} ${from}`} className="quiet">
                {rotationWords[kind]}
                {specialty && `, ${specialty}`}: {shortDay(from)} to {shortDay(to)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Where you worked, and where you hope to. */
export const Places = () => (
  <Page title="Programs and sites">
    <Programs />
    <Sites />
  </Page>
);
