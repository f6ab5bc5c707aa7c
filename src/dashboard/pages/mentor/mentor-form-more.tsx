import { Checkbox, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { usePrograms, useSites } from '../../api/places.ts';
import type { Mentor } from '../../api/types.ts';
import { zoneChoices } from '../../parts/zones.ts';
import classes from './mentor.module.css';

interface MoreProps {
  before?: Mentor;
  problem: Record<string, string>;
}

const choices = (none: string, things: { id: string; name: string }[] = []) => [
  { value: '', label: none },
  ...things.map(({ id, name }) => ({ value: id, label: name })),
];

/** Where they work, what is agreed, and what you want to remember. */
export const MentorFormMore = ({ before, problem }: MoreProps) => {
  const sites = useSites().data?.items;
  const programs = usePrograms().data?.items;
  return (
    <>
      <div className={classes['two']}>
        <NativeSelect
          key={`site ${sites?.length}`}
          label="Rotation site"
          name="siteId"
          data={choices('None', sites)}
          defaultValue={before?.siteId ?? ''}
          error={problem['siteId']}
        />
        <NativeSelect
          key={`program ${programs?.length}`}
          label="Residency program"
          name="programId"
          data={choices('None', programs)}
          defaultValue={before?.programId ?? ''}
          error={problem['programId']}
        />
        <TextInput label="Phone" type="tel" name="phone" defaultValue={before?.phone ?? ''} error={problem['phone']} />
        <Select
          label="Their time zone"
          name="timeZone"
          placeholder="The same as yours"
          data={zoneChoices()}
          defaultValue={before?.timeZone}
          error={problem['timeZone']}
          searchable
          clearable
          limit={60}
        />
      </div>
      <fieldset className={classes['flags']}>
        <legend>Between you</legend>
        <Checkbox name="inner" label="Inner circle: knows your work well" defaultChecked={before?.circle === 'inner'} />
        <Checkbox name="answersOnFirstName" label="We are on first names" defaultChecked={before?.answersOnFirstName} />
        <Checkbox name="mayBeNamed" label="Has said that I may mention them" defaultChecked={before?.mayBeNamed} />
        <Checkbox
          name="onSelectionSide"
          label="On the selection side this season"
          description="Directs, interviews, ranks or coordinates for a program; Match rules bind there"
          defaultChecked={before?.onSelectionSide}
        />
        <Checkbox name="doNotContact" label="Asked not to be written to" defaultChecked={before?.doNotContact} />
      </fieldset>
      <TextInput
        label="Tags"
        description="Separated by commas"
        name="tags"
        defaultValue={before?.tags.join(', ')}
        error={problem['tags']}
      />
      <Textarea
        label="Notes"
        description="For your eyes only. No patient details, please."
        name="notes"
        autosize
        minRows={3}
        defaultValue={before?.notes ?? ''}
        error={problem['notes']}
      />
    </>
  );
};
