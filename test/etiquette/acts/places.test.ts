import { describe, expect, it } from '@jest/globals';
import type { Act, IntroductionFacts, LetterFacts } from '../../../src/etiquette/facts/history.ts';
import { permit } from '../../../src/etiquette/permit.ts';
import { defaultPolicy as policy } from '../../../src/etiquette/policy-changes.ts';
import { history, mentor, program } from '../duties/history.ts';

const now = '2026-11-23T15:00:00Z';
const introduction = (id: string, more: Partial<IntroductionFacts>): IntroductionFacts => ({
  ...{ id, introducerId: 'a', targetMentorId: null, targetName: `Dr. ${id}`, programId: 'p', mode: 'introduction' },
  ...{ state: 'asked', askedAt: null, answeredAt: null, connectedAt: null, metAt: null, closedAt: null, ...more },
});
const letter = (id: string, programIds: string[], askedAt: string | null): LetterFacts => ({
  ...{ id, writerId: id, programIds, askedAt, neededOn: '2027-01-31', remindedAt: [], uploadedAt: null },
  waiverRecorded: true,
});

/** What stands against a first note to Dr. b of Program p. */
function against(...introductions: IntroductionFacts[]): string[] {
  const mentors = [mentor('a'), mentor('b', { programId: 'p' })];
  const facts = history({ mentors, programs: [program('p')], introductions });
  return permit({ kind: 'first_note', mentorId: 'b' }, facts, policy, now).findings.map(({ message }) => message);
}

describe('the place of an approach at a program', () => {
  it('is kept by an introduction from its last step on', () => {
    expect(against(introduction('x', { askedAt: '2026-11-20T15:00:00Z' }))).toEqual([
      'Your approach to Dr. x at Program p is still open; it last moved 3 days ago.',
    ]);
  });

  it('is kept by none of which no step is dated', () => {
    expect(against(introduction('x', {}))).toEqual([]);
  });

  it('is told of the one that moved last, and of the first by name where two moved on one day', () => {
    const askedAt = '2026-11-20T15:00:00Z';
    const said = 'Your approach to Dr. x at Program p is still open; it last moved 3 days ago.';
    const [x, y] = [introduction('x', { askedAt }), introduction('y', { askedAt })];
    const older = introduction('w', { askedAt: '2026-11-18T15:00:00Z' });
    for (const order of [
      [x, y, older],
      [older, y, x],
    ])
      expect(against(...order)).toEqual([said]);
  });
});

describe('the letters to a program', () => {
  it('are counted where they were asked for; the fullest program is told, the first by name of two', () => {
    const programs = [program('q'), program('p'), program('r')];
    const mentors = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => mentor(id));
    const ids = ['p', 'q'];
    const letters = [
      ...['a', 'b', 'c', 'd'].map((id) => letter(id, ids, '2026-11-01T15:00:00Z')),
      letter('e', ['r'], null),
      letter('f', ['r', ...ids], null),
    ];
    const act: Act = { kind: 'lor_request', mentorId: 'f', letterId: 'f' };
    for (const order of [programs, programs.toReversed()]) {
      const { findings } = permit(act, history({ mentors, programs: order, letters }), policy, now);
      expect(findings.map(({ message }) => message)).toContain('Program p has 4 letters coming already; it takes 4.');
    }
    const few = history({ mentors, programs, letters: letters.slice(1) });
    expect(permit(act, few, policy, now).findings.map(({ effect }) => effect)).not.toContain('stop');
  });
});
