import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestClient } from '../support/client.ts';
import { DashboardWorld, desk, phone } from './browser.ts';

let world: DashboardWorld;
let client: TestClient;
let mentorId: string;
/** A moment ago, so that it is today for everybody but within a second of midnight. */
const justNow = () => new Date(Date.now() - 1000).toISOString();

beforeAll(async () => {
  world = await DashboardWorld.open();
  client = await world.account('Priya Raman');
  const add = async (name: string) => (await client.post('/mentors', { name, roles: ['attending'] })).body.id as string;
  const wrote = (to: string, at: string) =>
    client.post('/interactions', {
      ...{ mentorId: to, at, kind: 'email', direction: 'outgoing', purpose: 'first_note', summary: 'A first note.' },
    });
  mentorId = await add('Amara Osei');
  await wrote(mentorId, justNow());
  // Stricter, so that two are all of a week.
  await client.patch('/settings', { policy: { 'pacing/few-new-people': { perWeekPeople: 2 } } });
  await wrote(await add('Bo Chen'), justNow());
  await add('Cleo Adeyemi');
});
afterAll(() => world?.close());

test.each([
  ['at a desk', desk],
  ['on a phone', phone],
])('%s, two weeks show from which day somebody may be written to, beside the same in words', async (_, options) => {
  const page = await world.page(client, options);
  await page.goto(`${world.url}/mentors/${mentorId}`);
  const asked = page.getByRole('listitem').filter({ hasText: /^Follow-up/ });
  await asked.getByText(/^Wait until .*, in 7 days$/).waitFor();
  const days = await asked.locator('[data-day]').evaluateAll((all: any[]) => all.map((day) => day.dataset.day));
  expect(days).toEqual([...Array.from({ length: 7 }, () => 'wait'), 'opens', ...Array.from({ length: 6 }, () => 'go')]);
  await page.context().close();
});

test('Today shows what opens on each day, and the week’s new people with the day there is room again', async () => {
  const page = await world.page(client, desk);
  await page.goto(world.url);
  const week = page.getByRole('region', { name: 'This week and next' });
  await week
    .getByText(
      /2 of 2 new people this week; room again .*, in \d days?|2 of 2 new people this week; room again .*, tomorrow/,
    )
    .waitFor();
  const told = await week.getByRole('listitem').allTextContents();
  expect(told).toHaveLength(14);
  expect(told.some((day) => /, today: 0 due, 0 allowed, 0 waiting until then/.test(day))).toBe(true);
  expect(told.filter((day) => /[1-9] waiting until then/.test(day)).length).toBeGreaterThan(0);
  await page.context().close();
});
