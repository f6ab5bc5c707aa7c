import { useDebouncedCallback } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useChangePolicy, type Policy } from '../../api/rules.ts';
import type { RuleNumber } from '../../api/types.ts';

const PAUSE_MS = 400;

/** The policy with this number set; at its default it is left out, so that it follows the default. */
const withNumber =
  (rule: string, name: string, value: number | null) =>
  (policy: Policy): Policy => {
    const { [name]: _before, ...others } = policy[rule] ?? {};
    const { [rule]: _rule, ...rest } = policy;
    const numbers = value === null ? others : { ...others, [name]: value };
    return Object.keys(numbers).length === 0 ? rest : { ...rest, [rule]: numbers };
  };

/** One number of a rule: what it is set to here, kept a moment after it was moved, and taken back. */
export const useNumber = (rule: string, name: string, number: RuleNumber) => {
  const change = useChangePolicy();
  const [moved, setMoved] = useState<number | null>(null);
  const [before, setBefore] = useState<number | null>(null);

  /** What stood before the hand came to the slider; one undo takes back all it did there. */
  const start = useRef<number | null>(null);

  const keep = (value: number) => {
    const was = start.current ?? number.value;
    change.mutate(withNumber(rule, name, value === number.default ? null : value), {
      onSuccess: () => setBefore(value === was ? null : was),
      onSettled: () => setMoved((now) => (now === value ? null : now)),
    });
  };
  const keepSoon = useDebouncedCallback(keep, { delay: PAUSE_MS, flushOnUnmount: true });
  const { error } = change;
  return {
    value: moved ?? number.value,
    move: (value: number) => {
      start.current ??= number.value;
      setMoved(value);
      keepSoon(value);
    },
    leave: () => {
      start.current = null;
    },
    set: (value: number) => {
      keepSoon.cancel();
      start.current = null;
      setMoved(value);
      keep(value);
    },
    /** Before the last change kept here; null where nothing was changed. */
    before,
    pending: change.isPending,
    problem:
      error instanceof Problem
        ? (error.fields[`policy.${rule}.${name}`] ?? error.fields[`${rule}.${name}`] ?? error.message)
        : null,
  };
};
