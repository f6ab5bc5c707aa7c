import { describe, expect, it } from '@jest/globals';
import { duties } from '../../../src/etiquette/duties.ts';
import type { InteractionFacts, MentorFacts } from '../../../src/etiquette/facts/history.ts';
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

  it('is one thank-you for all days of a rotation, after the last of them', () => {
    const days = ['09', '12', '18'].map((day) =>
      contact(`r${day}`, 'a', `2026-11-${day}T16:00:00Z`, { kind: 'rotation', direction: 'mutual' }),
    );
    const found = duties(history({ mentors: [mentor('a')], interactions: days }), policy, now);
    const thanksOwed = found.filter(({ kind }) => kind === 'thank_you');
    expect(thanksOwed.map(({ key, notBefore }) => [key, notBefore])).toEqual([
      ['thank_you:r09', '2026-11-18T05:00:00Z'],
    ]);
  });

  it('is the same in whatever order it was written down', () => {
    const same = ['i1', 'i2', 'i3'].map((id) => ({ ...meeting, id }));
    const told = (interactions: typeof same) => duties(history({ mentors: [mentor('a')], interactions }), policy, now);
    expect(told([same[2]!, same[0]!, same[1]!])).toEqual(told(same));
    const [early, late] = [
      { ...same[0]!, loggedAt: '2026-11-20T17:00:00Z' },
      { ...same[1]!, loggedAt: '2026-11-20T18:00:00Z' },
    ];
    expect(told([late, early])).toEqual(told([early, late]));
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

describe('half of a rotation', () => {
  const rotation = { id: 'r', siteId: 's', kind: 'core' as const, from: '2026-11-02', to: '2026-11-27' };
  const at = (id: string, more = {}) => mentor(id, { siteId: 's', ...more });
  const work = (mentorId: string, day: string) =>
    contact(`i${mentorId}${day}`, mentorId, `2026-11-${day}T16:00:00Z`, { kind: 'rotation', direction: 'mutual' });
  const asked = (mentors: MentorFacts[], ...interactions: InteractionFacts[]) =>
    duties(history({ mentors, interactions, rotations: [rotation] }), policy, now).find(
      ({ kind }) => kind === 'ask_feedback',
    );

  it('is the time to ask whom one worked with last, of two on one day the first by id', () => {
    const mentors = [at('c'), at('b'), at('a', { doNotContact: true })];
    expect(asked(mentors, work('b', '05'), work('c', '09'), work('a', '10'))?.mentorId).toBe('c');
    expect(asked(mentors, work('c', '05'), work('b', '09'))?.mentorId).toBe('b');
    expect(asked(mentors, work('c', '09'), work('b', '09'))?.mentorId).toBe('b');
  });

  it('is the time to ask an attending of the site, where nobody was noted, or one’s own', () => {
    expect(asked([at('a', { roles: ['resident'] }), at('b')])?.mentorId).toBe('b');
    expect(asked([at('a', { roles: ['resident'] })])).toMatchObject({
      mentorId: null,
      because: {
        message:
          'On Sat 14 Nov 2026 half of your rotation is over; ask your attending in person how you could do better.',
      },
    });
  });
});
