import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actOf } from '../../../src/etiquette/act-of-duty.ts';
import { addDays, weekOf } from '../../../src/etiquette/day.ts';
import { duties } from '../../../src/etiquette/duties.ts';
import { permit } from '../../../src/etiquette/permit.ts';
import { plan } from '../../../src/etiquette/plan.ts';
import { defaultPolicy as policy } from '../../../src/etiquette/policy-changes.ts';
import { messageKinds } from '../../../src/etiquette/words.ts';
import { afterSending, told } from './histories.ts';

const runs = { numRuns: 100 };
const isMessage = (act: string): act is (typeof messageKinds)[number] => messageKinds.some((kind) => kind === act);

describe('laws of permits, duties and plans', () => {
  it('duties asked twice are the same', () => {
    fc.assert(
      fc.property(told, ({ facts, now }) => {
        expect(duties(structuredClone(facts), policy, now)).toEqual(duties(facts, policy, now));
      }),
      runs,
    );
  });

  it('every wait ends on the first day on which its rule allows the act', () => {
    fc.assert(
      fc.property(told, fc.constantFrom(...messageKinds), ({ facts, now }, kind) => {
        for (const { id } of facts.mentors) {
          const ask = (on?: string) => {
            const letterId = facts.letters.find(({ writerId }) => writerId === id)?.id;
            const act = { kind, mentorId: id, ...(letterId && { letterId }), ...(on && { on }) };
            return permit(act, facts, policy, now);
          };
          for (const { rule, from, effect } of ask().findings) {
            if (effect !== 'wait' || from === null) continue;
            const waits = (on: string) => ask(on).findings.some((one) => one.rule === rule && one.effect === 'wait');
            expect([rule, from, waits(addDays(from, -1)), waits(from)]).toEqual([rule, from, true, false]);
          }
        }
      }),
      runs,
    );
  });

  it('no rule of pacing forbids what is owed or may be done', () => {
    fc.assert(
      fc.property(told, ({ facts, now }) => {
        for (const duty of duties(facts, policy, now)) {
          const act = actOf(duty);
          if (act === null || duty.closedAt !== null || Date.parse(duty.notBefore) > Date.parse(now)) continue;
          const against = permit(act, facts, policy, now).findings.filter(({ rule }) => rule.startsWith('pacing/'));
          const held = against.filter(({ effect }) => effect === 'wait' || effect === 'stop');
          expect([duty.key, held.map(({ rule, message }) => [rule, message])]).toEqual([duty.key, []]);
        }
      }),
      runs,
    );
  });

  it('a plan carried out day by day breaks no rule', () => {
    fc.assert(
      fc.property(told, ({ facts, now, today }) => {
        const { items } = plan(duties(facts, policy, now), facts, policy, weekOf(today), now);
        let then = facts;
        for (const { act, mentorId, day, ...step } of items.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
          expect(day >= today).toBe(true);
          if (!isMessage(act) || mentorId === null) continue;
          const letter = step.letterId ? { letterId: step.letterId } : {};
          const through = step.introductionId ? { introductionId: step.introductionId } : {};
          const verdict = permit({ kind: act, mentorId, on: day, ...letter, ...through }, then, policy, now);
          const broken = verdict.findings.filter(({ effect }) => effect === 'wait' || effect === 'stop');
          expect([act, mentorId, day, broken.map(({ rule, message }) => [rule, message])]).toEqual([
            act,
            mentorId,
            day,
            [],
          ]);
          then = afterSending(then, { kind: act, mentorId }, day);
        }
      }),
      runs,
    );
  });

  it('a plan keeps to the week of new people and is the same when asked twice', () => {
    fc.assert(
      fc.property(told, ({ facts, now, today }) => {
        const owed = duties(facts, policy, now);
        const made = plan(owed, facts, policy, weekOf(today), now);
        const first = made.items.filter(({ act }) => act === 'first_note').length;
        if (first > 0) expect(made.budget.newPeople.used + first).toBeLessThanOrEqual(made.budget.newPeople.limit);
        expect(plan(owed.toReversed(), structuredClone(facts), policy, weekOf(today), now)).toEqual(made);
      }),
      runs,
    );
  });
});
