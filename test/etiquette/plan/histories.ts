import fc from 'fast-check';
import { addDays, addHours, startOf, type Day, type Instant, type Zone } from '../../../src/etiquette/day.ts';
import type { History, InteractionFacts } from '../../../src/etiquette/facts/history.ts';
import { seasons } from '../../../src/etiquette/season-dates.ts';
import { circles, communicationPolicies, mentorRoles, messageKinds, outcomes } from '../../../src/etiquette/words.ts';
import { contact, history, mentor, program } from '../duties/history.ts';

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
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

const contactOf = (now: Instant) =>
  fc
    .record({
      mentorId: fc.constantFrom(...ids),
      hours: fc.integer({ min: 0, max: 24 * 110 }),
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
      answerNeeded: fc.boolean(),
      helpReceived: fc.boolean(),
      outcome: fc.option(fc.constantFrom(...outcomes), { freq: 5 }),
    })
    .map(({ hours, way: { kind, direction }, ...more }): InteractionFacts => {
      const at = addHours(now, -hours);
      return contact('', more.mentorId, at, {
        ...more,
        kind,
        direction,
        purpose: kind === 'email' ? more.purpose : null,
      });
    });

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
    const mentors = ids.map((id) =>
      fc
        .record({
          roles: fc.subarray([...mentorRoles], { maxLength: 2 }),
          siteId: fc.option(fc.constantFrom('s', 't')),
          programId: fc.option(fc.constantFrom('p', 'q')),
          onSelectionSide: fc.boolean(),
          circle: fc.constantFrom(...circles),
          doNotContact: fc.integer({ min: 0, max: 7 }).map((number) => number === 0),
        })
        .map((more) => mentor(id, more)),
    );
    const programs = ['p', 'q'].map((id) =>
      fc
        .record({
          thankYouPolicy: fc.constantFrom(...communicationPolicies),
          postInterviewContact: fc.constantFrom(...communicationPolicies),
        })
        .map((more) => program(id, more)),
    );
    const introduction = fc
      .record({
        introducerId: fc.constantFrom(...ids),
        targetMentorId: fc.option(fc.constantFrom(...ids)),
        programId: fc.option(fc.constantFrom('p', 'q')),
        mode: fc.constantFrom('introduction' as const, 'permission-to-name' as const),
        state: fc.constantFrom(
          'wished' as const,
          'asked' as const,
          'agreed' as const,
          'connected' as const,
          'met' as const,
        ),
        days: fc.integer({ min: 1, max: 60 }),
      })
      .map(({ days, state, ...more }) => {
        const at = addHours(now, -24 * days);
        const [asked, answered] = [state === 'wished' ? null : at, ['wished', 'asked'].includes(state) ? null : at];
        const connected = state === 'connected' || state === 'met' ? at : null;
        const metAt = state === 'met' ? at : null;
        const steps = { askedAt: asked, answeredAt: answered, connectedAt: connected, metAt, closedAt: null };
        return { ...more, ...steps, state, targetName: 'Dr. Lindqvist' };
      });
    const letter = fc
      .record({
        writerId: fc.constantFrom(...ids),
        days: fc.integer({ min: 1, max: 60 }),
        lead: fc.integer({ min: 10, max: 60 }),
      })
      .map(({ writerId, days, lead }) => ({
        writerId,
        programIds: ['p'],
        askedAt: addHours(now, -24 * days),
        neededOn: addDays(today, lead),
        remindedAt: [],
        uploadedAt: null,
        waiverRecorded: true,
      }));
    return fc
      .record({
        mentors: fc.tuple(...mentors),
        programs: fc.tuple(...programs),
        interactions: fc.array(contactOf(now), { maxLength: 25 }),
        introductions: fc.array(introduction, { maxLength: 3 }),
        letters: fc.array(letter, { maxLength: 2 }),
      })
      .map(({ interactions, introductions, letters, ...people }) => ({
        now,
        today,
        facts: history({
          ...people,
          zone,
          interactions: interactions
            .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
            .map((one, place) => ({ ...one, id: `i${String(place).padStart(2, '0')}` })),
          introductions: introductions.map((one, place) => ({ ...one, id: `n${place}` })),
          letters: letters.map((one, place) => ({ ...one, id: `l${place}` })),
          rotations: [{ id: 'r', siteId: 's', kind: 'core', from: addDays(today, -20), to: addDays(today, 5) }],
          season: { name: '2026-27', dates: [...seasons[1]!.dates], rankListCertifiedAt: null },
        }),
      }));
  });

/** The same history with one more message in it, sent at noon of a day. */
export function afterSending(
  facts: History,
  act: { kind: (typeof messageKinds)[number]; mentorId: string },
  day: Day,
): History {
  const at = addHours(startOf(day, facts.zone), 12);
  const sent = contact(`z${facts.interactions.length}`, act.mentorId, at, { purpose: act.kind });
  return { ...facts, interactions: [...facts.interactions, sent] };
}
