import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '../../src/etiquette/index.ts';
import { note, startMailWorld, type MailWorld } from '../support/mail-world.ts';

// In the order of time, because the world's clock only goes forward. The instants were worked out by hand.
let world: MailWorld;
beforeAll(async () => {
  world = await startMailWorld();
});
afterAll(() => world.close());

type Row = [zone: string, digestAt: string, first: string, second: string, third: string];

/** The digest of three local days, each with something due: the day of the change is the second. */
const changes: [what: string, days: string, rows: Row[]][] = [
  [
    'spring forward in North America, 8 March 2026, at an hour that does not exist',
    '2026-03-07',
    [
      ['America/New_York', '02:30', '2026-03-07T07:30Z', '2026-03-08T07:00Z', '2026-03-09T06:30Z'],
      ['America/Los_Angeles', '02:30', '2026-03-07T10:30Z', '2026-03-08T10:00Z', '2026-03-09T09:30Z'],
      ['America/St_Johns', '02:30', '2026-03-07T06:00Z', '2026-03-08T05:30Z', '2026-03-09T05:00Z'],
      ['Asia/Kolkata', '02:30', '2026-03-06T21:00Z', '2026-03-07T21:00Z', '2026-03-08T21:00Z'],
      ['Pacific/Pago_Pago', '02:30', '2026-03-07T13:30Z', '2026-03-08T13:30Z', '2026-03-09T13:30Z'],
      ['Pacific/Kiritimati', '02:30', '2026-03-06T12:30Z', '2026-03-07T12:30Z', '2026-03-08T12:30Z'],
    ],
  ],
  [
    'fall back in the South, 5 April 2026, at an hour that comes twice; by half an hour only on Lord Howe',
    '2026-04-04',
    [
      ['Australia/Lord_Howe', '01:45', '2026-04-03T14:45Z', '2026-04-04T14:45Z', '2026-04-05T15:15Z'],
      ['Pacific/Auckland', '02:30', '2026-04-03T13:30Z', '2026-04-04T13:30Z', '2026-04-05T14:30Z'],
    ],
  ],
  [
    'spring forward in Auckland, 27 September 2026',
    '2026-09-26',
    [['Pacific/Auckland', '02:30', '2026-09-25T14:30Z', '2026-09-26T14:00Z', '2026-09-27T13:30Z']],
  ],
  [
    'spring forward by half an hour on Lord Howe, 4 October 2026',
    '2026-10-03',
    [['Australia/Lord_Howe', '02:15', '2026-10-02T15:45Z', '2026-10-03T15:30Z', '2026-10-04T15:15Z']],
  ],
  [
    'fall back in North America, 1 November 2026, at an hour that comes twice',
    '2026-10-31',
    [
      ['America/New_York', '01:30', '2026-10-31T05:30Z', '2026-11-01T05:30Z', '2026-11-02T06:30Z'],
      ['America/Los_Angeles', '01:30', '2026-10-31T08:30Z', '2026-11-01T08:30Z', '2026-11-02T09:30Z'],
      ['America/St_Johns', '01:30', '2026-10-31T04:00Z', '2026-11-01T04:00Z', '2026-11-02T05:00Z'],
      ['Asia/Kolkata', '01:30', '2026-10-30T20:00Z', '2026-10-31T20:00Z', '2026-11-01T20:00Z'],
      ['Pacific/Pago_Pago', '01:30', '2026-10-31T12:30Z', '2026-11-01T12:30Z', '2026-11-02T12:30Z'],
      ['Pacific/Kiritimati', '01:30', '2026-10-30T11:30Z', '2026-10-31T11:30Z', '2026-11-01T11:30Z'],
    ],
  ],
  [
    'the turn of the year',
    '2026-12-30',
    [
      ['America/New_York', '07:30', '2026-12-30T12:30Z', '2026-12-31T12:30Z', '2027-01-01T12:30Z'],
      ['Pacific/Kiritimati', '00:00', '2026-12-29T10:00Z', '2026-12-30T10:00Z', '2026-12-31T10:00Z'],
      ['Pacific/Pago_Pago', '23:59', '2026-12-31T10:59Z', '2027-01-01T10:59Z', '2027-01-02T10:59Z'],
    ],
  ],
  [
    'from 30 January over the 31st to February',
    '2027-01-30',
    [['America/New_York', '07:30', '2027-01-30T12:30Z', '2027-01-31T12:30Z', '2027-02-01T12:30Z']],
  ],
  [
    'from 28 February over 29 February to March 2028',
    '2028-02-28',
    [
      ['America/New_York', '07:30', '2028-02-28T12:30Z', '2028-02-29T12:30Z', '2028-03-01T12:30Z'],
      ['Pacific/Kiritimati', '07:30', '2028-02-27T17:30Z', '2028-02-28T17:30Z', '2028-02-29T17:30Z'],
      ['Pacific/Pago_Pago', '07:30', '2028-02-28T18:30Z', '2028-02-29T18:30Z', '2028-03-01T18:30Z'],
    ],
  ],
];

describe('the digest leaves once a local day, at its hour, over', () => {
  test.each(changes)(
    '%s',
    async (_, firstDay, rows) => {
      world.clock.set(`${addDays(firstDay, -2)}T06:00:00Z`);
      const people = [];
      for (const [timeZone, digestAt, ...expected] of rows) {
        const person = await world.signUp({ timeZone });
        await person.patch('/settings', { digestAt });
        for (const count of [0, 1, 2]) {
          const day = addDays(firstDay, count);
          const made = await person.post('/follow-ups', { title: `Of ${day}`, on: day });
          expect(made.status).toBe(201);
        }
        people.push({ person, expected, timeZone });
      }
      const turns = people.flatMap(({ expected }) => expected.map((at) => Date.parse(at)));
      const hours = Array.from(
        { length: 6 * 24 },
        (_h, hour) => Date.parse(`${addDays(firstDay, -2)}T07:00Z`) + hour * 3_600_000,
      );
      const moments = [...turns, ...turns.map((at) => at - 60_000), ...turns.map((at) => at + 1_800_000), ...hours];
      for (const moment of [...new Set(moments)].toSorted((a, b) => a - b))
        await world.at(new Date(moment).toISOString());
      for (const { person, expected, timeZone } of people) {
        const sent = world.mailsTo(person).map((mail) => `${mail.date?.toISOString().slice(0, 16)}Z`);
        expect([timeZone, ...sent]).toEqual([timeZone, ...expected]);
      }
    },
    120_000,
  );
});

describe('a zone that the user changes between due and told', () => {
  test.each([
    ['America/New_York', 'Pacific/Auckland', '2028-06-05T18:00:00Z', '2028-06-05T19:30:00Z'],
    ['Pacific/Auckland', 'Pacific/Pago_Pago', '2028-06-05T18:00:00Z', '2028-06-05T18:30:00Z'],
    ['America/Los_Angeles', 'Pacific/Kiritimati', '2028-06-05T11:00:00Z', '2028-06-05T17:30:00Z'],
  ])(
    'from %s to %s moves what is not yet sent, and nothing is told twice or lost',
    async (from, to, moved, told) => {
      world.clock.set('2028-06-01T00:00:00Z');
      const person = await world.signUp({ timeZone: from });
      await note(person, '2028-06-05T10:00:00Z');
      world.clock.set(moved);
      await person.patch('/settings', { timeZone: to });
      await world.live(told, 30);
      await world.live('2028-06-09T00:00:00Z', 60);
      expect(world.mailsTo(person).map((mail) => `${mail.date?.toISOString().slice(0, 19)}Z`)).toEqual([told]);
    },
    120_000,
  );
});
