import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useAddMentor, useMentor, useMentors } from '../../api/mentors.ts';

interface PersonChoiceProps {
  value: string | null;
  onChange: (id: string | null) => void;
  error?: string;
  autoFocus: boolean;
}

const NEW = 'new:';

/** Finds a mentor as one types; somebody not there yet is added with the name alone. */
export const PersonChoice = ({ value, onChange, error, autoFocus }: PersonChoiceProps) => {
  const [words, setWords] = useState('');
  const [q] = useDebouncedValue(words, 150);
  const chosen = useMentor(value).data;
  const found = useMentors({ q: q === chosen?.name ? '' : q }, 5).data?.pages[0]?.items ?? [];
  const add = useAddMentor();
  const typed = words.trim();
  const people = [...(chosen && !found.some(({ id }) => id === chosen.id) ? [chosen] : []), ...found];
  const data = people.map(({ id, name }) => ({ value: id, label: name }));
  const unknown = typed !== '' && !data.some(({ label }) => label.toLowerCase() === typed.toLowerCase());
  return (
    <Select
      label="With whom?"
      placeholder="Type a name"
      data={unknown ? [...data, { value: `${NEW}${typed}`, label: `Add ${typed} as a mentor` }] : data}
      value={value}
      searchValue={words}
      onSearchChange={setWords}
      onChange={(picked) => {
        if (picked?.startsWith(NEW)) {
          add.mutate({ name: picked.slice(NEW.length) }, { onSuccess: ({ id }) => onChange(id) });
        } else onChange(picked);
      }}
      filter={({ options }) => options}
      searchable
      maxDropdownHeight={320}
      comboboxProps={{ withinPortal: false }}
      selectFirstOptionOnChange
      nothingFoundMessage="Nobody by that name yet"
      error={error ?? add.error?.message}
      data-autofocus={autoFocus || undefined}
      required
    />
  );
};
