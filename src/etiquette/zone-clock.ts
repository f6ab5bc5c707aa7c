import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.ts';

const dayMs = 86_400_000;

/** A stretch of time in which a zone's clocks stand at one offset from UTC; milliseconds since 1970. */
export interface Stretch {
  /** -Infinity where the zone had no clock change before. */
  from: number;
  until: number;
  /** In milliseconds, ahead of UTC where positive. */
  offset: number;
}

/**
 * What local clocks show in one zone. The stretches between its clock changes are asked of Temporal once each and then
 * remembered, because the days of a hundred thousand interactions are wanted in the time of a blink.
 */
export class ZoneClock {
  private readonly stretches: Stretch[] = [];
  private last: Stretch | null = null;

  /** @param zone its name as the data spells it */
  constructor(readonly zone: string) {}

  /** Local day of an instant, as a count of days since 1 January 1970. */
  dayNumberAt(ms: number): number {
    return Math.floor((ms + this.offsetAt(ms)) / dayMs);
  }

  /** Local wall-clock time of an instant, `HH:MM`. */
  timeAt(ms: number): string {
    const local = ms + this.offsetAt(ms);
    const minutes = Math.floor((local - Math.floor(local / dayMs) * dayMs) / 60_000);
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  }

  /** The first instant of a local day: after midnight where a clock change skips it. */
  startOfDay(day: number): number {
    const midnight = day * dayMs;
    const early = midnight - this.offsetAt(midnight - dayMs / 2);
    const late = midnight - this.offsetAt(midnight + dayMs / 2);
    // Far from a clock change both agree. Near one, Temporal decides.
    if (early === late && this.dayNumberAt(early) === day && this.dayNumberAt(early - 1) < day) return early;
    const date = new Temporal.PlainDate(1970, 1, 1).add({ days: day });
    return date.toZonedDateTime(this.zone).epochMilliseconds;
  }

  /** The stretch between two clock changes in which an instant lies. */
  stretchAt(ms: number): Stretch {
    if (this.last && ms >= this.last.from && ms < this.last.until) return this.last;
    this.last = this.stretches.find((stretch) => ms >= stretch.from && ms < stretch.until) ?? this.learn(ms);
    return this.last;
  }

  private offsetAt(ms: number): number {
    return this.stretchAt(ms).offset;
  }

  private learn(ms: number): Stretch {
    const there = Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toZonedDateTimeISO(this.zone);
    // One step on, because a transition at this very instant is the beginning of the stretch, not an earlier one's end.
    const began = there.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
    const ends = there.getTimeZoneTransition('next');
    const stretch = {
      from: began?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
      until: ends?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
      offset: there.offsetNanoseconds / 1_000_000,
    };
    this.stretches.push(stretch);
    return stretch;
  }
}

/** The clock of a zone, kept with all it learned. @throws RangeError for a zone that does not exist. */
export const zoneClock: (zone: string) => ZoneClock = remembered(
  1_000,
  (zone) => new ZoneClock(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId),
);
