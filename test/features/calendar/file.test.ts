import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { calendarFile } from '../../../src/features/calendar/file/calendar-file.ts';
import { contentLine, textValue } from '../../../src/features/calendar/file/content-line.ts';
import { zoneLines, zoneName } from '../../../src/features/calendar/file/zone.ts';
import type { Happening } from '../../../src/features/calendar/happening.ts';
import { parsed } from './parsed.ts';

const happening: Happening = {
  uid: 'follow-up-1@tactful',
  when: { day: '2026-11-24' },
  title: 'Thank K.O.',
  text: [],
  url: 'https://tactful.example.org/',
  busy: false,
  toDo: true,
  sequence: 0,
  changedAt: '2026-11-23T15:00:00Z',
};
const file = (given: Partial<Happening>, zone: string) =>
  calendarFile([{ ...happening, ...given }], { zone, begun: '2026-11-23T15:00:00Z', asToDos: false });

describe('a line', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 300 });

  test('of any text is never longer than 75 octets and never cut inside a character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = contentLine('SUMMARY', textValue(text));
        expect(folded.endsWith('\r\n')).toBe(true);
        for (const line of folded.slice(0, -2).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${textValue(text)}\r\n`);
      }),
    );
  });

  test('is read again as the text it was, but for control characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parsed({ text: file({ title: text }, 'UTC') }).events[0]!.summary;
        const plain = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
        expect(read).toBe(plain);
      }),
    );
  });
});

describe('a time', () => {
  test.each([
    ['America/New_York', '2026-03-08T06:59:00Z', '20260308T015900'],
    ['America/New_York', '2026-03-08T07:00:00Z', '20260308T030000'],
    ['America/New_York', '2026-11-01T05:30:00Z', '20261101T013000'],
    ['America/New_York', '2026-11-01T07:30:00Z', '20261101T023000'],
    ['Asia/Kolkata', '2026-12-01T15:30:00Z', '20261201T210000'],
    ['Australia/Lord_Howe', '2026-04-04T14:45:00Z', '20260405T014500'],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', '20261004T023000'],
    ['Pacific/Kiritimati', '2026-12-31T11:00:00Z', '20270101T010000'],
    ['Pacific/Pago_Pago', '2027-01-01T05:00:00Z', '20261231T180000'],
    ['Africa/Casablanca', '2027-02-20T12:00:00Z', '20270220T120000'],
  ])('in %s at %s is told as local, and means that instant to one who knows only the file', (zone, at, local) => {
    const text = file({ when: { at, minutes: 30 } }, zone);
    expect(text).toContain(`DTSTART;TZID=${zone}:${local}\r\n`);
    expect(Date.parse(parsed({ text }).events[0]!.start)).toBe(Date.parse(at));
  });

  test('that a clock change makes come twice is told in UTC the second time, which local time can’t', () => {
    expect(file({ when: { at: '2026-11-01T06:30:00Z', minutes: 30 } }, 'America/New_York')).toContain(
      'DTSTART:20261101T063000Z\r\n',
    );
  });
});

describe('the VTIMEZONE', () => {
  const probes = ['2026-01-15', '2026-03-08', '2026-04-05', '2026-07-15', '2026-10-04', '2026-11-01', '2027-02-20'];
  const instants = probes.map((day) => `${day}T12:20:00Z`);
  const offsetIn = (timezone: ICAL.Timezone, there: Temporal.ZonedDateTime) =>
    timezone.utcOffset(ICAL.Time.fromDateTimeString(there.toPlainDateTime().toString({ smallestUnit: 'second' })));

  const strange = ['Africa/Casablanca', 'America/St_Johns', 'Asia/Gaza', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
  const far = ['Pacific/Pago_Pago', 'Pacific/Kiritimati', 'Pacific/Chatham', 'America/Santiago', 'Europe/Dublin'];
  const every = Intl.supportedValuesOf('timeZone').filter((_, place) => place % 7 === 0);

  test('of a zone says what its clocks say', () => {
    const wrong: string[] = [];
    for (const zone of [...strange, ...far, ...every]) {
      const lines = zoneLines(zone, instants);
      const timezone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(lines)));
      for (const instant of instants) {
        const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
        const first = there.toPlainDateTime().toZonedDateTime(zone).equals(there);
        if (first && offsetIn(timezone, there) * 1e9 !== there.offsetNanoseconds) wrong.push(there.toString());
      }
    }
    expect(wrong).toEqual([]);
  });

  test('of a zone with summer time names both times, of one without it one', () => {
    const sorts = (zone: string) => [
      ...zoneLines(zone, ['2026-11-23T15:00:00Z']).matchAll(/BEGIN:(STANDARD|DAYLIGHT)\r/g),
    ];
    const named = (zone: string) => new Set(sorts(zone).map(([, sort]) => sort));
    expect(named('America/New_York')).toEqual(new Set(['STANDARD', 'DAYLIGHT']));
    expect(named('Australia/Lord_Howe')).toEqual(new Set(['STANDARD', 'DAYLIGHT']));
    expect(named('Asia/Kolkata')).toEqual(new Set(['STANDARD']));
  });

  test('of Lord Howe moves by half an hour', () => {
    expect(zoneLines('Australia/Lord_Howe', ['2026-11-23T15:00:00Z'])).toContain(
      'BEGIN:DAYLIGHT\r\nDTSTART:20261004T020000\r\nTZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100\r\nEND:DAYLIGHT\r\n',
    );
  });

  test('has the zone’s name as the world spells it', () => {
    expect(zoneName('america/new_york')).toBe('America/New_York');
  });
});
