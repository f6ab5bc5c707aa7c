import { describe, expect, it } from '@jest/globals';
import { duties } from '../../../src/etiquette/duties.ts';
import { permit } from '../../../src/etiquette/permit.ts';
import { policyFrom } from '../../../src/etiquette/policy-changes.ts';
import { contact, history, mentor, program } from './history.ts';

const policy = policyFrom();
const meeting = contact('i1', 'a', '2026-11-20T16:00:00Z', { kind: 'meeting', direction: 'mutual' });
const thanks = contact('i2', 'a', '2026-11-20T20:00:00Z', { purpose: 'thank_you' });
const now = '2026-11-21T12:00:00Z';
const kinds = (found: ReturnType<typeof duties>) => found.map(({ key, closedBy }) => [key, closedBy]);

describe('what is owed after a meeting', () => {
  it('is a thank-you, and an update much later', () => {
    const found = duties(history({ mentors: [mentor('a')], interactions: [meeting] }), policy, now);
    expect(kinds(found)).toContainEqual(['thank_you:i1', null]);
    expect(found[0]).toMatchObject({ mentorId: 'a', interactionId: 'i1', dueAt: '2026-11-21T16:00:00Z' });
  });

  it('is closed by the thank-you that was sent', () => {
    const found = duties(history({ mentors: [mentor('a')], interactions: [meeting, thanks] }), policy, now);
    expect(kinds(found)).toContainEqual(['thank_you:i1', 'i2']);
  });

  it('opens again when that message is deleted', () => {
    const found = duties(history({ mentors: [mentor('a')], interactions: [meeting] }), policy, now);
    expect(kinds(found)).toContainEqual(['thank_you:i1', null]);
  });

  it('is nothing where the person is not to be written to', () => {
    const mentors = [mentor('a', { doNotContact: true })];
    expect(duties(history({ mentors, interactions: [meeting] }), policy, now)).toEqual([]);
  });

  it('is one look at the policy for all interviewers of a program whose wishes are not known', () => {
    const interviews = ['a', 'b'].map((id) =>
      contact(`i${id}`, id, '2026-11-20T16:00:00Z', { kind: 'interview', direction: 'mutual' }),
    );
    const mentors = [mentor('a', { programId: 'p' }), mentor('b', { programId: 'p' })];
    const unknown = history({ mentors, programs: [program('p')], interactions: interviews });
    const owed = kinds(duties(unknown, policy, now)).filter(([key]) => !key?.startsWith('update'));
    expect(owed).toEqual([['look_up_policy:p', null]]);

    const allowed = { ...unknown, programs: [program('p', { thankYouPolicy: 'allowed' })] };
    const later = kinds(duties(allowed, policy, now)).filter(([key]) => !key?.startsWith('update'));
    expect(later).toEqual([
      ['thank_you:ia', null],
      ['thank_you:ib', null],
    ]);
  });

  it('asks for a look at the policy of the program that the interview was for, where the person belongs to none', () => {
    const interview = { ...meeting, kind: 'interview' as const, programId: 'p' };
    const facts = history({ mentors: [mentor('a')], programs: [program('p')], interactions: [interview] });
    expect(kinds(duties(facts, policy, now))).toContainEqual(['look_up_policy:p', null]);
    const gone = { ...facts, programs: [] };
    expect(kinds(duties(gone, policy, now))).toContainEqual(['thank_you:i1', null]);
  });

  it('comes after the last day that was noted for a rotation', () => {
    const rotation = { ...meeting, kind: 'rotation' as const, until: '2026-12-04' };
    const owed = (facts: typeof rotation) =>
      duties(history({ mentors: [mentor('a')], interactions: [facts] }), policy, now);
    expect(owed(rotation)[0]).toMatchObject({ kind: 'thank_you', notBefore: '2026-12-04T05:00:00Z' });
    expect(owed({ ...rotation, until: '2026-11-01' })[0]).toMatchObject({ notBefore: '2026-11-20T05:00:00Z' });
  });

  it('is the same when asked twice', () => {
    const facts = history({ mentors: [mentor('a')], interactions: [meeting, thanks] });
    expect(duties(facts, policy, now)).toEqual(duties(structuredClone(facts), policy, now));
  });
});

describe('whether one may write', () => {
  it('names the first day after the rest', () => {
    const facts = history({ mentors: [mentor('a')], interactions: [thanks] });
    const verdict = permit({ kind: 'other', mentorId: 'a' }, facts, policy, now);
    expect(verdict).toMatchObject({ decision: 'wait', from: '2026-11-27' });
  });

  it('looks at the clock of the reader when a draft leaves, where their zone is known', () => {
    const facts = history({ mentors: [mentor('a', { zone: 'Europe/Berlin' }), mentor('b')], interactions: [] });
    const hints = (mentorId: string, leavingNow: boolean) =>
      permit({ kind: 'first_note', mentorId, leavingNow }, facts, policy, '2026-11-23T18:30:00Z').findings;
    expect(hints('a', true).map(({ message }) => message)).toEqual([
      'For Dr. a it is Mon 23 Nov 2026, 19:30: outside 08:00 to 18:00.',
    ]);
    expect([hints('a', false), hints('b', true)]).toEqual([[], []]);
  });

  it('is judged by no rule where the person is not in the history', () => {
    const verdict = permit(
      { kind: 'first_note', mentorId: 'nobody' },
      history({ mentors: [mentor('a')] }),
      policy,
      now,
    );
    expect(verdict).toMatchObject({ decision: 'go', content: [] });
  });

  it('says that late thanks are still kind', () => {
    const late = { ...meeting, loggedAt: '2026-12-10T12:00:00Z' };
    const facts = history({ mentors: [mentor('a')], interactions: [late] });
    const verdict = permit({ kind: 'thank_you', mentorId: 'a' }, facts, policy, '2026-12-10T12:00:00Z');
    expect(verdict).toMatchObject({ decision: 'go', content: ['pacing/thank-you-due'] });
  });
});
