import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { initials, initialsOf } from '../../../src/features/calendar/names.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aContact, aMentor } from '../../support/people.ts';
import { feedOf, parsed } from './parsed.ts';

describe('initials', () => {
  test.each([
    ['Kwame Osei', 'K.O.'],
    ['Dr. Kwame Osei, MD, PhD', 'K.O.'],
    ['prof. Oluwaseun Adeyemi-Featherstonehaugh', 'O.A.'],
    ['Ludwig van der Berg Jr.', 'L.B.'],
    ['Prince', 'P.'],
    ['åsa öberg', 'Å.Ö.'],
    ['محمد علي', 'م.ع.'],
    ['\u202eKwame\u202c <b>Osei</b>', 'K.b.'],
    ['🐘', 'somebody'],
    ['Dr.', 'D.'],
  ])('of %s are %s', (name, short) => {
    expect(initialsOf(name).toUpperCase()).toBe(short.toUpperCase());
  });

  const everybody = ['Dr. Kwame Osei', 'Maria Long', 'Ann O’Neill', 'Li Wei (Will) Park', 'X'];
  test.each([
    ['Ask Dr. Osei about the poster', [], 'Ask K.O. about the poster'],
    ['Call kwame osei', ['Dr. Kwame Osei'], 'Call K.O.'],
    ['Call Kwame', ['Dr. Kwame Osei'], 'Call K.O.'],
    ['Osei’s office, OSEI, Osei-Mensah', ['Dr. Kwame Osei'], 'K.O.’s office, K.O., K.O.-Mensah'],
    ['A long talk with Prof. Long', [], 'A long talk with M.L.'],
    ['Tell Ann O’Neill and Ann O’Neill’s team', [], 'Tell A.O. and A.O.’s team'],
    ['You met Dr. van der Berg; thank Ludwig', ['Dr. Ludwig van der Berg'], 'You met L.B.; thank L.B.'],
    ['Museum, Oseille', [], 'Museum, Oseille'],
    ['Nobody (known) [at all] $1 \\ .*', ['(.*)+ $'], 'Nobody (known) [at all] $1 \\ .*'],
  ])('take the place of names in: %s', (text, about, said) => {
    expect(initials(everybody).text(text, about)).toBe(said);
  });

  test('can be made of any name, and hide it where it is a name', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    const plain = fc.stringMatching(/^[A-Z][a-z]{2,9}(-[A-Z][a-z]{2,9})? [A-Z][a-z'’-]{2,9}x$/);
    fc.assert(
      fc.property(fc.array(name), plain, (others, person) => {
        const said = initials([...others, person]).text(`Thank ${person} today`, [person]);
        expect(said).not.toContain(person.split(' ')[1]);
        expect(initials(others).text(others.join(' '), others)).toEqual(expect.any(String));
      }),
      { numRuns: 30 },
    );
  });
});

describe('in the feed', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startApp();
  });
  afterAll(() => house.close());

  async function told(name: string, names: 'initials' | 'full') {
    const maya = await house.signUp();
    const mentorId = await aMentor(maya, name);
    await aContact(maya, mentorId, '2026-11-23T14:00:00Z');
    await maya.patch('/calendar', { names });
    const path = await feedOf(maya);
    const answer = await house.visitor().get(path);
    return { maya, mentorId, answer, path };
  }

  test('names are whole once one wishes so', async () => {
    const { answer, maya, path } = await told('Dr. Kwame Osei', 'full');
    expect(parsed(answer).events[0]).toMatchObject({ summary: 'Thank Dr. Kwame Osei' });
    await maya.patch('/calendar', { names: 'initials' });
    const short = await house.visitor().get(path);
    expect(parsed(short).events[0]).toMatchObject({ summary: 'Thank K.O.' });
    expect(parsed(short).events[0]!.sequence).toBeGreaterThan(parsed(answer).events[0]!.sequence);
    expect(short.text).not.toMatch(/Osei|Kwame/);
  });

  test('what one noted names nobody either, and notes stay at home', async () => {
    const { maya, mentorId, path } = await told('Dr. Kwame Osei', 'initials');
    await aMentor(maya, 'Lena Park');
    const note = 'Kwame Osei said the HPI runs long.';
    await maya.post('/follow-ups', { mentorId, title: 'Ask Kwame, then Dr. Park’s office', note, on: '2026-12-03' });
    await maya.post('/follow-ups', { note: 'Write to Lena Park.', on: '2026-12-04' });
    const { text } = await house.visitor().get(path);
    const titles = parsed({ text }).events.map(({ summary }) => summary);
    expect(titles).toContain('Ask K.O., then L.P.’s office');
    expect(titles).toContain('Write to L.P..');
    expect(text.replace(/\r\n /g, '')).not.toMatch(/Osei|Kwame|Park|Lena|HPI/);
  });

  test.each([
    ['<script>alert(1)</script> & "Osei"'],
    ['Osei\\, BEGIN:VEVENT; X-EVIL:1,2\\n'],
    ['\u202eiesO\u202c \u2066Kwame\u2069 \u200f'],
    ['Ö'.repeat(200)],
    ['ي'.repeat(99) + ' ' + '🐘'.repeat(50)],
    ["'; drop table calendars; --"],
    ['Osei\tEND:VCALENDAR'],
  ])('the name %s is harmless', async (name) => {
    for (const names of ['initials', 'full'] as const) {
      const { answer } = await told(name, names);
      expect(answer.status).toBe(200);
      const { calendar, events } = parsed(answer);
      expect(events).toHaveLength(12);
      expect(calendar.getAllSubcomponents()).toHaveLength(13);
      expect(answer.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
      for (const line of answer.text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n\0]/);
      }
    }
  });
});
