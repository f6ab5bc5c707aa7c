import { describe, expect, it } from '@jest/globals';
import { duties } from '../../../src/etiquette/duties.ts';
import type { Act, History, SeasonFacts } from '../../../src/etiquette/facts/history.ts';
import { permit } from '../../../src/etiquette/permit.ts';
import { plan } from '../../../src/etiquette/plan.ts';
import { defaultPolicy as policy } from '../../../src/etiquette/policy-changes.ts';
import { seasonOn } from '../../../src/etiquette/season-dates.ts';
import { contact, history, mentor, program } from '../duties/history.ts';

const now = '2026-11-23T15:00:00Z';
const season: SeasonFacts = { name: '2026-27', dates: [...seasonOn('2026-11-22')!.dates], rankListCertifiedAt: null };
const talk = (id: string, mentorId: string, at: string) =>
  contact(id, mentorId, at, { kind: 'call', direction: 'mutual', thanked: true });

/** Dr. a of Program p, with whom one spoke on Tuesday 10 November; an interview there is arranged for the 30th. */
const arranged: History = history({
  mentors: [mentor('a', { programId: 'p' })],
  programs: [
    program('p', {
      thankYouPolicy: 'allowed',
      postInterviewContact: 'allowed',
      interviews: [{ at: '2026-11-30T15:00:00Z', withMentorIds: [] }],
    }),
  ],
  interactions: [talk('i', 'a', '2026-11-10T15:00:00Z')],
  season,
});
const ask = (kind: Act['kind'], facts: History, at = now) => permit({ kind, mentorId: 'a' }, facts, policy, at);

describe('the day from which an act is allowed', () => {
  it('reckons with an interview that is arranged before the wait is over, and says so', () => {
    const { decision, from, findings, afterwards } = ask('update', arranged);
    expect([decision, from]).toEqual(['wait', '2026-12-14']);
    expect(findings.map((finding) => [finding.rule, finding.from])).toEqual([['pacing/updates', '2026-12-08']]);
    expect(afterwards).toEqual({
      rule: 'pacing/one-at-a-program',
      message:
        'On Tue 8 Dec 2026 this would stand against it: You interviewed at Program p 8 days ago; after the thank-yous it gets 14 days of quiet.',
    });
  });

  it('is not known where the program wants no word after that interview', () => {
    const silent = {
      ...arranged,
      programs: [{ ...arranged.programs[0]!, postInterviewContact: 'not-allowed' as const }],
    };
    expect(ask('update', silent)).toMatchObject({
      decision: 'wait',
      from: null,
      afterwards: {
        rule: 'consent/program-policy',
        message: 'On Tue 8 Dec 2026 this would stand against it: Program p asks for no messages after an interview.',
      },
    });
  });

  it('is the wait’s own day where nothing is arranged, and then nothing more is said', () => {
    const free = { ...arranged, programs: [{ ...arranged.programs[0]!, interviews: [] }] };
    expect(ask('update', free).from).toBe('2026-12-08');
    expect(ask('update', free)).not.toHaveProperty('afterwards');
  });

  it('is not known where one wait has an end and another hangs on an event', () => {
    const refused = contact('i', 'a', '2026-11-10T15:00:00Z', { purpose: 'first_note', outcome: 'not-now' });
    const { from, findings } = ask('intro_request', { ...arranged, programs: [], interactions: [refused] });
    expect(findings.map((finding) => [finding.rule, finding.from])).toEqual([
      ['pacing/introducer-load', null],
      ['pacing/take-no-for-an-answer', '2027-02-08'],
    ]);
    expect(from).toBeNull();
  });

  it('lies behind the days of SOAP where a wait ends in them', () => {
    const director = mentor('a', { roles: ['program-director'], onSelectionSide: true });
    const facts = {
      ...arranged,
      mentors: [director],
      programs: [],
      interactions: [talk('i', 'a', '2027-02-15T15:00:00Z')],
    };
    const { from, findings } = ask('update', facts, '2027-03-01T15:00:00Z');
    expect([findings[0]?.from, from]).toEqual(['2027-03-15', '2027-03-19']);
  });
});

describe('the plan of a week', () => {
  const coordinator = mentor('a', { roles: ['coordinator'], onSelectionSide: true });
  const wrote = contact('i', 'a', '2027-03-14T20:00:00Z', { direction: 'incoming', answerNeeded: true });

  it('puts an answer that SOAP forbids on the first day after it', () => {
    const facts = history({ mentors: [coordinator], interactions: [wrote], season });
    const monday = '2027-03-15T15:00:00Z';
    const { items, heldBack } = plan(duties(facts, policy, monday), facts, policy, '2027-W11', monday);
    expect(items.map(({ act, day }) => [act, day])).toEqual([['reply', '2027-03-19']]);
    expect(heldBack).toEqual([]);
  });

  it('keeps what a certified list forbids until Match Day is over', () => {
    const certified = { ...season, rankListCertifiedAt: '2027-03-01T15:00:00Z' };
    const facts = history({ mentors: [coordinator], season: certified });
    const { heldBack } = plan([], facts, policy, '2027-W10', '2027-03-08T15:00:00Z');
    expect(heldBack).toMatchObject([
      { act: 'first_note', from: '2027-03-20', because: { rule: 'season/after-certification' } },
    ]);
  });

  it('tells a wait as it stands on the day for which it is told', () => {
    const facts = { ...arranged, interactions: [talk('i', 'a', '2026-08-31T15:00:00Z')] };
    const { heldBack } = plan(duties(facts, policy, now), facts, policy, '2026-W49', now);
    expect(heldBack).toMatchObject([
      {
        act: 'update',
        from: '2026-12-14',
        because: {
          message:
            'On Mon 30 Nov 2026 this would stand against it: You interviewed at Program p today; after the thank-yous it gets 14 days of quiet.',
        },
      },
    ]);
  });
});
