import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { duties } from '../../../src/etiquette/duties.ts';
import type { BriefHistory } from '../../../src/etiquette/facts/brief.ts';
import type { Duty, History, IntroductionFacts } from '../../../src/etiquette/facts/history.ts';
import { plan } from '../../../src/etiquette/plan.ts';
import { defaultPolicy as policy, policyFrom } from '../../../src/etiquette/policy-changes.ts';
import { addDays, weekOf } from '../../../src/etiquette/day.ts';
import { contact, history, mentor, program } from '../duties/history.ts';
import { told } from './histories.ts';

const now = '2026-11-23T15:00:00Z';
const week = '2026-W48';
const entries = (facts: History, owed: Duty[] = [], inForce = policy) => {
  const { items, heldBack } = plan(owed, facts, inForce, week, now);
  return {
    planned: items.map(({ act, mentorId, day }) => [act, mentorId, day]),
    held: heldBack.map(({ act, mentorId, from, because }) => [act, mentorId, from, because.message]),
  };
};
const wished = (id: string, more: Partial<IntroductionFacts> = {}): IntroductionFacts => ({
  ...{ id, introducerId: 'a', targetMentorId: null, targetName: `Dr. ${id}`, programId: null, mode: 'introduction' },
  ...{ state: 'wished', askedAt: null, answeredAt: null, connectedAt: null, metAt: null, closedAt: null, ...more },
});
const met = (id: string, mentorId: string, at: string) =>
  contact(id, mentorId, at, { kind: 'call', direction: 'mutual', thanked: true });
const known = (mentorId: string) => [
  met(`${mentorId}1`, mentorId, '2026-08-03T15:00:00Z'),
  met(`${mentorId}2`, mentorId, '2026-11-02T15:00:00Z'),
];

describe('the room of a week', () => {
  it('holds one request to a person, whatever its kind', () => {
    const introductions = [wished('x'), wished('y', { mode: 'permission-to-name' })];
    expect(entries(history({ mentors: [mentor('a')], interactions: known('a'), introductions }))).toEqual({
      planned: [['intro_request', 'a', '2026-11-23']],
      held: [
        [
          'permission_request',
          'a',
          '2027-01-22',
          'One request is planned for them already; Fri 22 Jan 2027 is soon enough.',
        ],
      ],
    });
  });

  it('holds one approach to a program, by whatever way', () => {
    const facts = history({
      mentors: [mentor('a'), mentor('b', { programId: 'p' })],
      programs: [program('p')],
      interactions: known('a'),
      introductions: [wished('x', { programId: 'p' })],
    });
    expect(entries(facts)).toEqual({
      planned: [['intro_request', 'a', '2026-11-23']],
      held: [
        [
          'first_note',
          'b',
          '2026-12-07',
          'An approach to Dr. x there is planned for Mon 23 Nov 2026; Mon 7 Dec 2026 is soon enough.',
        ],
      ],
    });
  });

  it('holds few updates and follow-ups, the longest wait first', () => {
    const ids = ['a', 'b', 'c'];
    const mentors = ids.map((id) => mentor(id));
    const interactions = ids.map((id, place) => met(`i${id}`, id, `2026-08-0${place + 3}T15:00:00Z`));
    const facts = history({ mentors, interactions });
    const strict = policyFrom({ 'pacing/updates': { perWeekMessages: 2 } });
    expect(entries(facts, duties(facts, policy, now), strict)).toEqual({
      planned: [
        ['update', 'a', '2026-11-23'],
        ['update', 'b', '2026-11-23'],
      ],
      held: [['update', 'c', '2026-11-30', '2 updates and follow-ups fill this week; Mon 30 Nov 2026 is soon enough.']],
    });
    expect(entries(facts, duties(facts, policy, now)).planned).toHaveLength(3);
  });

  it('lets a follow-up go beside an approach to the same program, since it is none', () => {
    const facts = history({
      mentors: [mentor('a'), mentor('b', { programId: 'p' })],
      programs: [program('p')],
      interactions: [...known('a'), contact('i', 'b', '2026-11-05T15:00:00Z', { purpose: 'first_note' })],
      introductions: [wished('x', { programId: 'p' })],
    });
    expect(entries(facts, duties(facts, policy, now)).planned).toEqual([
      ['intro_request', 'a', '2026-11-23'],
      ['follow_up', 'b', '2026-11-23'],
    ]);
  });

  it('holds three first notes, two on a day, by id where none has waited longer', () => {
    const facts = history({ mentors: ['d', 'c', 'b', 'a'].map((id) => mentor(id)) });
    expect(entries(facts)).toEqual({
      planned: [
        ['first_note', 'a', '2026-11-23'],
        ['first_note', 'b', '2026-11-23'],
        ['first_note', 'c', '2026-11-24'],
      ],
      held: [['first_note', 'd', '2026-11-30', '3 first notes fill this week; Mon 30 Nov 2026 is soon enough.']],
    });
  });

  it('is not filled any more in a week that is over', () => {
    const facts = history({ mentors: [mentor('a')] });
    const over = { budget: { newPeople: { used: 0, limit: 3 } }, items: [], heldBack: [] };
    expect(plan([], facts, policy, '2026-W47', now)).toEqual(over);
  });

  it('has no room for what is owed to nobody whom one could write to', () => {
    const [owed] = duties(
      history({
        mentors: [mentor('a')],
        interactions: [contact('i', 'a', now, { helpReceived: true, direction: 'incoming' })],
      }),
      policy,
      now,
    );
    expect(entries(history(), [{ ...owed!, mentorId: null }])).toEqual({ planned: [], held: [] });
  });

  it('is that of the week one is in, where the week asked for is not in the calendar', () => {
    const facts = history({ mentors: [mentor('a')] });
    expect(plan([], facts, policy, '2026-W54', now)).toEqual(plan([], facts, policy, week, now));
    expect(plan([], facts, policy, week, now).items).toHaveLength(1);
  });
});

/** The same history as the plan of a large account is given it. */
function inBrief({ interactions, rotations: _, ...facts }: History): BriefHistory {
  const of = facts.mentors.map(({ id }) => interactions.filter(({ mentorId }) => mentorId === id));
  const forms = of.flat();
  const ends = of.map((_, place) => of.slice(0, place + 1).flat().length);
  return {
    ...facts,
    contacts: { forms, moments: forms.map(({ at }) => Date.parse(at)) },
    places: new Map(
      facts.mentors.flatMap(({ id }, place) =>
        of[place]!.length === 0 ? [] : [[id, [ends[place]! - of[place]!.length, ends[place]!]] as const],
      ),
    ),
    interviews: new Set(interactions.filter(({ kind }) => kind === 'interview').map(({ id }) => id)),
  };
}

it('law: a history in brief has the same plan as the whole of it, however often it is asked', () => {
  fc.assert(
    fc.property(told, fc.integer({ min: 0, max: 1 }), ({ facts, now, today }, weeks) => {
      const owed = duties(facts, policy, now);
      const brief = inBrief(facts);
      const asked = weekOf(addDays(today, 7 * weeks));
      const made = plan(owed, facts, policy, asked, now);
      expect(plan(owed, brief, policy, asked, now)).toEqual(made);
      expect(plan(owed, brief, policy, asked, now)).toEqual(made);
    }),
    { numRuns: 60 },
  );
});
