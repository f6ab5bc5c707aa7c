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

  it('says that late thanks are still kind', () => {
    const late = { ...meeting, loggedAt: '2026-12-10T12:00:00Z' };
    const facts = history({ mentors: [mentor('a')], interactions: [late] });
    const verdict = permit({ kind: 'thank_you', mentorId: 'a' }, facts, policy, '2026-12-10T12:00:00Z');
    expect(verdict).toMatchObject({ decision: 'go', content: ['pacing/thank-you-due'] });
  });
});
