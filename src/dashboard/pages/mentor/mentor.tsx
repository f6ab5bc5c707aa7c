import { Button } from '@mantine/core';
import { IconMailOff, IconPencil, IconPencilPlus } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { useMentor } from '../../api/mentors.ts';
import { Lines, Trouble } from '../../parts/notice.tsx';
import { useOverlay } from '../../parts/overlays.tsx';
import { Page } from '../../parts/page.tsx';
import { usePlaceName } from '../../parts/place-name.ts';
import { roleWords } from '../../parts/words.ts';
import { Facts } from './facts.tsx';
import classes from './mentor.module.css';
import { NextSteps } from './next-steps.tsx';
import { Permits } from './permits.tsx';
import { Timeline } from './timeline.tsx';

/** One person: what comes next and why, what may be done, what has happened. */
export const MentorPage = () => {
  const { id = '' } = useParams();
  const mentor = useMentor(id);
  const open = useOverlay();
  const placeName = usePlaceName();
  if (mentor.isPending) return <Lines count={6} of="this mentor" />;
  if (mentor.error) return <Trouble error={mentor.error} again={mentor.refetch} />;
  const who = mentor.data;
  const place = placeName(who);
  const said = [who.roles.map((role) => roleWords[role]).join(', '), place].filter(Boolean).join(' · ');
  return (
    <Page
      title={who.name}
      heading={
        <>
          {who.name}
          {who.credentials && <span className={classes['credentials']}>, {who.credentials}</span>}
          {said && <span className={classes['role']}>{said}</span>}
        </>
      }
      acts={
        <>
          <Button
            variant="light"
            leftSection={<IconPencilPlus size={18} stroke={1.7} aria-hidden />}
            onClick={() => open({ of: 'log', mentorId: id })}
          >
            Log
          </Button>
          <Button
            component={Link}
            to={`/mentors/${id}/edit`}
            variant="subtle"
            leftSection={<IconPencil size={18} stroke={1.7} aria-hidden />}
          >
            Edit
          </Button>
        </>
      }
      margin={
        <>
          <Permits mentor={who} />
          <Facts mentor={who} />
        </>
      }
    >
      {who.doNotContact && (
        <p className={classes['flag']}>
          <IconMailOff size={18} stroke={1.7} aria-hidden />
          {who.name} asked not to be written to.
        </p>
      )}
      <NextSteps mentorId={id} />
      {who.notes && (
        <section className={classes['part']} aria-labelledby="notes">
          <h2 id="notes">Notes</h2>
          <p className={classes['notes']}>{who.notes}</p>
        </section>
      )}
      <Timeline mentorId={id} name={who.name} />
    </Page>
  );
};
