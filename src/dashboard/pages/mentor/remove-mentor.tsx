import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRemoveMentor, useRestoreMentor } from '../../api/mentors.ts';
import type { Mentor } from '../../api/types.ts';
import { PlainButton } from '../../parts/plain-button.tsx';
import classes from './mentor.module.css';

/** Removing somebody, and the way back. */
export const RemoveMentor = ({ mentor }: { mentor: Mentor }) => {
  const [asked, setAsked] = useState(false);
  const remove = useRemoveMentor(mentor.id);
  const restore = useRestoreMentor(mentor.id);
  const gone = remove.isSuccess && !restore.isSuccess;
  const problem = restore.error ?? remove.error;
  return (
    <section className={classes['remove']} aria-label={`Remove ${mentor.name}`}>
      {gone ? (
        <p role="status">
          {mentor.name} is removed and kept for 30 days. <Link to="/mentors">Back to your mentors</Link>
        </p>
      ) : (
        <p className="quiet">
          {asked
            ? `Remove ${mentor.name}, with everything that was logged? You can take it back for 30 days.`
            : 'No longer part of your network?'}
        </p>
      )}
      <div className={classes['row']}>
        {gone && (
          <Button variant="light" loading={restore.isPending} onClick={() => restore.mutate()}>
            Bring them back
          </Button>
        )}
        {!gone && !asked && <PlainButton onClick={() => setAsked(true)}>Remove {mentor.name}</PlainButton>}
        {!gone && asked && (
          <>
            <Button variant="light" loading={remove.isPending} onClick={() => remove.mutate()}>
              Yes, remove
            </Button>
            <Button variant="subtle" onClick={() => setAsked(false)}>
              Keep them
            </Button>
          </>
        )}
      </div>
      {problem && (
        <p role="alert" className={classes['problem']}>
          {problem.message}
        </p>
      )}
    </section>
  );
};
