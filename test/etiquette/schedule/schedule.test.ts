import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, instantOf, startOf, timeOf } from '../../../src/etiquette/day.ts';
import { outOfNight } from '../../../src/etiquette/mail/hours.ts';
import { nextOccurrence, night, occurrence } from '../../../src/etiquette/schedule.ts';
import { zones } from '../plan/histories.ts';

describe('recurrence', () => {
  it('goes from 31 January over the end of February back to the 31st', () => {
    const months = [1, 2, 3].map((count) => occurrence('2027-01-31', { months: 1 }, count));
    expect(months).toEqual(['2027-02-28', '2027-03-31', '2027-04-30']);
    expect(occurrence('2028-01-31', { months: 1 }, 1)).toBe('2028-02-29');
  });

  it('finds 29 February again in the next leap year', () => {
    expect(occurrence('2028-02-29', { months: 12 }, 1)).toBe('2029-02-28');
    expect(occurrence('2028-02-29', { months: 12 }, 4)).toBe('2032-02-29');
  });

  it('counts from the last real interaction, so that a later one moves it', () => {
    expect(nextOccurrence('2026-08-01', { days: 90 }, '2026-11-22')).toBe('2027-01-28');
    expect(nextOccurrence('2026-11-20', { days: 90 }, '2026-11-22')).toBe('2027-02-18');
    expect(nextOccurrence('2026-11-20', { days: 90 }, '2027-02-18')).toBe('2027-05-19');
    expect(nextOccurrence('2020-01-31', { months: 1 }, '2026-11-22')).toBe('2026-11-30');
  });
});

describe('the night', () => {
  it('ends at seven, on the same day or the next', () => {
    const out = (at: string) => new Date(outOfNight(Date.parse(at), 'America/New_York')).toISOString().slice(0, 16);
    expect(out('2026-11-24T02:59:00Z')).toBe('2026-11-24T02:59');
    expect(out('2026-11-24T03:00:00Z')).toBe('2026-11-24T12:00');
    expect(out('2026-11-24T11:59:00Z')).toBe('2026-11-24T12:00');
    expect(out('2026-11-24T12:00:00Z')).toBe('2026-11-24T12:00');
  });
});

describe('laws of local time, from UTC-11 to UTC+14', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((count) => occurrence('2020-01-01', { days: 1 }, count));
  const time = fc
    .integer({ min: 0, max: 1439 })
    .map((minute) => timeOf(new Date(minute * 60_000).toISOString(), 'UTC'));
  const where = fc.constantFrom(...zones);

  it('every instant maps back to its local day, and to its time unless a clock change skipped it', () => {
    fc.assert(
      fc.property(day, time, where, (local, clock, there) => {
        const at = instantOf(local, clock, there);
        expect(dayOf(at, there)).toBe(local);
        expect(timeOf(at, there) >= clock).toBe(true);
      }),
    );
  });

  it('a day begins with its first instant', () => {
    fc.assert(
      fc.property(day, where, (local, there) => {
        const begins = Date.parse(startOf(local, there));
        expect(dayOf(new Date(begins).toISOString(), there)).toBe(local);
        expect(dayOf(new Date(begins - 1).toISOString(), there) < local).toBe(true);
      }),
    );
  });

  it('what leaves the night leaves it to the morning that follows', () => {
    fc.assert(
      fc.property(day, time, where, (local, clock, there) => {
        const at = Date.parse(instantOf(local, clock, there));
        const out = outOfNight(at, there);
        const morning = timeOf(new Date(out).toISOString(), there);
        expect(morning >= night.until && morning < night.from).toBe(true);
        expect(out - at).toBeLessThanOrEqual(10 * 3_600_000);
      }),
    );
  });
});
