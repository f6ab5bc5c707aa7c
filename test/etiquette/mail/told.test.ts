import { describe, expect, test } from '@jest/globals';
import { instantOfMs } from '../../../src/etiquette/day.ts';
import { nextMail } from '../../../src/etiquette/mail/next-mail.ts';
import { openTellings, toldKey } from '../../../src/etiquette/mail/tellings.ts';
import { effectiveDue, isLate, type Thing } from '../../../src/etiquette/mail/thing.ts';
import { daily, live } from './live.ts';
import { ms, thankYou, update } from './things.ts';

describe('what is told', () => {
  test('is told as due and as late, and no more', () => {
    const met = thankYou('2026-11-23T15:00:00Z');
    expect(live([met], '2026-11-23T15:00:00Z', '2026-12-23T00:00:00Z')).toEqual([
      { at: '2026-11-24T12:30:00Z', sort: 'digest', tells: ['thank_you due'] },
      { at: '2026-11-25T12:30:00Z', sort: 'digest', tells: ['thank_you late'] },
    ]);
  });

  test('is told once where the user made that the limit', () => {
    const met = thankYou('2026-11-23T15:00:00Z');
    expect(live([met], '2026-11-23T15:00:00Z', '2026-12-23T00:00:00Z', { tellings: 1 })).toEqual([
      { at: '2026-11-24T12:30:00Z', sort: 'digest', tells: ['thank_you due'] },
    ]);
  });

  test('found late is told as both at once', () => {
    const met = thankYou('2026-11-23T15:00:00Z');
    expect(live([met], '2026-11-27T19:00:00Z', '2026-12-23T00:00:00Z')).toEqual([
      { at: '2026-11-27T19:00:00Z', sort: 'digest', tells: ['thank_you due', 'thank_you late'] },
    ]);
  });

  test('snoozed before its day is told when the snooze ends', () => {
    const snoozed = thankYou('2026-11-23T15:00:00Z', { snoozedUntil: ms('2026-11-30T12:30:00Z') });
    expect(live([snoozed], '2026-11-24T00:00:00Z', '2026-12-23T00:00:00Z')).toEqual([
      { at: '2026-11-30T12:30:00Z', sort: 'digest', tells: ['thank_you due', 'thank_you late'] },
    ]);
  });

  test('snoozed after it was told twice is told once more, because that was asked for', () => {
    const snoozed = thankYou('2026-11-20T15:00:00Z', { snoozedUntil: ms('2026-11-30T12:30:00Z') });
    const told = new Map([
      [toldKey(snoozed.key, 'due'), ms('2026-11-21T12:30:00Z')],
      [toldKey(snoozed.key, 'late'), ms('2026-11-22T12:30:00Z')],
    ]);
    const past = { lastMailAt: null, lastDigestDay: '2026-11-22', unanswered: 0, slotsFrom: null, refusedAt: null };
    const plan = nextMail({ wishes: daily, past, things: [snoozed], told, now: ms('2026-11-25T00:00:00Z') });
    expect(instantOfMs(plan?.at ?? 0)).toBe('2026-11-30T12:30:00Z');
    expect(plan?.tells.map(({ name }) => name)).toEqual(['again 2026-11-30T12:30:00Z']);
  });

  test('snoozed after it was told once is told the second time when the snooze ends', () => {
    const snoozed = thankYou('2026-11-20T15:00:00Z', { snoozedUntil: ms('2026-11-30T12:30:00Z') });
    const told = new Map([[toldKey(snoozed.key, 'due'), ms('2026-11-21T12:30:00Z')]]);
    expect(openTellings(snoozed, told, { tellings: 2 }).map(({ name, from }) => [name, instantOfMs(from)])).toEqual([
      ['late', '2026-11-30T12:30:00Z'],
    ]);
  });

  test('counts from the end of a snooze, and is late only then', () => {
    const [plain, never] = [thankYou('2026-11-20T15:00:00Z'), update('2026-11-20T15:00:00Z')];
    const snoozed = { ...plain, snoozedUntil: ms('2026-11-30T12:30:00Z') };
    expect([effectiveDue(plain), effectiveDue(snoozed)].map(instantOfMs)).toEqual([
      '2026-11-21T15:00:00Z',
      '2026-11-30T12:30:00Z',
    ]);
    const isLateAt = (at: string) => [plain, snoozed, never].map((thing) => isLate(thing, ms(at)));
    expect(isLateAt('2026-11-22T14:59:59Z')).toEqual([false, false, false]);
    expect(isLateAt('2026-11-22T15:00:00Z')).toEqual([true, false, false]);
    expect(isLateAt('2026-11-30T12:30:00Z')).toEqual([true, true, false]);
  });

  test('a hint to ask for feedback is never mailed alone, and rides where there is a mail', () => {
    const hint: Thing = { ...update('2026-11-24T15:00:00Z'), key: 'ask_feedback:1', kind: 'ask_feedback' };
    expect(live([hint], '2026-11-23T00:00:00Z', '2026-12-23T00:00:00Z')).toEqual([]);
    const due = update('2026-11-26T15:00:00Z');
    expect(live([hint, due], '2026-11-23T00:00:00Z', '2026-12-23T00:00:00Z')[0]?.tells).toEqual([
      'ask_feedback due',
      'update due',
    ]);
  });
});
