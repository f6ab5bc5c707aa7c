import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { PlainButton } from '../../parts/plain-button.tsx';
import classes from './places.module.css';

interface RemoveProps {
  name: string;
  people: string;
  remove: UseMutationResult<unknown, Error, void>;
}

/** The people of a place, and the way to take the place off the list. */
export const RemovePlace = ({ name, people, remove }: RemoveProps) => {
  const [asked, setAsked] = useState(false);
  const go = useNavigate();
  return (
    <section className={classes['foot']} aria-label={`More about ${name}`}>
      <p>
        <Link to={people}>Your mentors at {name}</Link>
      </p>
      {asked ? (
        <p className={classes['buttons']} role="status">
          <Button
            variant="light"
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined, { onSuccess: () => void go('/places', { replace: true }) })}
          >
            Yes, remove {name}
          </Button>
          <Button variant="subtle" onClick={() => setAsked(false)}>
            Keep it
          </Button>
        </p>
      ) : (
        <p>
          <PlainButton onClick={() => setAsked(true)}>Remove it from my list</PlainButton>
        </p>
      )}
      {remove.error && (
        <p role="alert" className={classes['problem']}>
          {remove.error.message}
        </p>
      )}
    </section>
  );
};
