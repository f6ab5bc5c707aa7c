import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actOf } from '../../../src/etiquette/act-of-duty.ts';
import { addDays, dayOf, mondayOf, startOf, weekOf } from '../../../src/etiquette/day.ts';
import { duties } from '../../../src/etiquette/duties.ts';
import type { Act } from '../../../src/etiquette/facts/history.ts';
import { permit } from '../../../src/etiquette/permit.ts';
import { plan } from '../../../src/etiquette/plan.ts';
import { defaultPolicy as policy } from '../../../src/etiquette/policy-changes.ts';
import { messageKinds } from '../../../src/etiquette/words.ts';
import { told } from './histories.ts';
import { inPlace, placeOf, type Entry } from './places.ts';
import { afterDoing } from './steps.ts';

const runs = { numRuns: 100 };

/** A history, and the plan of its week or of the next. */
const planned = fc.tuple(told, fc.integer({ min: 0, max: 1 })).map(([story, weeks]) => {
  const { facts, now, today } = story;
  const owed = duties(facts, policy, now);
  const monday = mondayOf(addDays(today, 7 * weeks));
  const span = { week: weekOf(monday), first: today > monday ? today : monday, last: addDays(monday, 6) };
  return { ...story, ...span, owed, made: plan(owed, facts, policy, span.week, now) };
});

function messageOf({ act, mentorId, introductionId, letterId }: Entry): Act | null {
  const kind = messageKinds.find((one) => one === act);
  if (!kind || mentorId === null) return null;
  return { kind, mentorId, ...(introductionId && { introductionId }), ...(letterId && { letterId }) };
}

const held = (verdict: ReturnType<typeof permit>) =>
  verdict.findings.filter(({ effect }) => effect === 'wait' || effect === 'stop').map(({ rule }) => rule);

describe('laws of the plan of a week', () => {
  it('carried out day by day it breaks no rule', () => {
    fc.assert(
      fc.property(planned, ({ facts, now, made, first, last }) => {
        let then = facts;
        for (const item of made.items.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))) {
          expect(item.day >= first && item.day <= last).toBe(true);
          const act = messageOf(item);
          if (act === null) continue;
          expect([item, held(permit({ ...act, on: item.day }, then, policy, now))]).toEqual([item, []]);
          then = afterDoing(then, act, item.day);
        }
      }),
      runs,
    );
  });

  it('it keeps to the new people of a week, those who were written to counted in', () => {
    fc.assert(
      fc.property(planned, ({ made }) => {
        const { used, limit } = made.budget.newPeople;
        const notes = made.items.filter(({ act }) => act === 'first_note').length;
        if (notes > 0) expect(used + notes).toBeLessThanOrEqual(limit);
      }),
      runs,
    );
  });

  it('what is owed or allowed in the week stands in it once, or is held back once', () => {
    fc.assert(
      fc.property(planned, ({ facts, owed, made, last }) => {
        const end = Date.parse(startOf(addDays(last, 1), facts.zone));
        const nameOf = (mentorId: string | null, act: string) => `${mentorId} ${act}`;
        const wanted = owed.flatMap((duty) => {
          const waits = ['follow_up', 'update', 'letter_step', 'custom'].includes(duty.kind);
          if (duty.closedAt !== null || Date.parse(waits ? duty.dueAt : duty.notBefore) >= end) return [];
          const kind = actOf(duty)?.kind ?? duty.kind;
          return actOf(duty) === null || duty.mentorId !== null ? [nameOf(duty.mentorId, kind)] : [];
        });
        const found = [...made.items, ...made.heldBack]
          .filter(
            ({ introductionId, act }) => act !== 'first_note' && (introductionId === null || act === 'close_loop'),
          )
          .map(({ mentorId, act }) => nameOf(mentorId, act === 'post_interview_thank_you' ? 'thank_you' : act));
        expect([...new Set(found)].sort()).toEqual([...new Set(wanted)].sort());
        expect(new Set(found).size).toBe(found.length);
      }),
      runs,
    );
  });

  it('what is held back by a rule as things stand has no free day in the week', () => {
    const caps = /^pacing\/(few-new-people|rest-between|updates|one-at-a-program|introducer-load)/;
    fc.assert(
      fc.property(planned, ({ facts, now, owed, made, first, last }) => {
        for (const entry of made.heldBack) {
          if (caps.test(entry.because.rule) || entry.because.message.startsWith('On ')) continue;
          const notBefore = owed.find(({ key }) => key === placeOf(entry, owed, facts)[2])?.notBefore;
          const since = notBefore ? dayOf(notBefore, facts.zone) : first;
          for (let on = since > first ? since : first; on <= last; on = addDays(on, 1)) {
            const kept = held(permit({ ...messageOf(entry)!, on }, facts, policy, now));
            expect([entry, on, kept.length > 0]).toEqual([entry, on, true]);
          }
        }
      }),
      runs,
    );
  });

  it('what is held back until a day is free on that day, and none where no day is named', () => {
    fc.assert(
      fc.property(planned, ({ facts, now, made, last }) => {
        for (const entry of made.heldBack) {
          const kept = (on: string) => held(permit({ ...messageOf(entry)!, on }, facts, policy, now)).length > 0;
          if (entry.from === null) expect([entry, kept(addDays(last, 30))]).toEqual([entry, true]);
          else expect([entry, entry.from > last, kept(entry.from)]).toEqual([entry, true, false]);
        }
      }),
      runs,
    );
  });

  it('its order is: owed by when it is late, introductions on their way, then what has waited longest; ties by id', () => {
    fc.assert(
      fc.property(planned, ({ facts, owed, made }) => {
        for (const entries of [made.items, made.heldBack]) {
          const places = entries.map((entry) => placeOf(entry, owed, facts));
          expect(places).toEqual(places.toSorted(inPlace));
        }
      }),
      runs,
    );
  });

  it('it is the same in whatever order the same facts are told', () => {
    fc.assert(
      fc.property(planned, ({ facts, now, owed, week, made }) => {
        const { mentors, interactions, programs } = structuredClone(facts);
        const again = { ...facts, mentors: mentors.toReversed(), interactions: interactions.toReversed(), programs };
        expect(plan(owed.toReversed(), again, policy, week, now)).toEqual(made);
      }),
      runs,
    );
  });

  it('a week that is over has its budget and nothing else', () => {
    fc.assert(
      fc.property(told, ({ facts, now, today }) => {
        const made = plan(duties(facts, policy, now), facts, policy, weekOf(addDays(today, -7)), now);
        expect(made).toEqual({
          budget: { newPeople: { used: expect.any(Number), limit: 3 } },
          items: [],
          heldBack: [],
        });
      }),
      { numRuns: 20 },
    );
  });
});
