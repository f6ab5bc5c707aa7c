import type { Thing } from '../../../src/etiquette/mail/thing.ts';

export const ms = (instant: string) => Date.parse(instant);
export const hours = (count: number) => count * 3_600_000;

/** Owed for a meeting: due 24 hours after it, late after 48. */
export function thankYou(metAt: string, rest: Partial<Thing> = {}): Thing {
  const from = ms(metAt);
  return {
    key: `thank_you:${metAt}`,
    kind: 'thank_you',
    openedAt: from,
    notBefore: from,
    dueAt: from + hours(24),
    lateAt: from + hours(48),
    marks: [],
    snoozedUntil: null,
    ...rest,
  };
}

/** News for somebody, long foreseen and never late. */
export function update(dueAt: string, rest: Partial<Thing> = {}): Thing {
  const due = ms(dueAt);
  const began = due - hours(24 * 60);
  return {
    ...thankYou(dueAt),
    key: `update:${dueAt}`,
    kind: 'update',
    openedAt: began,
    notBefore: began,
    dueAt: due,
    lateAt: null,
    ...rest,
  };
}
