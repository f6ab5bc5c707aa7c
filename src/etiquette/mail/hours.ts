import { addDays, dayOf, instantOf, instantOfMs, startOf, timeOf, weekdayOf, type Day, type Zone } from '../day.ts';
import { night } from '../schedule.ts';
import { hour, type Moment, type Past, type Wishes } from './thing.ts';

/** Two mails to a person lie at least this far apart. */
export const apart = hour;
/** A digest that leaves this soon after its hour is on time: the user chose that hour, even if it lies in the night. */
const onTime = hour;
/** A missed digest waits for today's own hour where that is this near. */
const near = 3 * hour;
/** After so many digests without an act we write once a week. */
export const patience = 3;
/** Long enough to find the next digest day however the week is set. */
const farthest = 15;

/** The moment of a digest, and the local day to which it belongs. */
export interface Slot {
  day: Day;
  at: Moment;
}

export function localDay(at: Moment, zone: Zone): Day {
  return dayOf(instantOfMs(at), zone);
}

/** The first moment after a local day. */
export function endOf(day: Day, zone: Zone): Moment {
  return Date.parse(startOf(addDays(day, 1), zone));
}

/** The moment itself by day, else the next 07:00. */
export function outOfNight(at: Moment, zone: Zone): Moment {
  const time = timeOf(instantOfMs(at), zone);
  const day = localDay(at, zone);
  if (time >= night.from) return Date.parse(instantOf(addDays(day, 1), night.until, zone));
  if (time < night.until) return Date.parse(instantOf(day, night.until, zone));
  return at;
}

/** The digest's moment on a day; null where it is none of the user's days. */
function slotOn(day: Day, { zone, digestAt, digestDays }: Wishes): Slot | null {
  if (!digestDays.includes(weekdayOf(day))) return null;
  return { day, at: Date.parse(instantOf(day, digestAt, zone)) };
}

/** The first digest on or after a day and at or after a moment that may be sent at all, passed or to come. */
export function firstSlot(day: Day, from: Moment, wishes: Wishes, past: Past): Slot | null {
  const rest = past.unanswered >= patience ? 7 : 1;
  const earliest = past.lastDigestDay === null ? day : addDays(past.lastDigestDay, rest);
  const begin = earliest > day ? earliest : day;
  for (let count = 0; count < farthest; count += 1) {
    const slot = slotOn(addDays(begin, count), wishes);
    if (slot && slot.at >= from && slot.at > (past.slotsFrom ?? 0)) return slot;
  }
  return null;
}

/** When the digest of a slot really leaves: at its hour; where that was missed, as soon as is polite. */
export function departure(slot: Slot, wishes: Wishes, past: Past, now: Moment): Slot {
  const free = (past.lastMailAt ?? Number.NEGATIVE_INFINITY) + apart;
  const soonest = Math.max(slot.at, now, free);
  if (soonest - slot.at <= onTime) return { day: slot.day, at: soonest };
  const at = outOfNight(soonest, wishes.zone);
  const own = slotOn(localDay(at, wishes.zone), wishes);
  if (own && own.at > at && own.at - at <= near) return own;
  return { day: localDay(at, wishes.zone), at };
}
