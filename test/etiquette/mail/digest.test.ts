import { describe, expect, test } from '@jest/globals';
import { standsIn } from '../../../src/etiquette/mail/next-mail.ts';
import { daily, live } from './live.ts';
import { hours, ms, thankYou, update } from './things.ts';

describe('the daily digest', () => {
  test.each([
    ['Pacific/Auckland', '07:30', '2026-11-23T18:30:00Z'],
    ['Asia/Kolkata', '07:30', '2026-11-24T02:00:00Z'],
    ['America/New_York', '07:30', '2026-11-24T12:30:00Z'],
    ['Pacific/Kiritimati', '07:30', '2026-11-23T17:30:00Z'],
    ['Pacific/Pago_Pago', '07:30', '2026-11-24T18:30:00Z'],
    ['Australia/Lord_Howe', '07:30', '2026-11-23T20:30:00Z'],
    ['America/St_Johns', '07:30', '2026-11-24T11:00:00Z'],
  ])('leaves at the local hour in %s', (zone, digestAt, at) => {
    const due = update(at);
    expect(live([due], '2026-11-22T00:00:00Z', '2026-11-30T00:00:00Z', { zone, digestAt })).toEqual([
      { at, sort: 'digest', tells: ['update due'] },
    ]);
  });

  test('keeps its local hour over both clock changes', () => {
    const things = ['2026-03-07', '2026-03-08', '2026-03-09', '2026-10-31', '2026-11-01', '2026-11-02'].map((day) =>
      update(`${day}T17:00:00Z`),
    );
    expect(live(things, '2026-03-01T00:00:00Z', '2026-12-01T00:00:00Z').map(({ at }) => at)).toEqual([
      '2026-03-07T12:30:00Z',
      '2026-03-08T11:30:00Z',
      '2026-03-09T11:30:00Z',
      '2026-10-31T11:30:00Z',
      '2026-11-01T12:30:00Z',
      '2026-11-02T12:30:00Z',
    ]);
  });

  test('at an hour that a clock change skips it leaves right after the gap, at one that comes twice the first time', () => {
    const spring = update('2026-03-08T17:00:00Z');
    expect(live([spring], '2026-03-07T12:00:00Z', '2026-03-10T00:00:00Z', { digestAt: '02:30' })[0]?.at).toBe(
      '2026-03-08T07:00:00Z',
    );
    const autumn = update('2026-11-01T17:00:00Z');
    expect(
      live([autumn], '2026-10-31T12:00:00Z', '2026-11-03T00:00:00Z', { digestAt: '01:30' }).map(({ at }) => at),
    ).toEqual(['2026-11-01T05:30:00Z']);
  });

  test('takes along what is due by the end of its local day, to the last second and no further', () => {
    const last = update('2026-11-25T04:59:59Z');
    const next = update('2026-11-25T05:00:00Z');
    expect(live([last, next], '2026-11-24T00:00:00Z', '2026-12-01T00:00:00Z')).toEqual([
      { at: '2026-11-24T12:30:00Z', sort: 'digest', tells: ['update due'] },
      { at: '2026-11-25T12:30:00Z', sort: 'digest', tells: ['update due'] },
    ]);
  });

  test('waits for one of the days chosen', () => {
    const due = update('2026-11-24T15:00:00Z');
    expect(live([due], '2026-11-23T00:00:00Z', '2026-12-05T00:00:00Z', { digestDays: [5] })[0]?.at).toBe(
      '2026-11-27T12:30:00Z',
    );
  });

  test('after a week of sleep is one, at once by day, and at seven by night', () => {
    const week = ['18', '19', '20', '21', '22'].map((day) => update(`2026-11-${day}T15:00:00Z`));
    const byDay = live(week, '2026-11-24T19:00:00Z', '2026-12-05T00:00:00Z');
    expect(byDay).toHaveLength(1);
    expect(byDay[0]?.at).toBe('2026-11-24T19:00:00Z');
    expect(byDay[0]?.tells).toHaveLength(5);
    expect(live(week, '2026-11-25T04:00:00Z', '2026-12-05T00:00:00Z', { digestAt: '20:00' })[0]?.at).toBe(
      '2026-11-25T12:00:00Z',
    );
    expect(live(week, '2026-11-25T04:00:00Z', '2026-12-05T00:00:00Z')[0]?.at).toBe('2026-11-25T12:30:00Z');
  });

  test('is on time a little late even at night, when the person chose that hour', () => {
    const due = update('2026-11-24T15:00:00Z');
    expect(live([due], '2026-11-25T04:30:20Z', '2026-12-01T00:00:00Z', { digestAt: '23:30' })[0]?.at).toBe(
      '2026-11-25T04:30:20Z',
    );
  });

  test('leaves out what was noted in the ten minutes before it', () => {
    const due = update('2026-11-24T15:00:00Z');
    const noted = update('2026-11-24T16:00:00Z', { openedAt: ms('2026-11-24T12:25:00Z') });
    expect(live([due, noted], '2026-11-24T00:00:00Z', '2026-11-30T00:00:00Z')).toEqual([
      { at: '2026-11-24T12:30:00Z', sort: 'digest', tells: ['update due'] },
      { at: '2026-11-25T12:30:00Z', sort: 'digest', tells: ['update due'] },
    ]);
  });

  test('is none for whoever wants it on no day; a short clock rings all the same', () => {
    const things = [update('2026-11-24T15:00:00Z'), thankYou('2026-11-23T20:00:00Z')];
    expect(live(things, '2026-11-23T20:00:00Z', '2026-12-23T00:00:00Z', { digestDays: [] })).toEqual([
      { at: '2026-11-24T20:00:00Z', sort: 'short', tells: ['thank_you due'] },
    ]);
  });

  test('goes weekly after three without an act, and daily again after one', () => {
    const things = Array.from({ length: 20 }, (_, n) => update(`2026-11-${String(n + 2).padStart(2, '0')}T15:00:00Z`));
    const days = live(things, '2026-11-01T12:00:00Z', '2026-11-30T00:00:00Z', {}, { unanswered: 0 }).map(({ at }) =>
      at.slice(8, 10),
    );
    expect(days).toEqual(['02', '03', '04', '11', '18', '25']);
  });

  test('does not count hours as missed that were not chosen then', () => {
    const due = update('2026-11-24T15:00:00Z');
    const changed = { slotsFrom: ms('2026-11-24T20:00:00Z') };
    expect(live([due], '2026-11-24T20:00:00Z', '2026-12-01T00:00:00Z', {}, changed)[0]?.at).toBe(
      '2026-11-25T12:30:00Z',
    );
  });

  test('that was refused for good is tried again with the next one, not before', () => {
    const met = thankYou('2026-11-23T15:00:00Z');
    const refused = {
      slotsFrom: ms('2026-11-24T12:30:05Z'),
      refusedAt: ms('2026-11-24T15:00:00Z'),
      lastDigestDay: '2026-11-24',
    };
    expect(live([met], '2026-11-24T15:00:00Z', '2026-11-26T00:00:00Z', {}, refused)).toEqual([
      { at: '2026-11-25T12:30:00Z', sort: 'digest', tells: ['thank_you due', 'thank_you late'] },
    ]);
  });
});

test('a mark stands in a digest once it has come, or comes within the hour', () => {
  const at = ms('2026-11-25T12:30:00Z');
  const marked = (from: number) => standsIn({ ...telling, name: 'mark1', from }, { at, day: '2026-11-25' }, daily);
  const thing = { ...thankYou('2026-11-24T14:00:00Z'), kind: 'invitation_answer' } as const;
  const telling = { thing, name: 'due', from: at + hours(5), alone: true };
  expect([marked(at), marked(at + hours(1)), marked(at + hours(1) + 1)]).toEqual([true, true, false]);
  expect(standsIn(telling, { at, day: '2026-11-25' }, daily)).toBe(true);
});
