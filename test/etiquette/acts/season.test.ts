import { describe, expect, it } from '@jest/globals';
import { blackoutOf, firstChoiceWindow } from '../../../src/etiquette/facts/season.ts';
import type { IntroductionFacts, SeasonDate, SeasonFacts } from '../../../src/etiquette/facts/history.ts';
import { permit } from '../../../src/etiquette/permit.ts';
import { defaultPolicy as policy } from '../../../src/etiquette/policy-changes.ts';
import { seasonKeys, seasonOn, seasons } from '../../../src/etiquette/season-dates.ts';
import { contact, history, mentor, program } from '../duties/history.ts';

const season: SeasonFacts = { name: '2026-27', dates: [...seasonOn('2026-11-22')!.dates], rankListCertifiedAt: null };
const director = mentor('a', { roles: ['program-director'], programId: 'p', onSelectionSide: true });
const facts = history({ season, mentors: [director, mentor('b')], programs: [program('p'), program('q')] });
const soap = (now: string, given = facts, mentorId = 'a') =>
  permit({ kind: 'reply', mentorId }, given, policy, now).findings.filter(
    ({ rule }) => rule === 'season/soap-blackout',
  );

describe('the season', () => {
  it('knows every date by its key, in its order, and which season a day lies in', () => {
    for (const { dates } of seasons) expect(dates.map(({ key }) => key)).toEqual([...seasonKeys]);
    expect([seasonOn('2026-05-31')?.name, seasonOn('2026-06-01')?.name, seasonOn('2029-06-01')]).toEqual([
      '2025-26',
      '2026-27',
      null,
    ]);
  });

  it('forbids contact from Monday of Match Week, 10:00 Eastern, to the second, until SOAP ends', () => {
    expect(soap('2027-03-15T13:59:59Z')).toEqual([]);
    expect(soap('2027-03-15T14:00:00Z')).toMatchObject([{ effect: 'stop', answer: 'never', from: null }]);
    expect(soap('2027-03-19T00:59:59Z')).toHaveLength(1);
    expect(soap('2027-03-19T01:00:00Z')).toEqual([]);
    expect(soap('2027-03-16T15:00:00Z', facts, 'b')).toEqual([]);
  });

  it('is quiet for as long as is known: by the hour, by the day, or until Match Day at noon', () => {
    const date = (key: string, more: Partial<SeasonDate>): SeasonDate => ({
      ...{ key, at: null, day: null, approximate: false, verified: true, source: 'NRMP', ...more },
    });
    const quiet = (...dates: SeasonDate[]) => {
      const blackout = blackoutOf({ name: '2026-27', dates, rankListCertifiedAt: null });
      return blackout && [blackout.from, blackout.until, blackout.sure];
    };
    const monday = date('matchWeekStartsAt', { day: '2027-03-15' });
    expect(quiet()).toBeNull();
    expect(quiet(date('matchWeekStartsAt', {}))).toBeNull();
    expect(quiet(monday)).toEqual(['Mon 15 Mar 2027, 10:00 Eastern', 'Fri 19 Mar 2027, 12:00 Eastern', false]);
    expect(quiet(monday, date('soapEndsAt', { day: '2027-03-18' }))).toEqual([
      'Mon 15 Mar 2027, 10:00 Eastern',
      'Thu 18 Mar 2027, 21:00 Eastern',
      true,
    ]);
    const hours = [
      date('matchWeekStartsAt', { at: '2027-03-15T13:00:00Z' }),
      date('soapEndsAt', { at: '2027-03-18T23:00:00Z' }),
    ];
    expect(quiet(...hours)).toEqual(['Mon 15 Mar 2027, 09:00 Eastern', 'Thu 18 Mar 2027, 19:00 Eastern', true]);
    expect(blackoutOf(null)).toBeNull();
  });

  it('lets one answer a program that wrote first, and no other', () => {
    const wrote = (mentorId: string, at: string) => ({
      ...facts,
      mentors: [director, mentor('c', { programId: 'p' }), mentor('d', { programId: 'q' })],
      interactions: [contact('i', mentorId, at, { direction: 'incoming' })],
    });
    const now = '2027-03-16T15:00:00Z';
    expect(soap(now, wrote('c', '2027-03-16T14:00:00Z'))).toEqual([]);
    expect(soap(now, wrote('d', '2027-03-16T14:00:00Z'))).toHaveLength(1);
    expect(soap(now, wrote('c', '2027-03-15T13:00:00Z'))).toHaveLength(1);
  });

  it('lets a mentor introduce one to somebody at no program, and to nobody else', () => {
    const introduction = (more: Partial<IntroductionFacts>): IntroductionFacts => ({
      ...{ id: 'n', introducerId: 'b', targetMentorId: null, targetName: 'Dr. c', programId: null },
      ...{ mode: 'introduction', state: 'wished', askedAt: null, answeredAt: null },
      ...{ connectedAt: null, metAt: null, closedAt: null, ...more },
    });
    const stopped = (more: Partial<IntroductionFacts>) => {
      const mentors = [mentor('b'), mentor('c'), mentor('d', { programId: 'p' })];
      const given = { ...facts, mentors, introductions: [introduction(more)] };
      const act = { kind: 'intro_request', mentorId: 'b', introductionId: 'n' } as const;
      const { findings } = permit(act, given, policy, '2027-03-16T15:00:00Z');
      return findings.some(({ rule }) => rule === 'season/soap-blackout');
    };
    expect(stopped({ targetMentorId: 'c' })).toBe(false);
    for (const more of [{ targetMentorId: 'd' }, { targetMentorId: null }, { targetMentorId: 'c', programId: 'q' }]) {
      expect([more, stopped(more)]).toEqual([more, true]);
    }
  });

  it('opens the window of the first choice three to two weeks before rank lists close', () => {
    expect(firstChoiceWindow(season, policy['season/one-first-choice']!)).toEqual({
      from: '2027-02-10',
      until: '2027-02-17',
      deadline: '2027-03-03',
      sure: false,
    });
    expect(firstChoiceWindow(null, policy['season/one-first-choice']!)).toBeNull();
  });

  it('is over for a certified list after Match Day', () => {
    const certified = { ...facts, season: { ...season, rankListCertifiedAt: '2027-02-20T12:00:00Z' } };
    const rules = (now: string) =>
      permit({ kind: 'update', mentorId: 'a' }, certified, policy, now).findings.map(({ rule }) => rule);
    expect(rules('2027-02-19T12:00:00Z')).not.toContain('season/after-certification');
    expect(rules('2027-02-21T12:00:00Z')).toContain('season/after-certification');
    expect(rules('2027-03-21T12:00:00Z')).not.toContain('season/after-certification');
  });
});
