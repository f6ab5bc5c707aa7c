import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { repeatDay, sayEvery, type Repeat } from '../../../src/etiquette/repeat.ts';
import { dayNumber } from '../../../src/etiquette/day.ts';

const zone = 'America/New_York';
const monthly: Repeat = { every: { months: 1 }, from: '2027-01-31', since: '2027-01-01T12:00:00Z', after: null };
const call = (at: string) => ({ at, kind: 'call' as const, direction: 'mutual' as const });
const note = (at: string) => ({ at, kind: 'email' as const, direction: 'outgoing' as const });

describe('what comes again', () => {
  it('begins on its own day', () => {
    expect(repeatDay(monthly, [], zone)).toBe('2027-01-31');
  });

  it('keeps to the 31st, which a short month has as its last day', () => {
    expect(repeatDay({ ...monthly, after: '2027-01-31' }, [], zone)).toBe('2027-02-28');
    expect(repeatDay({ ...monthly, after: '2027-02-28' }, [], zone)).toBe('2027-03-31');
  });

  it('is counted from the last real contact since it was begun', () => {
    const contacts = [call('2027-02-10T15:00:00Z'), call('2027-02-03T15:00:00Z')];
    expect(repeatDay(monthly, contacts, zone)).toBe('2027-03-10');
  });

  it('is not moved by a message without answer, nor by what was before it was begun', () => {
    const contacts = [note('2027-02-10T15:00:00Z'), call('2026-12-20T15:00:00Z')];
    expect(repeatDay(monthly, contacts, zone)).toBe('2027-01-31');
  });

  it('comes after the occurrence before, also where the last contact lies further back', () => {
    const contacts = [call('2027-02-10T15:00:00Z')];
    expect(repeatDay({ ...monthly, after: '2027-03-10' }, contacts, zone)).toBe('2027-04-10');
    expect(repeatDay({ ...monthly, after: '2027-01-31' }, contacts, zone)).toBe('2027-03-10');
  });

  it('takes the local day of a contact', () => {
    expect(repeatDay(monthly, [call('2027-02-11T03:00:00Z')], zone)).toBe('2027-03-10');
  });

  it('never comes on or before the occurrence before, whatever happened', () => {
    const days = fc.integer({ min: 0, max: 900 });
    const every = fc.oneof(
      fc.integer({ min: 7, max: 730 }).map((count) => ({ days: count })),
      fc.integer({ min: 1, max: 24 }).map((count) => ({ months: count })),
    );
    const at = (count: number) => new Date(Date.UTC(2027, 0, 1) + count * 86_400_000).toISOString();
    fc.assert(
      fc.property(every, fc.array(days, { maxLength: 4 }), days, (often, met, gone) => {
        const after = at(gone).slice(0, 10);
        const contacts = met.map((count) => call(at(count)));
        const next = repeatDay({ ...monthly, every: often, from: '2027-01-01', after }, contacts, zone);
        expect(dayNumber(next)).toBeGreaterThan(dayNumber(after));
      }),
    );
  });
});

describe('how often', () => {
  it.each([
    [{ days: 1 }, 'every day'],
    [{ days: 10 }, 'every 10 days'],
    [{ months: 1 }, 'every month'],
    [{ months: 3 }, 'every 3 months'],
    [{ months: 12 }, 'every year'],
    [{ months: 24 }, 'every 2 years'],
  ])('%j is said in plain words', (every, words) => {
    expect(sayEvery(every)).toBe(words);
  });
});
