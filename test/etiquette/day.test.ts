import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, dayOfNumber, instantOf, instantOfMs, mondayOfWeek, weekOf } from '../../src/etiquette/day.ts';
import { remembered } from '../../src/etiquette/remembered.ts';

describe('instantOf', () => {
  it('moves a time that does not exist to the first instant after the gap', () => {
    expect(instantOf('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:00:00Z');
  });
  it('takes the first of a time that occurs twice', () => {
    expect(instantOf('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30:00Z');
  });
});

describe('days, weeks and instants', () => {
  it('an instant says its milliseconds in full, and no fraction where there is none', () => {
    expect(instantOfMs(1_764_115_200_000)).toBe('2025-11-26T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: -4e12, max: 8e12 }), (ms) => {
        expect(instantOfMs(ms)).toBe(new Date(ms).toISOString().replace('.000Z', 'Z'));
      }),
    );
  });

  it('a week has one Monday, and every day lies in the week of its Monday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (number) => {
        const monday = mondayOfWeek(weekOf(dayOfNumber(number)))!;
        expect(number - dayNumber(monday)).toBeGreaterThanOrEqual(0);
        expect(number - dayNumber(monday)).toBeLessThan(7);
      }),
    );
  });

  it('a week that the calendar does not have has no Monday', () => {
    expect(mondayOfWeek('2026-W53')).toBe('2026-12-28');
    for (const week of ['2027-W53', '2026-W00', '2026-W54', '2026-48', 'W48', ''])
      expect(mondayOfWeek(week)).toBeNull();
  });
});

describe('what is remembered', () => {
  it('is worked out once, until there is more of it than may be kept', () => {
    const made: number[] = [];
    const double = remembered(2, (number: number) => {
      made.push(number);
      return 2 * number;
    });
    expect([1, 2, 1, 2].map(double)).toEqual([2, 4, 2, 4]);
    expect(made).toEqual([1, 2]);
    expect([3, 3, 1].map(double)).toEqual([6, 6, 2]);
    expect(made).toEqual([1, 2, 3, 1]);
  });
});
