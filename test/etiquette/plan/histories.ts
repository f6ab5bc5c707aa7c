import fc from 'fast-check';
import { addDays, addHours, startOf, type Day, type Instant, type Zone } from '../../../src/etiquette/day.ts';
import type { History, InteractionFacts, SeasonFacts } from '../../../src/etiquette/facts/history.ts';
import { seasons } from '../../../src/etiquette/season-dates.ts';
import { circles, communicationPolicies, mentorRoles, messageKinds, outcomes } from '../../../src/etiquette/words.ts';
import { contact, history, mentor, program } from '../duties/history.ts';
import { introductionOf, letterOf } from './steps.ts';

/** From west of the date line to east of it, half hours and half-hour clock changes among them. */
export const zones: readonly Zone[] = [
  'Pacific/Pago_Pago',
  'America/Los_Angeles',
  'America/New_York',
  'America/St_Johns',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
];

const firstDay = '2026-08-03';
const people = ['a', 'b', 'c', 'd', 'e', 'f'];
const programs = ['p', 'q'];

/** A moment up to so many days before another; whole hours, so that some things happen at once. */
const before = (now: Instant, days: number) =>
  fc.integer({ min: 0, max: 24 * days }).map((hours) => addHours(now, -hours));

const contactOf = (now: Instant) =>
  fc
    .record({
      mentorId: fc.constantFrom(...people),
      at: before(now, 110),
      way: fc.constantFrom(
        { kind: 'email', direction: 'outgoing' } as const,
        { kind: 'email', direction: 'outgoing' } as const,
        { kind: 'email', direction: 'incoming' } as const,
        { kind: 'meeting', direction: 'mutual' } as const,
        { kind: 'call', direction: 'mutual' } as const,
        { kind: 'interview', direction: 'mutual' } as const,
        { kind: 'rotation', direction: 'mutual' } as const,
      ),
      purpose: fc.option(fc.constantFrom(...messageKinds)),
      programId: fc.option(fc.constantFrom(...programs), { freq: 1 }),
      answerNeeded: fc.boolean(),
      helpReceived: fc.boolean(),
      outcome: fc.option(fc.constantFrom(...outcomes), { freq: 5 }),
    })
    .map(({ at, way: { kind, direction }, ...more }): InteractionFacts => {
      const purpose = kind === 'email' ? more.purpose : null;
      return contact('', more.mentorId, at, { ...more, kind, direction, purpose });
    });

const mentorOf = (id: string) =>
  fc
    .record({
      roles: fc.subarray([...mentorRoles], { maxLength: 2 }),
      siteId: fc.option(fc.constantFrom('s', 't')),
      programId: fc.option(fc.constantFrom(...programs)),
      onSelectionSide: fc.boolean(),
      circle: fc.constantFrom(...circles),
      doNotContact: fc.integer({ min: 0, max: 7 }).map((number) => number === 0),
    })
    .map((more) => mentor(id, more));

const programOf = (id: string, now: Instant) =>
  fc
    .record({
      thankYouPolicy: fc.constantFrom(...communicationPolicies),
      postInterviewContact: fc.constantFrom(...communicationPolicies),
      interviews: fc.array(
        fc.record({ at: before(addHours(now, 24 * 20), 60), withMentorIds: fc.subarray(people, { maxLength: 2 }) }),
        { maxLength: 1 },
      ),
    })
    .map((more) => program(id, more));

const seasonOf = (now: Instant): fc.Arbitrary<SeasonFacts | null> =>
  fc.option(
    fc.record({
      name: fc.constant('2026-27'),
      dates: fc.boolean().map((verified) => seasons[1]!.dates.map((date) => ({ ...date, verified }))),
      rankListCertifiedAt: fc.option(before(now, 30), { freq: 2 }),
    }),
    { freq: 8 },
  );

const numbered = <Item>(items: Item[], letter: string) =>
  items.map((item, place) => ({ ...item, id: `${letter}${String(place).padStart(2, '0')}` }));

/** A history of some months up to a moment, in any zone: people, programs, contacts, introductions, letters. */
export const told: fc.Arbitrary<{ facts: History; now: Instant; today: Day }> = fc
  .record({
    zone: fc.constantFrom(...zones),
    day: fc.integer({ min: 0, max: 240 }),
    hour: fc.integer({ min: 0, max: 23 }),
  })
  .chain(({ zone, day, hour }) => {
    const today = addDays(firstDay, day);
    const now = addHours(startOf(today, zone), hour);
    return fc
      .record({
        mentors: fc.tuple(...people.map(mentorOf)),
        programs: fc.tuple(...programs.map((id) => programOf(id, now))),
        interactions: fc.array(contactOf(now), { maxLength: 25 }),
        introductions: fc.array(introductionOf(now, people, programs), { maxLength: 3 }),
        letters: fc.array(letterOf(now, today, people, programs), { maxLength: 3 }),
        season: seasonOf(now),
      })
      .map(({ interactions, introductions, letters, ...more }) => ({
        now,
        today,
        facts: history({
          ...more,
          zone,
          interactions: numbered(
            interactions.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
            'i',
          ),
          introductions: numbered(introductions, 'n'),
          letters: numbered(letters, 'l'),
          rotations: [{ id: 'r', siteId: 's', kind: 'core', from: addDays(today, -20), to: addDays(today, 5) }],
        }),
      }));
  });
