import type { Day, Zone } from '../day.ts';
import type { FollowUpKind } from '../words.ts';

/** Milliseconds since 1970. Days and hours of the calendar are never counted in it; elapsed time is. */
export type Moment = number;

export const minute = 60_000;
export const hour = 60 * minute;

/** Something open that may be told by mail, as far as its time goes. */
export interface Thing {
  /** The same fact gives the same key, for ever: what was told of it stays told, whatever becomes of its row. */
  key: string;
  kind: FollowUpKind;
  openedAt: Moment;
  notBefore: Moment;
  dueAt: Moment;
  lateAt: Moment | null;
  marks: Moment[];
  snoozedUntil: Moment | null;
}

/** When and where the user wants mail. */
export interface Wishes {
  zone: Zone;
  /** Local time, `HH:MM`. */
  digestAt: string;
  /** ISO weekdays. */
  digestDays: number[];
  /** How often each thing is told, 1 or 2; an invitation has its marks besides. */
  tellings: number;
}

/** What went before, as far as the next mail depends on it. */
export interface Past {
  /** When a mail of ours was last accepted. */
  lastMailAt: Moment | null;
  /** The local day to which the last digest belonged. */
  lastDigestDay: Day | null;
  /** Digests sent since the user last acted on anything. */
  unanswered: number;
  /** Digest hours before this do not count as missed: the hours were changed then, or mail was refused for good. */
  slotsFrom: Moment | null;
  /** Mail was refused for good then, and none accepted since: what was open waits for a digest, short clock or not. */
  refusedAt: Moment | null;
}

/** When each telling was told: `key telling` → when it was put into a mail. */
export type Told = ReadonlyMap<string, Moment>;

/** From when a thing's current clock counts: a snooze puts it off. */
export function effectiveDue(thing: Thing): Moment {
  return Math.max(thing.dueAt, thing.snoozedUntil ?? 0);
}

/** Whether the thing's late moment has come and no snooze covers it. */
export function isLate(thing: Thing, now: Moment): boolean {
  return thing.lateAt !== null && now >= Math.max(thing.lateAt, thing.snoozedUntil ?? 0);
}

/** A clock of 48 hours or less does not wait for the next digest. */
export function hasShortClock(thing: Thing): boolean {
  switch (thing.kind) {
    case 'invitation_answer':
      return true;
    case 'thank_you':
    case 'reply':
    case 'close_loop':
    case 'look_up_policy':
      return (thing.lateAt ?? thing.dueAt) - thing.notBefore <= 48 * hour;
    case 'custom':
      return thing.dueAt - thing.openedAt <= 48 * hour;
    default:
      return false;
  }
}
