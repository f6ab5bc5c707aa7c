import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Direction, Interaction, InteractionKind, NewInteraction } from '../../api/types.ts';
import { useDays } from '../days.ts';
import { instantOf, nowInstant } from '../day.ts';
import { fieldsOf, textOf } from '../form.ts';
import { interactionWords } from '../words.ts';
import { Chips } from './chips.tsx';
import { detailsOf, LogDetails } from './log-details.tsx';
import { PersonChoice } from './person-choice.tsx';
import classes from './quick-log.module.css';

interface LogFormProps {
  mentorId?: string;
  /** The interaction to be changed; absent for a new one. */
  before?: Interaction;
  error: Error | null;
  pending: boolean;
  onLog: (given: NewInteraction) => void;
}

const NOON = '12:00';
const emailDirections: Record<'incoming' | 'outgoing', string> = { incoming: 'They wrote', outgoing: 'I wrote' };

/** Three things to fill in, everything else can wait behind "More". */
export const LogForm = ({ mentorId, before, error, pending, onLog }: LogFormProps) => {
  const days = useDays();
  const [person, setPerson] = useState<string | null>(before?.mentorId ?? mentorId ?? null);
  const [kind, setKind] = useState<InteractionKind>(before?.kind ?? 'meeting');
  const [emailDirection, setEmailDirection] = useState<Direction>(before?.direction ?? 'incoming');
  const direction = kind === 'email' ? emailDirection : 'mutual';
  const problem = fieldsOf(error);
  const dayBefore = before ? days.dayOf(before.at) : days.today;
  const timeBefore = before ? days.timeOf(before.at) : '';

  const log = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [day, time] = [textOf(given, 'day') || days.today, textOf(given, 'time')];
    const unmoved = before !== undefined && day === dayBefore && time === timeBefore;
    const justNow = day === days.today && time === '';
    const at = unmoved ? before.at : justNow ? nowInstant() : await instantOf(day, time || NOON, days.zone);
    if (person === null) return;
    onLog({ mentorId: person, at, kind, direction, summary: textOf(given, 'summary'), ...detailsOf(given) });
  };

  return (
    <form className={classes['form']} onSubmit={(event) => void log(event)}>
      {before === undefined && (
        <PersonChoice
          value={person}
          onChange={setPerson}
          error={problem['mentorId']}
          autoFocus={mentorId === undefined}
        />
      )}
      <Chips label="What was it?" name="kind" from={interactionWords} value={kind} onChange={setKind} />
      {kind === 'email' && (
        <Chips
          label="Who wrote?"
          name="direction"
          from={emailDirections}
          value={emailDirection === 'outgoing' ? 'outgoing' : 'incoming'}
          onChange={setEmailDirection}
        />
      )}
      <TextInput
        label="In a line"
        name="summary"
        placeholder="Talked about continuity clinic and my QI project"
        defaultValue={before?.summary}
        error={problem['summary']}
        data-autofocus={mentorId !== undefined || undefined}
        required
      />
      <div className={classes['when']}>
        <TextInput label="Day" name="day" type="date" max={days.today} defaultValue={dayBefore} error={problem['at']} />
        <TextInput label="Time, if it matters" name="time" type="time" defaultValue={timeBefore} />
      </div>
      <LogDetails kind={kind} direction={direction} before={before} />
      <p role="alert" className={classes['problem']}>
        {problem['']}
      </p>
      <Button type="submit" loading={pending} disabled={person === null} fullWidth>
        {before === undefined ? 'Log it' : 'Keep the changes'}
      </Button>
    </form>
  );
};
