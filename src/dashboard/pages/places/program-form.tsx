import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import type { CommunicationPolicy, Program, ProgramChange, ProgramTier } from '../../api/types.ts';
import { fieldsOf, textOf, textOrNull } from '../../parts/form.ts';
import { policyWords, tierWords } from '../../parts/words.ts';
import { Interviews, interviewsOf } from './interviews.tsx';
import { useDays } from '../../parts/days.ts';
import classes from './places.module.css';

interface ProgramFormProps {
  before?: Program;
  error: Error | null;
  pending: boolean;
  onKeep: (given: Omit<ProgramChange, 'name'> & { name: string }) => void;
}

const choices = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

const programOf = (given: FormData): Omit<ProgramChange, 'name'> & { name: string } => ({
  name: textOf(given, 'name'),
  healthSystem: textOrNull(given, 'healthSystem'),
  specialty: textOrNull(given, 'specialty'),
  tier: textOf(given, 'tier') as ProgramTier,
  imgHistory: textOrNull(given, 'imgHistory'),
  thankYouPolicy: textOf(given, 'thankYouPolicy') as CommunicationPolicy,
  postInterviewContact: textOf(given, 'postInterviewContact') as CommunicationPolicy,
  rankIntentInvited: given.has('rankIntentInvited'),
});

export const ProgramForm = ({ before, error, pending, onKeep }: ProgramFormProps) => {
  const problem = fieldsOf(error);
  const { zone } = useDays();
  const text = (name: 'name' | 'healthSystem' | 'specialty' | 'imgHistory') => ({
    name,
    defaultValue: before?.[name] ?? '',
    error: problem[name],
  });
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        void interviewsOf(given, zone).then((interviews) => onKeep({ ...programOf(given), interviews }));
      }}
    >
      <TextInput label="Name" placeholder="Family Medicine, Harbor Valley" required {...text('name')} />
      <div className={classes['two']}>
        <TextInput label="Health system" {...text('healthSystem')} />
        <TextInput label="Specialty" {...text('specialty')} />
        <NativeSelect
          label="Tier"
          name="tier"
          data={choices(tierWords)}
          defaultValue={before?.tier ?? 'target'}
          error={problem['tier']}
        />
        <TextInput label="US-citizen IMGs taken before" description="With where you read it" {...text('imgHistory')} />
      </div>
      <fieldset className={classes['set']}>
        <legend>What the program says about contact</legend>
        <p className="quiet">Its word wins over every other rule, for all its people.</p>
        <div className={classes['two']}>
          <NativeSelect
            label="Thank-you notes"
            name="thankYouPolicy"
            data={choices(policyWords)}
            defaultValue={before?.thankYouPolicy ?? 'unknown'}
            error={problem['thankYouPolicy']}
          />
          <NativeSelect
            label="Contact after an interview"
            name="postInterviewContact"
            data={choices(policyWords)}
            defaultValue={before?.postInterviewContact ?? 'unknown'}
            error={problem['postInterviewContact']}
          />
        </div>
        <Checkbox
          name="rankIntentInvited"
          label="It has explicitly invited applicants to say how they will rank"
          defaultChecked={before?.rankIntentInvited}
        />
      </fieldset>
      <Interviews before={before} />
      <p role="alert" className={classes['problem']}>
        {problem['']}
      </p>
      <div className={classes['buttons']}>
        <Button type="submit" loading={pending}>
          Keep it
        </Button>
        <Button component={Link} to="/places" variant="subtle">
          Not now
        </Button>
      </div>
    </form>
  );
};
