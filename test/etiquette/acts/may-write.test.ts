import { describe, expect, it } from '@jest/globals';
import type { IntroductionFacts } from '../../../src/etiquette/facts/history.ts';
import { permit } from '../../../src/etiquette/permit.ts';
import { policyFrom } from '../../../src/etiquette/policy-changes.ts';
import { contact, history, mentor, program } from '../duties/history.ts';

const policy = policyFrom();
const meeting = contact('i1', 'a', '2026-11-20T16:00:00Z', { kind: 'meeting', direction: 'mutual' });
const thanks = contact('i2', 'a', '2026-11-20T20:00:00Z', { purpose: 'thank_you' });
const now = '2026-11-21T12:00:00Z';

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

  it('is a second follow-up after one, and after a second ask into the silence too', () => {
    const facts = (purpose: 'follow_up' | 'first_note') =>
      history({
        mentors: [mentor('a')],
        interactions: [
          contact('i1', 'a', '2026-10-01T16:00:00Z', { purpose: 'first_note' }),
          contact('i2', 'a', '2026-10-12T16:00:00Z', { purpose }),
        ],
      });
    for (const purpose of ['follow_up', 'first_note'] as const) {
      const { findings } = permit({ kind: 'follow_up', mentorId: 'a' }, facts(purpose), policy, now);
      expect(findings.map(({ message }) => message)).toEqual([
        'You have followed up 1 time already, and Dr. a has not answered your message of Thu 1 Oct 2026.',
      ]);
    }
  });

  it('is not thanks again in the quiet after an interview', () => {
    const facts = history({
      mentors: [mentor('a', { programId: 'p' })],
      programs: [program('p', { thankYouPolicy: 'allowed', postInterviewContact: 'allowed' })],
      interactions: [
        contact('i1', 'a', '2026-11-18T16:00:00Z', { kind: 'interview', direction: 'mutual' }),
        contact('i2', 'a', '2026-11-19T16:00:00Z', { purpose: 'post_interview_thank_you' }),
      ],
    });
    const { findings } = permit({ kind: 'post_interview_thank_you', mentorId: 'a' }, facts, policy, now);
    expect(findings.map(({ message, from }) => [message, from])).toEqual([
      ['You interviewed at Program p 3 days ago and have thanked Dr. a; one thank-you is enough.', '2026-12-02'],
    ]);
  });

  it('is word to an introducer at any time, unless they have heard since it began', () => {
    const word = (closedLoopAt: string) => {
      const introduction: IntroductionFacts = {
        ...{ id: 'n', introducerId: 'a', targetMentorId: null, targetName: 'Dr. Lund', programId: null },
        ...{
          mode: 'introduction',
          state: 'connected',
          askedAt: '2026-11-01T16:00:00Z',
          answeredAt: '2026-11-02T16:00:00Z',
        },
        ...{ connectedAt: '2026-11-18T16:00:00Z', metAt: null, closedAt: null },
      };
      const told = contact('i', 'a', closedLoopAt, { purpose: 'close_loop' });
      const facts = history({ mentors: [mentor('a')], interactions: [told], introductions: [introduction] });
      return permit({ kind: 'close_loop', mentorId: 'a', introductionId: 'n' }, facts, policy, now).decision;
    };
    expect(word('2026-11-17T16:00:00Z')).toBe('go');
    expect(word('2026-11-19T16:00:00Z')).toBe('wait');
  });

  it('owes nobody thanks whom one has not met', () => {
    const verdict = permit({ kind: 'thank_you', mentorId: 'a' }, history({ mentors: [mentor('a')] }), policy, now);
    expect(verdict.content).not.toContain('pacing/thank-you-due');
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
