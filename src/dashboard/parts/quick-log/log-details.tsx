import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Direction, Interaction, InteractionKind, MessageKind, NewInteraction, Outcome } from '../../api/types.ts';
import { textOf } from '../form.ts';
import { messageWords, outcomeWords } from '../words.ts';
import classes from './quick-log.module.css';

interface LogDetailsProps {
  kind: InteractionKind;
  direction: Direction;
  before?: Interaction;
}

const choices = (from: Record<string, string>, none: string) => [
  { value: '', label: none },
  ...Object.entries(from).map(([value, label]) => ({ value, label })),
];

/** What can follow when there is time. */
export const LogDetails = ({ kind, direction, before }: LogDetailsProps) => (
  <details className={classes['more']} open={before !== undefined}>
    <summary>More</summary>
    <div className={classes['form']}>
      <Textarea
        label="Worth remembering"
        description="One thing a line; your thank-you can draw on them. No patient details, please."
        name="details"
        autosize
        minRows={2}
        defaultValue={before?.details.join('\n')}
      />
      <Checkbox name="helpReceived" label="They helped me with something" defaultChecked={before?.helpReceived} />
      <Checkbox name="thanked" label="I have thanked them already" defaultChecked={before?.thanked} />
      {kind === 'email' && direction === 'incoming' && (
        <Checkbox name="answerNeeded" label="It needs an answer" defaultChecked={before?.answerNeeded ?? true} />
      )}
      {kind === 'rotation' && (
        <TextInput label="Its last day" name="until" type="date" defaultValue={before?.until ?? ''} />
      )}
      {direction === 'outgoing' && (
        <NativeSelect
          label="What was your message for?"
          name="purpose"
          data={choices(messageWords, 'Not said')}
          defaultValue={before?.purpose ?? ''}
        />
      )}
      {direction !== 'outgoing' && (
        <NativeSelect
          label="Did they answer something you asked?"
          name="outcome"
          data={choices(outcomeWords, 'Nothing was asked')}
          defaultValue={before?.outcome ?? ''}
        />
      )}
    </div>
  </details>
);

/** What was filled in of it; what was not shown is left out, so that the API's own defaults hold. */
export const detailsOf = (given: FormData): Partial<NewInteraction> => {
  const detail: Partial<NewInteraction> = {
    details: textOf(given, 'details')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    helpReceived: given.has('helpReceived'),
  };
  detail.thanked = given.has('thanked');
  if (given.get('kind') === 'email' && given.get('direction') === 'incoming')
    detail.answerNeeded = given.has('answerNeeded');
  const until = textOf(given, 'until');
  if (until !== '') detail.until = until;
  const purpose = textOf(given, 'purpose');
  const outcome = textOf(given, 'outcome');
  if (purpose !== '') detail.purpose = purpose as MessageKind;
  if (outcome !== '') detail.outcome = outcome as Outcome;
  return detail;
};
