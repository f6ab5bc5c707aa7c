import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePrograms, useSites } from '../../api/places.ts';
import type { Mentor } from '../../api/types.ts';
import classes from './mentor.module.css';

const Fact = ({ name, children }: { name: string; children: ReactNode }) =>
  children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;

/** How to reach them, where they work, what is agreed. */
export const Facts = ({ mentor }: { mentor: Mentor }) => {
  const site = useSites().data?.items.find(({ id }) => id === mentor.siteId);
  const program = usePrograms().data?.items.find(({ id }) => id === mentor.programId);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="unseen">
        About {mentor.name}
      </h2>
      <dl className={classes['facts']}>
        <Fact name="E-mail">
          {mentor.email && (
            <a href={`mailto:${mentor.email}`}>
              {mentor.email.split('@')[0]}
              <wbr />@{mentor.email.split('@').slice(1).join('@')}
            </a>
          )}
        </Fact>
        <Fact name="Phone">{mentor.phone && <a href={`tel:${mentor.phone}`}>{mentor.phone}</a>}</Fact>
        <Fact name="Program">{program && <Link to={`/programs/${program.id}`}>{program.name}</Link>}</Fact>
        <Fact name="Site">{site && <Link to={`/sites/${site.id}`}>{site.name}</Link>}</Fact>
        <Fact name="Met through">{mentor.metThrough}</Fact>
        <Fact name="Circle">{mentor.circle === 'inner' ? 'Inner: knows your work well' : 'Outer'}</Fact>
        <Fact name="Selection side">{mentor.onSelectionSide && 'Yes: Match rules bind here'}</Fact>
        <Fact name="Naming them">{mentor.mayBeNamed ? 'You have their permission' : 'Ask first'}</Fact>
        <Fact name="First names">{mentor.answersOnFirstName && 'Yes'}</Fact>
        <Fact name="Their time zone">{mentor.timeZone?.replaceAll('_', ' ')}</Fact>
        <Fact name="Tags">
          {mentor.tags.length > 0 &&
            mentor.tags.map((tag) => (
              <Link key={tag} to={`/mentors?tag=${encodeURIComponent(tag)}`} className={classes['tag']}>
                #{tag}
              </Link>
            ))}
        </Fact>
      </dl>
    </section>
  );
};
