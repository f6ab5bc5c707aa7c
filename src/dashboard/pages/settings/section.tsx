import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import classes from './settings.module.css';

interface SectionProps {
  id: string;
  title: string;
  says?: ReactNode;
  children: ReactNode;
}

/** One matter of the settings, with its own address. */
export const Section = ({ id, title, says, children }: SectionProps) => (
  <section id={id} className={classes['section']} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {says && <p className="quiet">{says}</p>}
    {children}
  </section>
);

interface KeepFormProps {
  onKeep: (given: FormData) => void;
  pending: boolean;
  kept: boolean;
  problem?: string;
  words?: string;
  said?: string;
  children: ReactNode;
}

/** A small form that says beneath itself what became of it. */
export const KeepForm = ({ onKeep, pending, kept, problem, words, said, children }: KeepFormProps) => (
  <form
    className={classes['form']}
    onSubmit={(event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      onKeep(new FormData(event.currentTarget));
    }}
  >
    {children}
    <div className={classes['row']}>
      <Button type="submit" variant="light" loading={pending}>
        {words ?? 'Keep the changes'}
      </Button>
      <span role="status" className={classes['said']}>
        {kept && !pending ? (said ?? 'Kept.') : ''}
      </span>
    </div>
    <p role="alert" className={classes['problem']}>
      {problem}
    </p>
  </form>
);
