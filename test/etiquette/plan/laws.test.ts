import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actOf } from '../../../src/etiquette/act-of-duty.ts';
import { addDays, dayOf } from '../../../src/etiquette/day.ts';
import { duties } from '../../../src/etiquette/duties.ts';
import type { Act, History } from '../../../src/etiquette/facts/history.ts';
import { permit } from '../../../src/etiquette/permit.ts';
import { defaultPolicy as policy } from '../../../src/etiquette/policy-changes.ts';
import type { Verdict } from '../../../src/etiquette/verdict.ts';
import { messageKinds } from '../../../src/etiquette/words.ts';
import { told } from './histories.ts';

const runs = { numRuns: 100 };
const kind = fc.constantFrom(...messageKinds);
const isHeld = ({ decision }: Pick<Verdict, 'decision'>) => decision === 'wait' || decision === 'stop';

/** Every act of a kind that one could think of: to each person, and by way of each introduction and letter of theirs. */
function acts({ mentors, introductions, letters }: History, kind: Act['kind']): Act[] {
  return mentors.flatMap(({ id: mentorId }) => [
    { kind, mentorId },
    ...introductions
      .filter(({ introducerId, targetMentorId }) => introducerId === mentorId || targetMentorId === mentorId)
      .map(({ id }) => ({ kind, mentorId, introductionId: id })),
    ...letters.filter(({ writerId }) => writerId === mentorId).map(({ id }) => ({ kind, mentorId, letterId: id })),
  ]);
}

describe('laws of permits', () => {
  it('every wait ends on the first day on which its rule allows the act, unless an interview until then begins another', () => {
    fc.assert(
      fc.property(told, kind, ({ facts, now, today }, kind) => {
        const interviews = facts.programs.flatMap((program) =>
          program.interviews.map(({ at }) => dayOf(at, facts.zone)),
        );
        for (const act of acts(facts, kind)) {
          const waiting = permit(act, facts, policy, now).findings.filter(isWait);
          for (const { rule } of waiting) {
            const ends = waiting.filter((one) => one.rule === rule).map(({ from }) => from);
            const from = ends.includes(null) ? null : ends.toSorted().at(-1)!;
            if (from === null) continue;
            const waits = (on: string) =>
              permit({ ...act, on }, facts, policy, now).findings.some((one) => one.rule === rule && isWait(one));
            const again = waits(from) && interviews.some((day) => day > today && day <= from);
            expect([rule, from, waits(addDays(from, -1)), waits(from)]).toEqual([rule, from, true, again]);
          }
        }
      }),
      runs,
    );
  });

  it('the day that a verdict names is the first on which the act is free', () => {
    fc.assert(
      fc.property(told, kind, ({ facts, now, today }, kind) => {
        for (const act of acts(facts, kind)) {
          const { decision, from } = permit(act, facts, policy, now);
          if (decision !== 'wait' || from === null) continue;
          for (let day = today; day <= from; day = addDays(day, 1)) {
            expect([act, day, isHeld(permit({ ...act, on: day }, facts, policy, now))]).toEqual([act, day, day < from]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('where a verdict names no day, none of the next two months is free', () => {
    fc.assert(
      fc.property(told, kind, ({ facts, now, today }, kind) => {
        for (const act of acts(facts, kind)) {
          const { decision, from } = permit(act, facts, policy, now);
          if (decision !== 'wait' || from !== null) continue;
          for (const days of [1, 6, 20, 60]) {
            const on = addDays(today, days);
            expect([act, on, isHeld(permit({ ...act, on }, facts, policy, now))]).toEqual([act, on, true]);
          }
        }
      }),
      runs,
    );
  });
});

describe('laws of what is owed', () => {
  it('asked twice it is the same', () => {
    fc.assert(
      fc.property(told, ({ facts, now }) => {
        expect(duties(structuredClone(facts), policy, now)).toEqual(duties(facts, policy, now));
      }),
      runs,
    );
  });

  it('it may be done as soon as it says, or the permit names what binds: the person, their program or the season', () => {
    fc.assert(
      fc.property(told, ({ facts, now }) => {
        for (const duty of duties(facts, policy, now)) {
          const act = actOf(duty);
          if (act === null || duty.closedAt !== null || Date.parse(duty.notBefore) > Date.parse(now)) continue;
          const verdict = permit(act, facts, policy, now);
          const held = verdict.findings.filter(({ effect }) => effect === 'wait' || effect === 'stop');
          const binding = held.filter(({ rule, effect }) => effect === 'stop' && /^(consent|season)\//.test(rule));
          expect([duty.key, held.map(({ rule }) => rule)]).toEqual([duty.key, binding.map(({ rule }) => rule)]);
        }
      }),
      runs,
    );
  });
});

function isWait({ effect }: { effect: string }): boolean {
  return effect === 'wait';
}
