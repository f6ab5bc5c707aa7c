import fc from 'fast-check';
import { addDays, addHours, startOf, type Day, type Instant } from '../../../src/etiquette/day.ts';
import type { Act, History, IntroductionFacts, LetterFacts } from '../../../src/etiquette/facts/history.ts';
import { contact } from '../duties/history.ts';

const states: readonly IntroductionFacts['state'][] = [
  ...(['wished', 'asked', 'agreed', 'declined', 'target-accepted', 'target-declined', 'connected'] as const),
  ...(['met', 'closed'] as const),
];
const answered = new Set(states.slice(2));
const connected = new Set<IntroductionFacts['state']>(['connected', 'met', 'closed']);

/** An introduction in any state, each step some days after the one before. */
export const introductionOf = (now: Instant, people: string[], programs: string[]) =>
  fc
    .record({
      introducerId: fc.constantFrom(...people),
      targetMentorId: fc.option(fc.constantFrom(...people)),
      programId: fc.option(fc.constantFrom(...programs)),
      mode: fc.constantFrom('introduction' as const, 'permission-to-name' as const),
      state: fc.constantFrom(...states),
      days: fc.integer({ min: 1, max: 60 }),
      apart: fc.integer({ min: 0, max: 14 }),
    })
    .map(({ days, apart, state, ...more }): Omit<IntroductionFacts, 'id'> => {
      const step = (number: number) => addHours(now, -24 * Math.max(0, days - apart * number));
      return {
        ...{ ...more, state, targetName: 'Dr. Lindqvist' },
        askedAt: state === 'wished' ? null : step(0),
        answeredAt: answered.has(state) ? step(1) : null,
        connectedAt: connected.has(state) ? step(2) : null,
        metAt: state === 'met' || (state === 'closed' && apart % 2 === 0) ? step(3) : null,
        closedAt: state === 'closed' ? step(4) : null,
      };
    });

/** A letter, from the wish for it to its upload. */
export const letterOf = (now: Instant, today: Day, people: string[], programs: string[]) =>
  fc
    .record({
      writerId: fc.constantFrom(...people),
      programIds: fc.subarray(programs),
      days: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 4 }),
      lead: fc.option(fc.integer({ min: -5, max: 60 }), { freq: 4 }),
      reminders: fc.integer({ min: 0, max: 4 }),
      uploaded: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
      waiverRecorded: fc.boolean(),
    })
    .map(({ days, lead, reminders, uploaded, ...more }): Omit<LetterFacts, 'id'> => {
      const count = days === null ? 0 : Math.min(reminders, Math.floor(days / 8));
      return {
        ...more,
        askedAt: days === null ? null : addHours(now, -24 * days),
        neededOn: lead === null ? null : addDays(today, lead),
        remindedAt: Array.from({ length: count }, (_, place) => addHours(now, -24 * (days! - 8 * (place + 1)))),
        uploadedAt: uploaded && days !== null ? now : null,
      };
    });

/** The same history after an act of a plan, done at noon of its day. */
export function afterDoing(facts: History, { kind, mentorId, introductionId, letterId }: Act, day: Day): History {
  const at = addHours(startOf(day, facts.zone), 12);
  const sent = contact(`z${facts.interactions.length}`, mentorId, at, { purpose: kind });
  const asks = kind === 'intro_request' || kind === 'permission_request';
  return {
    ...facts,
    interactions: [...facts.interactions, sent],
    introductions: facts.introductions.map((one) =>
      one.id === introductionId && asks ? { ...one, state: 'asked', askedAt: at } : one,
    ),
    letters: facts.letters.map((one) =>
      one.id === letterId && kind === 'lor_reminder' ? { ...one, remindedAt: [...one.remindedAt, at] } : one,
    ),
  };
}
