import { describe, expect, test } from '@jest/globals';
import { hasShortClock, type Thing } from '../../../src/etiquette/mail/thing.ts';
import { live } from './live.ts';
import { hours, ms, thankYou, update } from './things.ts';

describe('a short clock', () => {
  const weekly = { digestDays: [1] };

  test('rings at its hour where no digest tells it before', () => {
    const met = thankYou('2026-11-23T20:00:00Z');
    expect(live([met], '2026-11-23T20:00:00Z', '2026-11-28T00:00:00Z', weekly)[0]).toEqual({
      at: '2026-11-24T20:00:00Z',
      sort: 'short',
      tells: ['thank_you due'],
    });
  });

  test('that a digest of the same day has told stays silent at its hour', () => {
    const met = thankYou('2026-11-23T20:00:00Z');
    const sent = live([met], '2026-11-23T20:00:00Z', '2026-11-25T00:00:00Z');
    expect(sent.map(({ at }) => at)).toEqual(['2026-11-24T12:30:00Z']);
  });

  test('is one of 48 hours at the most, and an invitation always', () => {
    const at = '2026-11-23T15:00:00Z';
    const lasting = (kind: Thing['kind'], count: number, rest: Partial<Thing> = {}) => {
      const until = ms(at) + hours(count);
      return hasShortClock(thankYou(at, { kind, dueAt: until, lateAt: until, ...rest }));
    };
    for (const kind of ['thank_you', 'reply', 'close_loop', 'look_up_policy', 'custom'] as const) {
      expect([kind, lasting(kind, 48), lasting(kind, 48.01)]).toEqual([kind, true, false]);
    }
    expect(lasting('reply', 48, { lateAt: null })).toBe(true);
    expect([lasting('invitation_answer', 90), lasting('update', 1), lasting('letter_step', 1)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('rings at seven where its hour lies in the night', () => {
    const met = thankYou('2026-11-24T05:30:00Z');
    expect(live([met], '2026-11-24T05:30:00Z', '2026-11-28T00:00:00Z', weekly)[0]?.at).toBe('2026-11-25T12:00:00Z');
    const evening = thankYou('2026-11-24T03:00:00Z');
    expect(live([evening], '2026-11-24T03:00:00Z', '2026-11-28T00:00:00Z', weekly)[0]?.at).toBe('2026-11-25T12:00:00Z');
    const before = thankYou('2026-11-24T02:59:00Z');
    expect(live([before], '2026-11-24T02:59:00Z', '2026-11-28T00:00:00Z', weekly)[0]?.at).toBe('2026-11-25T02:59:00Z');
  });

  test('waits for a digest that leaves within the hour for other reasons too', () => {
    const met = thankYou('2026-11-24T09:00:00Z');
    const due = update('2026-11-25T15:00:00Z');
    const sent = live([met, due], '2026-11-24T13:00:00Z', '2026-11-25T20:00:00Z');
    expect(sent[0]).toEqual({ at: '2026-11-25T12:30:00Z', sort: 'digest', tells: ['thank_you due', 'update due'] });
  });

  test('gathers what rings within the hour, and leaves an hour between mails', () => {
    const things = ['15:00', '15:40', '16:10', '17:30'].map((time) => thankYou(`2026-11-23T${time}:00Z`));
    const sent = live(things, '2026-11-23T18:00:00Z', '2026-11-24T23:00:00Z', weekly);
    expect(sent.map(({ at, tells }) => [at, tells.length])).toEqual([
      ['2026-11-24T15:00:00Z', 2],
      ['2026-11-24T16:10:00Z', 1],
      ['2026-11-24T17:30:00Z', 1],
    ]);
  });

  test('of what was logged in the last ten minutes waits for them to pass', () => {
    const met = thankYou('2026-11-23T15:00:00Z', { openedAt: ms('2026-11-24T15:00:00Z') });
    expect(live([met], '2026-11-24T15:00:00Z', '2026-11-25T00:00:00Z')[0]?.at).toBe('2026-11-24T15:10:00Z');
  });

  test('an invitation is told when due and at its marks', () => {
    const arrived = ms('2026-11-24T14:00:00Z');
    const invitation: Thing = {
      ...thankYou('2026-11-24T14:00:00Z'),
      key: 'invitation_answer:1',
      kind: 'invitation_answer',
      dueAt: arrived + hours(12),
      lateAt: arrived + hours(48),
      marks: [arrived + hours(24), arrived + hours(40)],
    };
    const sent = live([invitation], '2026-11-24T14:05:00Z', '2026-11-30T00:00:00Z');
    expect(sent.map(({ at, tells }) => [at, ...tells])).toEqual([
      ['2026-11-25T02:00:00Z', 'invitation_answer due'],
      ['2026-11-25T14:00:00Z', 'invitation_answer mark1'],
      ['2026-11-26T12:00:00Z', 'invitation_answer mark2'],
    ]);
  });
});
