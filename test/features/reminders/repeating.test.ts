import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestClient } from '../../support/client.ts';
import { linksOf, meet, pathOf, startMailWorld, type MailWorld } from '../../support/mail-world.ts';
import { aContact } from '../../support/people.ts';

let world: MailWorld;
let maya: TestClient;
let osei: string;
let id: string;

beforeAll(async () => {
  world = await startMailWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2026-11-02T20:00:00Z');
  maya = await world.signUp({ timeZone: 'America/New_York' });
  osei = await meet(maya, '2026-10-01T18:00:00Z', 'Amara Osei');
  for (const { id: owed } of (await maya.get('/follow-ups?state=open')).body.items) {
    await maya.post(`/follow-ups/${owed}/cancel`, { reason: 'Not part of this.' });
  }
  const made = await maya.post('/follow-ups', { mentorId: osei, title: 'Call', on: '2026-11-09', every: { days: 7 } });
  id = made.body.id;
  await world.at('2026-11-09T14:00:00Z');
});

const calls = () => world.mailsTo(maya).filter(({ text }) => text?.includes('Call'));
const link = (label: 'Done' | 'Snooze') => pathOf(linksOf(calls().at(-1)!, label)[0] ?? '');
const open = async () =>
  (await maya.get('/follow-ups?state=open')).body.items.filter(({ kind }: { kind: string }) => kind === 'custom');

test('what comes again is told each time anew, twice at most, and done by its link', async () => {
  expect(calls()).toHaveLength(1);
  expect(calls()[0]?.text).toContain('You asked to be reminded of this every 7 days.');
  const done = link('Done');
  expect((await world.visitor().post(done)).text).toContain('It is off your list.');
  expect(await open()).toMatchObject([{ dueAt: '2026-11-16T14:00:00Z', state: 'planned' }]);
  await world.visitor().post(done, 'undo=yes', { 'content-type': 'application/x-www-form-urlencoded' });
  expect(await open()).toMatchObject([{ id, state: 'due' }]);
  await maya.post(`/follow-ups/${id}/done`);
  await world.live('2026-11-30T14:00:00Z', 360);
  expect(calls().length).toBeLessThanOrEqual(3);
  expect(calls().length).toBeGreaterThan(1);
  expect((await open())[0].dueAt).toBe('2026-11-16T14:00:00Z');
});

test('a link of a mail from before one was in touch says so and leaves the next one alone', async () => {
  const [done, snooze] = [link('Done'), link('Snooze')];
  await aContact(maya, osei, '2026-11-09T13:50:00Z', { kind: 'call' });
  const before = await open();
  expect(before).toMatchObject([{ id, dueAt: '2026-11-16T14:00:00Z' }]);
  for (const old of [done, snooze]) {
    const page = await world.visitor().post(old, 'days=3', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(page.text).toContain('You were in touch since; it comes again on Mon 16 Nov.');
  }
  expect(await open()).toEqual(before);
  await world.at('2026-11-16T14:00:00Z');
  expect(calls()).toHaveLength(2);
  expect((await world.visitor().post(link('Done'))).text).toContain('It is off your list.');
});
