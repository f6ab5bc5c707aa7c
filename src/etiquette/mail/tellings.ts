import { instantOfMs } from '../day.ts';
import { minute, type Moment, type Thing, type Told, type Wishes } from './thing.ts';

/** What was logged this recently is shown on the page, not mailed: its writer knows. */
const freshness = 10 * minute;

/** One of the few times a thing is told of. */
export interface Telling {
  thing: Thing;
  /** `due`, `late`, `mark1` …, or `again` with the end of a snooze. */
  name: string;
  from: Moment;
  /** It may be the reason for a mail; otherwise it only rides in one. */
  alone: boolean;
}

export function toldKey(key: string, name: string): string {
  return `${key} ${name}`;
}

/** The first moment at which a thing may stand in a mail at all. */
export function mailableFrom(thing: Thing): Moment {
  return thing.openedAt + freshness;
}

/**
 * The tellings of a thing that are still to come, soonest first: due and late, or due and its marks. Whoever snoozes
 * what was told already asks to hear of it again: the next telling then comes when the snooze ends, or one more does.
 */
export function openTellings(thing: Thing, told: Told, { tellings }: Pick<Wishes, 'tellings'>): Telling[] {
  const snooze = thing.snoozedUntil ?? Number.NEGATIVE_INFINITY;
  const alone = thing.kind !== 'ask_feedback';
  const telling = (name: string, at: Moment): Telling => ({ thing, name, from: Math.max(at, snooze), alone });
  const second = thing.marks.length > 0 ? thing.marks.map(mark) : tellings > 1 ? late(thing) : [];
  const all = [{ name: 'due', at: thing.dueAt }, ...second];
  const open = all
    .filter(({ name }) => !told.has(toldKey(thing.key, name)))
    .map(({ name, at }) => telling(name, at))
    .toSorted((a, b) => a.from - b.from);
  if (thing.snoozedUntil === null) return open;
  const again = telling(`again ${instantOfMs(thing.snoozedUntil)}`, thing.snoozedUntil);
  const last = lastTold([...all.map(({ name }) => name), again.name], thing, told);
  if (last === null || last >= thing.snoozedUntil) return open;
  const [next, ...later] = open;
  return next ? [{ ...next, from: thing.snoozedUntil }, ...later] : [again];
}

function mark(at: Moment, index: number) {
  return { name: `mark${index + 1}`, at };
}

function late({ lateAt }: Thing) {
  return lateAt === null ? [] : [{ name: 'late', at: lateAt }];
}

function lastTold(names: string[], thing: Thing, told: Told): Moment | null {
  const moments = names.flatMap((name) => told.get(toldKey(thing.key, name)) ?? []);
  return moments.length === 0 ? null : Math.max(...moments);
}
