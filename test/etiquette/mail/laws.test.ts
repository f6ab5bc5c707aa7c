import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, instantOfMs, timeOf } from '../../../src/etiquette/day.ts';
import { live } from './live.ts';
import { hours, ms, thankYou, update } from './things.ts';

describe('laws', () => {
  const zones = [
    'Pacific/Pago_Pago',
    'America/Los_Angeles',
    'America/New_York',
    'America/St_Johns',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Auckland',
    'Pacific/Kiritimati',
    'Etc/GMT+12',
  ];
  const season = { min: ms('2026-01-01T00:00:00Z'), max: ms('2027-04-01T00:00:00Z') };
  const met = fc.integer(season).map((at) => {
    const minuteOf = instantOfMs(at - (at % 60_000));
    return thankYou(minuteOf);
  });
  const later = fc.integer(season).map((at) => update(instantOfMs(at - (at % 60_000))));
  const days = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });

  test('two mails lie an hour apart, a day has one digest, nothing unasked leaves at night, all is told at most twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(met, later), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...zones),
        days,
        fc.constantFrom('07:30', '00:00', '12:15', '21:59', '23:59'),
        (things, zone, digestDays, digestAt) => {
          const unique = [...new Map(things.map((thing) => [thing.key, thing])).values()];
          const sent = live(unique, '2025-12-01T00:00:00Z', '2027-06-01T00:00:00Z', { zone, digestDays, digestAt });
          const digests = sent.filter(({ sort }) => sort === 'digest').map(({ at }) => dayOf(at, zone));
          expect(new Set(digests).size).toBe(digests.length);
          sent.slice(1).forEach(({ at }, n) => expect(ms(at) - ms(sent[n]?.at ?? at)).toBeGreaterThanOrEqual(hours(1)));
          for (const { at, sort } of sent) {
            if (sort === 'digest') continue;
            const time = timeOf(at, zone);
            expect(time >= '07:00' && time < '22:00').toBe(true);
          }
          const tells = sent.flatMap(({ tells: told }) => told);
          const wanted = unique.reduce((sum, thing) => sum + (thing.lateAt === null ? 1 : 2), 0);
          expect(tells.length).toBe(wanted);
        },
      ),
      { numRuns: 60 },
    );
  });
});
