import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, instantOf, startOf, timeOf } from '../../../src/etiquette/day.ts';
import {
  digestOn,
  hasShortClock,
  isNight,
  nextDigest,
  nextOccurrence,
  occurrence,
  outOfNight,
  ownMailAt,
} from '../../../src/etiquette/schedule.ts';
import { zones } from '../plan/histories.ts';

const zone = 'America/New_York';
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const hours = { zone, digestAt: '08:00', digestDays: everyDay };

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

describe('the digest', () => {
  it('comes at its hour on both sides of a clock change', () => {
    expect(digestOn('2026-03-07', hours)).toBe('2026-03-07T13:00:00Z');
    expect(digestOn('2026-03-08', hours)).toBe('2026-03-08T12:00:00Z');
    expect(digestOn('2026-11-01', hours)).toBe('2026-11-01T13:00:00Z');
  });

  it('comes at the first instant after a gap, and once in a fold', () => {
    expect(digestOn('2026-03-08', { ...hours, digestAt: '02:30' })).toBe('2026-03-08T07:00:00Z');
    const fold = { ...hours, digestAt: '01:30' };
    expect(digestOn('2026-11-01', fold)).toBe('2026-11-01T05:30:00Z');
    expect(nextDigest('2026-11-01T05:30:00Z', fold)).toBe('2026-11-02T06:30:00Z');
  });

  it('waits for one of the chosen days', () => {
    expect(nextDigest('2026-11-23T13:00:00Z', { ...hours, digestDays: [1] })).toBe('2026-11-30T13:00:00Z');
    expect(nextDigest('2026-11-23T12:59:59Z', { ...hours, digestDays: [1] })).toBe('2026-11-23T13:00:00Z');
    expect(nextDigest('2026-11-23T13:00:00Z', { ...hours, digestDays: [] })).toBeNull();
    expect(digestOn('2026-11-24', { ...hours, digestDays: [1] })).toBeNull();
  });
});

describe('the night', () => {
  it('ends at seven, on the same day or the next', () => {
    expect(outOfNight('2026-11-24T02:59:00Z', zone)).toBe('2026-11-24T02:59:00Z');
    expect(outOfNight('2026-11-24T03:00:00Z', zone)).toBe('2026-11-24T12:00:00Z');
    expect(outOfNight('2026-11-24T11:59:00Z', zone)).toBe('2026-11-24T12:00:00Z');
    expect(outOfNight('2026-11-24T12:00:00Z', zone)).toBe('2026-11-24T12:00:00Z');
  });
});

describe('a thing with a short clock', () => {
  const invitation = {
    notBefore: '2026-11-23T14:00:00Z',
    dueAt: '2026-11-24T02:00:00Z',
    lateAt: '2026-11-25T14:00:00Z',
  };
  const nothing = { inLastDigest: false, lastMailAt: null };

  it('is mailed when it is due, before the next digest', () => {
    expect(ownMailAt(invitation, hours, nothing)).toBe('2026-11-24T02:00:00Z');
  });

  it('leaves an hour to the mail before', () => {
    const mailed = { inLastDigest: false, lastMailAt: '2026-11-24T01:30:00Z' };
    expect(ownMailAt(invitation, hours, mailed)).toBe('2026-11-24T02:30:00Z');
  });

  it('waits for seven in the morning, unless the digest comes first', () => {
    const late = { ...invitation, dueAt: '2026-11-24T04:00:00Z' };
    expect(ownMailAt(late, { ...hours, digestAt: '09:00' }, nothing)).toBe('2026-11-24T12:00:00Z');
    expect(ownMailAt(late, { ...hours, digestAt: '06:30' }, nothing)).toBeNull();
  });

  it('is left to the digest that told of it, and a long clock is too', () => {
    expect(ownMailAt(invitation, hours, { ...nothing, inLastDigest: true })).toBeNull();
    const rotation = { ...invitation, lateAt: '2026-11-28T14:00:00Z' };
    expect(hasShortClock(rotation)).toBe(false);
    expect(ownMailAt(rotation, hours, nothing)).toBeNull();
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

  it('the next digest is never more than a week and a day away, and on a chosen day', () => {
    fc.assert(
      fc.property(
        day,
        time,
        time,
        where,
        fc.subarray(everyDay, { minLength: 1 }),
        (local, clock, digestAt, there, days) => {
          const now = instantOf(local, clock, there);
          const at = nextDigest(now, { zone: there, digestAt, digestDays: days })!;
          const waits = Date.parse(at) - Date.parse(now);
          expect(waits).toBeGreaterThan(0);
          expect(waits).toBeLessThanOrEqual(7 * 86_400_000 + 3_600_000);
          expect(at).toBe(digestOn(dayOf(at, there), { zone: there, digestAt, digestDays: days }));
        },
      ),
    );
  });

  it('what leaves the night leaves it to the morning that follows', () => {
    fc.assert(
      fc.property(day, time, where, (local, clock, there) => {
        const at = instantOf(local, clock, there);
        const out = outOfNight(at, there);
        expect(isNight(out, there)).toBe(false);
        expect(Date.parse(out) - Date.parse(at)).toBeLessThanOrEqual(10 * 3_600_000);
      }),
    );
  });
});
