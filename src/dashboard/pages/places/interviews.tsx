import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMentors } from '../../api/mentors.ts';
import type { Program } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import { instantOf } from '../../parts/day.ts';
import { textOf } from '../../parts/form.ts';
import classes from './places.module.css';

const NINE = '09:00';

/** The interviews as the form holds them: rows named interview-0, interview-1 … */
export const interviewsOf = async (given: FormData, zone: string): Promise<Program['interviews']> => {
  const rows = given.getAll('interview-row').map(String);
  const kept = rows.filter((row) => textOf(given, `day-${row}`) !== '');
  return Promise.all(
    kept.map(async (row) => ({
      at: await instantOf(textOf(given, `day-${row}`), textOf(given, `time-${row}`) || NINE, zone),
      withMentorIds: textOf(given, `with-${row}`).split(',').filter(Boolean),
    })),
  );
};

/** The days of interviews, each with the people who were there. */
export const Interviews = ({ before }: { before?: Program }) => {
  const { dayOf, timeOf } = useDays();
  const given = before?.interviews ?? [];
  const [rows, setRows] = useState(given.map((_, at) => String(at)));
  const people = useMentors({}, 100).data?.pages.flatMap(({ items }) => items) ?? [];
  const next = String(Math.max(-1, ...rows.map(Number)) + 1);
  return (
    <fieldset className={classes['set']}>
      <legend>Interviews</legend>
      {rows.map((row) => {
        const interview = given[Number(row)];
        return (
          <div key={row} className={classes['interview']}>
            <input type="hidden" name="interview-row" value={row} />
            <TextInput
              label="Day"
              type="date"
              name={`day-${row}`}
              defaultValue={interview ? dayOf(interview.at) : ''}
            />
            <TextInput
              label="Time"
              type="time"
              name={`time-${row}`}
              defaultValue={interview ? timeOf(interview.at) : ''}
            />
            <Button variant="subtle" onClick={() => setRows(rows.filter((each) => each !== row))}>
              Remove<span className="unseen"> this interview</span>
            </Button>
            <MultiSelect
              label="With"
              name={`with-${row}`}
              data={people.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={interview?.withMentorIds}
              searchable
              className={classes['with']}
              limit={40}
            />
          </div>
        );
      })}
      <div>
        <Button variant="light" size="compact-md" onClick={() => setRows([...rows, next])}>
          Add an interview
        </Button>
      </div>
    </fieldset>
  );
};
