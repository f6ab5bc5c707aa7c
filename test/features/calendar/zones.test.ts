import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import { aContact, aMentor } from '../../support/people.ts';
import { feedOf, parsed } from './parsed.ts';

let house: TestApp;
beforeAll(async () => {
  house = await startApp();
});
afterAll(() => house.close());

const at = ['2026-03-08T07:30:00Z', '2026-11-01T06:30:00Z', '2026-10-03T15:45:00Z', '2027-01-12T17:00:00Z'];

async function calendarIn(timeZone: string) {
  const maya = await house.signUp({ timeZone });
  const path = await feedOf(maya);
  return { maya, read: async () => parsed(await house.visitor().get(path)) };
}

test.each([
  ['America/New_York', '2027-03-03', '21:00'],
  ['Asia/Kolkata', '2027-03-04', '07:30'],
  ['Australia/Lord_Howe', '2027-03-04', '13:00'],
  ['Pacific/Kiritimati', '2027-03-04', '16:00'],
  ['Pacific/Pago_Pago', '2027-03-03', '15:00'],
])('in %s interviews keep their instants through clock changes, and days are local', async (zone, day, hour) => {
  house.clock.set('2026-11-23T15:00:00Z');
  const { maya, read } = await calendarIn(zone);
  await maya.post('/programs', { name: 'Harbor', interviews: at.map((one) => ({ at: one, withMentorIds: [] })) });
  const { events, zone: told } = await read();
  expect(told.tzid).toBe(zone);
  const interviews = events.filter(({ uid }) => uid.startsWith('interview-'));
  const instants = interviews.map(({ start }) => new Date(start).toISOString().replace('.000', ''));
  expect(instants.toSorted()).toEqual(at.toSorted());
  const deadline = events.find(({ summary }) => summary.startsWith('Rank lists are due'));
  expect(deadline).toMatchObject({ start: day, summary: `Rank lists are due, ${hour} (about)` });
});

test('after a move to another zone, days and hours are those of the new one, in a later version', async () => {
  house.clock.set('2026-11-23T15:00:00Z');
  const { maya, read } = await calendarIn('America/Los_Angeles');
  await aContact(maya, await aMentor(maya), '2026-11-23T14:00:00Z');
  await maya.post('/follow-ups', { title: 'Late in the day', dueAt: '2026-12-02T05:00:00Z' });
  const [before] = (await read()).events.filter(({ summary }) => summary === 'Late in the day');
  expect(before).toMatchObject({ start: '2026-12-01' });
  house.clock.forward({ hours: 3 });
  await maya.patch('/settings', { digestAt: '08:00' });
  expect((await read()).events.find(({ uid }) => uid === before!.uid)).toMatchObject({ sequence: before!.sequence });
  await maya.patch('/settings', { timeZone: 'Asia/Kolkata' });
  const feed = await read();
  const after = feed.events.find(({ uid }) => uid === before!.uid);
  expect(feed.zone.tzid).toBe('Asia/Kolkata');
  expect(after).toMatchObject({ start: '2026-12-02', sequence: before!.sequence + 1 });
  expect(String(after!.component.getFirstPropertyValue('last-modified'))).toBe('2026-11-23T18:00:00Z');
});
