import type { Day } from '../day.ts';
import { apart, departure, endOf, firstSlot, localDay, outOfNight, type Slot } from './hours.ts';
import { mailableFrom, openTellings, type Telling } from './tellings.ts';
import { hasShortClock, type Moment, type Past, type Thing, type Told, type Wishes } from './thing.ts';

/** The next mail owed. `digest`: the one of a local day. `short`: what can't wait for it. */
export interface PlannedMail {
  sort: 'digest' | 'short';
  at: Moment;
  /** The local day to which it belongs. */
  day: Day;
  /** What it tells for the first or second time; things told often enough only ride along. */
  tells: Telling[];
}

/** What is known when the next mail is planned. */
export interface MailFacts {
  wishes: Wishes;
  past: Past;
  things: Thing[];
  told: Told;
  now: Moment;
}

/** The next mail owed to one person, at or after `now`; null where nothing is left to tell. */
export function nextMail(known: MailFacts): PlannedMail | null {
  const tellings = known.things.flatMap((thing) => openTellings(thing, known.told, known.wishes));
  const digest = nextDigest(tellings, known);
  const short = nextShort(tellings, known);
  const chosen = short !== null && (digest === null || short < digest.at) ? short : null;
  if (chosen !== null) {
    const day = localDay(chosen, known.wishes.zone);
    return { sort: 'short', at: chosen, day, tells: tellings.filter((telling) => ringsBy(telling, chosen)) };
  }
  if (digest === null) return null;
  return { sort: 'digest', ...digest, tells: tellings.filter((telling) => standsIn(telling, digest, known.wishes)) };
}

/** Whether a digest tells it: due or late by the end of its day; a mark only once it has come, or nearly. */
export function standsIn({ thing, name, from }: Telling, { at, day }: Slot, { zone }: Wishes): boolean {
  if (mailableFrom(thing) > at) return false;
  return name.startsWith('mark') ? from <= at + apart : from < endOf(day, zone);
}

/** What rings within the hour is gathered, since no other mail may leave in it. */
function ringsBy({ thing, name, from }: Telling, at: Moment): boolean {
  if (!hasShortClock(thing) || mailableFrom(thing) > at) return false;
  return from <= (name === 'late' ? at : at + apart);
}

function nextDigest(tellings: Telling[], known: MailFacts): Slot | null {
  const slots = tellings.filter((telling) => telling.alone).flatMap((telling) => slotOf(telling, known) ?? []);
  const first = slots.toSorted((a, b) => a.at - b.at)[0];
  return first ? departure(first, known.wishes, known.past, known.now) : null;
}

/** The first digest that could tell it, passed or to come. */
function slotOf({ thing, name, from }: Telling, { wishes, past }: MailFacts): Slot | null {
  const earliest = name.startsWith('mark') ? Math.max(mailableFrom(thing), from - apart) : mailableFrom(thing);
  const day = localDay(Math.max(from, earliest), wishes.zone);
  return firstSlot(day, earliest, wishes, past);
}

/** When the soonest short clock rings that no digest tells before; in daytime, and apart from other mail. */
function nextShort(tellings: Telling[], known: MailFacts): Moment | null {
  const { wishes, past, now } = known;
  const free = (past.lastMailAt ?? Number.NEGATIVE_INFINITY) + apart;
  const moments = tellings.flatMap((telling) => {
    const { thing, name, from, alone } = telling;
    if (!alone || name === 'late' || !hasShortClock(thing)) return [];
    if (past.refusedAt !== null && thing.openedAt <= past.refusedAt) return [];
    const rings = Math.max(from, mailableFrom(thing));
    const at = outOfNight(Math.max(rings, free, now), wishes.zone);
    return ridesInDigest(telling, at, tellings, known) ? [] : [at];
  });
  return moments.length === 0 ? null : Math.min(...moments);
}

/** A digest that leaves before, or within the hour and for other reasons too, takes it along. */
function ridesInDigest(telling: Telling, at: Moment, tellings: Telling[], known: MailFacts): boolean {
  const slot = slotOf(telling, known);
  if (slot === null) return false;
  const leaves = departure(slot, known.wishes, known.past, known.now);
  if (leaves.at <= at) return true;
  if (leaves.at - at >= apart) return false;
  return tellings.some((other) => other.alone && !hasShortClock(other.thing) && standsIn(other, leaves, known.wishes));
}
