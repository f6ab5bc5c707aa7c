import { Button, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import type { Mentor, MentorChange, MentorRole } from '../../api/types.ts';
import { fieldsOf, listed, textOf, textOrNull } from '../../parts/form.ts';
import classes from './mentor.module.css';
import { MentorFormMore } from './mentor-form-more.tsx';
import { RoleChoice } from './role-choice.tsx';

interface MentorFormProps {
  before?: Mentor;
  error: Error | null;
  pending: boolean;
  words: string;
  back: string;
  onKeep: (given: MentorChange & { name: string }) => void;
}

/** Unticked and unchanged, who is on the selection side is left to the API, which reads it from the roles. */
const selectionSide = (given: FormData, before?: Mentor) => {
  const ticked = given.has('onSelectionSide');
  return ticked === (before?.onSelectionSide ?? false) ? undefined : ticked;
};

const mentorOf = (given: FormData, before?: Mentor): MentorChange & { name: string } => ({
  name: textOf(given, 'name'),
  credentials: textOrNull(given, 'credentials'),
  roles: given.getAll('roles') as MentorRole[],
  email: textOrNull(given, 'email'),
  phone: textOrNull(given, 'phone'),
  timeZone: textOrNull(given, 'timeZone'),
  siteId: textOrNull(given, 'siteId'),
  programId: textOrNull(given, 'programId'),
  circle: given.has('inner') ? 'inner' : 'outer',
  metThrough: textOrNull(given, 'metThrough'),
  onSelectionSide: selectionSide(given, before),
  mayBeNamed: given.has('mayBeNamed'),
  doNotContact: given.has('doNotContact'),
  answersOnFirstName: given.has('answersOnFirstName'),
  tags: listed(textOf(given, 'tags')),
  notes: textOrNull(given, 'notes'),
});

/** Everything one may know of a mentor; only the name is needed. */
export const MentorForm = ({ before, error, pending, words, back, onKeep }: MentorFormProps) => {
  const problem = fieldsOf(error);
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(mentorOf(new FormData(event.currentTarget), before));
      }}
    >
      <div className={classes['two']}>
        <TextInput
          label="Name"
          description="As you would address them in a letter"
          placeholder="Dr. Ama Boateng"
          name="name"
          defaultValue={before?.name}
          error={problem['name']}
          autoFocus={before === undefined}
          required
        />
        <TextInput
          label="Credentials"
          description="If they sign with them"
          placeholder="MD, MPH"
          name="credentials"
          defaultValue={before?.credentials ?? ''}
          error={problem['credentials']}
        />
      </div>
      <RoleChoice chosen={before?.roles ?? []} error={problem['roles']} />
      <div className={classes['two']}>
        <TextInput
          label="E-mail"
          type="email"
          name="email"
          defaultValue={before?.email ?? ''}
          error={problem['email']}
        />
        <TextInput
          label="How you met"
          placeholder="Free clinic, spring rotation"
          name="metThrough"
          defaultValue={before?.metThrough ?? ''}
          error={problem['metThrough']}
        />
      </div>
      <MentorFormMore before={before} problem={problem} />
      <p role="alert" className={classes['problem']}>
        {problem['']}
      </p>
      <div className={classes['row']}>
        <Button type="submit" loading={pending}>
          {words}
        </Button>
        <Button component={Link} to={back} variant="subtle">
          Not now
        </Button>
      </div>
    </form>
  );
};
