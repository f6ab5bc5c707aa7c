import { instantOfMs, zoneClock, type Instant, type Zone } from '../../../etiquette/index.ts';
import { contentLine } from './content-line.ts';

const halfYear = 183 * 86_400_000;
/** Whatever clocks did before, no event of ours is so old. */
const always = '1970-01-01T00:00:00Z';

/** A clock change; offsets in milliseconds. */
interface Change {
  /** Milliseconds since 1970; null where there is none to tell. */
  at: number | null;
  before: number;
  after: number;
}

/**
 * The VTIMEZONE of a zone: every clock change around the given instants, each written out. Made from the same data as
 * all other local times of the house, so that a calendar shows what we mean; ready-made ones were tried, and the best
 * differed from it in ten of 426 zones.
 */
export function zoneLines(zone: Zone, instants: readonly Instant[]): string {
  const changes = new Map<number | null, Change>();
  for (const instant of instants) {
    const at = Date.parse(instant);
    for (const probe of [at - halfYear, at, at + halfYear, at + 2 * halfYear]) {
      const change = changeBefore(probe, zone);
      changes.set(change.at, change);
    }
  }
  const ordered = [...changes.values()].toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return [
    contentLine('BEGIN', 'VTIMEZONE'),
    contentLine('TZID', zoneName(zone)),
    ...ordered.map(observance),
    contentLine('END', 'VTIMEZONE'),
  ].join('');
}

/** The zone's name as the data spells it. */
export function zoneName(zone: Zone): string {
  return zoneClock(zone).zone;
}

function changeBefore(ms: number, zone: Zone): Change {
  const clock = zoneClock(zone);
  const { from, offset } = clock.stretchAt(ms);
  if (from < Date.parse(always)) return { at: null, before: offset, after: offset };
  return { at: from, before: clock.stretchAt(from - 1).offset, after: offset };
}

/** Clocks put forward begin daylight time, clocks put back standard time. */
function observance({ at, before, after }: Change): string {
  const sort = after > before ? 'DAYLIGHT' : 'STANDARD';
  const local = at === null ? always : instantOfMs(at + before);
  return [
    contentLine('BEGIN', sort),
    contentLine('DTSTART', local.slice(0, 19).replace(/[-:]/g, '')),
    contentLine('TZOFFSETFROM', offsetText(before)),
    contentLine('TZOFFSETTO', offsetText(after)),
    contentLine('END', sort),
  ].join('');
}

function offsetText(offset: number): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}${two(minutes % 60)}`;
}
