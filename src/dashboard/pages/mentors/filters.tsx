import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { MentorFilters } from '../../api/mentors.ts';
import { usePrograms, useSites } from '../../api/places.ts';
import { roleWords } from '../../parts/words.ts';
import classes from './mentors.module.css';

interface FiltersProps {
  filters: MentorFilters;
  change: (filters: MentorFilters) => void;
}

interface ChoiceProps {
  label: string;
  all: string;
  value: string | undefined;
  from: { value: string; label: string }[];
  onChange: (value: string) => void;
}

const Choice = ({ label, all, value, from, onChange }: ChoiceProps) => (
  <NativeSelect
    aria-label={label}
    value={value ?? ''}
    data={[{ value: '', label: all }, ...from]}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
    data-set={value !== undefined || undefined}
    className={classes['choice']}
  />
);

const named = (things: { id: string; name: string }[] = []) =>
  things.map(({ id, name }) => ({ value: id, label: name }));

/** Search as you type, and four ways to narrow. */
export const Filters = ({ filters, change }: FiltersProps) => {
  const input = useRef<HTMLInputElement>(null);
  const cameToSearch = (useLocation().state as { search?: boolean } | null)?.search === true;
  const sites = useSites().data?.items;
  const programs = usePrograms().data?.items;
  const search = useDebouncedCallback((q: string) => change({ ...filters, q }), 200);
  useEffect(() => {
    if (cameToSearch) input.current?.focus();
  }, [cameToSearch]);
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = filters.q ?? '';
  }, [filters.q]);
  const set = (name: keyof MentorFilters) => (value: string) => change({ ...filters, [name]: value });
  return (
    <search className={classes['filters']}>
      <TextInput
        ref={input}
        type="search"
        aria-label="Search your mentors"
        placeholder="Search by name, place, note…"
        defaultValue={filters.q}
        onChange={({ currentTarget }) => search(currentTarget.value)}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        rightSection={<kbd aria-hidden>/</kbd>}
        className={classes['search']}
      />
      <div className={classes['choices']}>
        <Choice
          label="Role"
          all="Role"
          value={filters.role}
          from={Object.entries(roleWords).map(([value, label]) => ({ value, label }))}
          onChange={set('role')}
        />
        <Choice label="Site" all="Site" value={filters.siteId} from={named(sites)} onChange={set('siteId')} />
        <Choice
          label="Program"
          all="Program"
          value={filters.programId}
          from={named(programs)}
          onChange={set('programId')}
        />
        {filters.tag && (
          <button type="button" className={classes['tag']} onClick={() => set('tag')('')}>
            #{filters.tag} <span aria-hidden>×</span>
            <span className="unseen">, show every tag</span>
          </button>
        )}
      </div>
    </search>
  );
};
