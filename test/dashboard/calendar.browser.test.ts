import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestClient } from '../support/client.ts';
import { DashboardWorld, desk, phone } from './browser.ts';

let world: DashboardWorld;
beforeAll(async () => {
  world = await DashboardWorld.open();
});
afterAll(() => world?.close());

/** Days and months of the account's zone, counted from today. */
const dayAhead = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(Date.now() + days * 86_400_000);
const monthAhead = (months: number) => {
  const [year = 0, month = 0] = dayAhead(0).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
};

async function withFollowUp(name: string, on: string) {
  const client = await world.account(name);
  const { body: mentor } = await client.post('/mentors', { name: 'Dr. Lena Park' });
  const { body: item } = await client.post('/follow-ups', { mentorId: mentor.id, title: 'Ask about the poster', on });
  return { client, mentorId: mentor.id as string, id: item.id as string };
}
const chip = (page: Page) => page.getByRole('button', { name: /^Ask about the poster/ }).first();
const cell = (page: Page, day: string) => page.locator(`td[data-day="${day}"]`);
const state = async (client: TestClient, id: string) => (await client.get(`/follow-ups/${id}`)).body;

/** By hand, as a mouse does it: down, over, up. */
async function drag(page: Page, to: string) {
  await chip(page).dragTo(cell(page, to));
}

test('a follow-up is dragged to a later day, wakes there at the digest’s hour, and is taken back', async () => {
  const month = monthAhead(1);
  const { client, mentorId, id } = await withFollowUp('Ines Duarte', `${month}-10`);
  await client.patch('/settings', { digestAt: '06:45' });
  const page = await world.page(client, desk);
  await page.goto(`${world.url}/calendar?month=${month}`);
  await chip(page).waitFor();
  await drag(page, `${month}-17`);
  await page.getByText(/Put off until .* 17 /).waitFor();
  await cell(page, `${month}-17`)
    .getByRole('button', { name: /^Ask about the poster/ })
    .waitFor();
  const { snoozedUntil } = await state(client, id);
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'America/Los_Angeles',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  expect(local.format(new Date(snoozedUntil))).toBe(`${month}-17 06:45`);

  await page.getByRole('button', { name: /^Undo/ }).click();
  await cell(page, `${month}-10`)
    .getByRole('button', { name: /^Ask about the poster/ })
    .waitFor();
  expect((await state(client, id)).snoozedUntil).toBeNull();
  const told = (await client.get(`/mentors/${mentorId}/timeline`)).body.items.map(
    (item: { type: string }) => item.type,
  );
  expect(told).toEqual(['follow-up-act-undone', 'follow-up-snoozed']);
  await page.context().close();
});

test('what comes again says how often, in the month and to whoever hears it', async () => {
  const month = monthAhead(1);
  const { client } = await withFollowUp('Samir Nasser', `${month}-10`);
  await client.post('/follow-ups', { title: 'Greet the clinic', on: `${month}-11`, every: { months: 3 } });
  const page = await world.page(client, desk);
  await page.goto(`${world.url}/calendar?month=${month}`);
  await cell(page, `${month}-11`).getByText('every 3 months').waitFor();
  await page.getByRole('button', { name: 'Greet the clinic, every 3 months' }).waitFor();
  expect(await chip(page).textContent()).toBe('Ask about the poster');
  await page.context().close();
});

test('with the keyboard it is lifted, carried over the month’s end, and put down or left', async () => {
  const [month, next] = [monthAhead(1), monthAhead(2)];
  const { client, id } = await withFollowUp('Noor Haddad', `${month}-28`);
  const page = await world.page(client, desk);
  await page.goto(`${world.url}/calendar?month=${month}`);
  await chip(page).focus();
  await page.keyboard.press('Space');
  await page.getByText(/Arrow keys choose a day, Space puts it there, Escape leaves it/).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect((await state(client, id)).snoozedUntil).toBeNull();
  await page.goto(`${world.url}/calendar?month=${month}`);
  await chip(page).focus();
  await page.keyboard.press('Space');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('Space');
  await page.getByText(/Put off until /).waitFor();
  expect((await state(client, id)).snoozedUntil.slice(0, 7)).toBe(next);
  await page.context().close();
});

test('a day that has passed, one before it is due and one beyond two years are refused with words', async () => {
  const { client, id } = await withFollowUp('Tomás Silva', dayAhead(-2));
  const page = await world.page(client, desk);
  for (const [months, words] of [
    [-1, 'That day has passed. Choose one that is still to come.'],
    [36, 'That is more than two years ahead. Choose a nearer day.'],
  ] as const) {
    await page.goto(`${world.url}/calendar?month=${monthAhead(months)}`);
    await drag(page, `${monthAhead(months)}-15`);
    await page.getByRole('alert').getByText(words).waitFor();
  }
  const month = monthAhead(1);
  const later = await client.post('/follow-ups', { title: 'Write to the clinic', on: `${month}-20` });
  await page.goto(`${world.url}/calendar?month=${month}`);
  await page.getByRole('button', { name: 'Write to the clinic' }).dragTo(cell(page, `${month}-12`));
  await page.getByText(/It is due .* 20 .*, and can only be put off from there\./).waitFor();
  expect([(await state(client, id)).snoozedUntil, (await state(client, later.body.id)).snoozedUntil]).toEqual([
    null,
    null,
  ]);
  await page.context().close();
});

test('a phone begins with the agenda, where a thing is done and taken back', async () => {
  const { client, id } = await withFollowUp('Aiko Mori', dayAhead(3));
  const page = await world.page(client, phone);
  await page.goto(`${world.url}/calendar`);
  await page.getByRole('button', { name: /^Done: Ask about the poster/ }).click();
  await page.getByText('Done.', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Done: Ask about the poster/ }).waitFor();
  expect((await state(client, id)).state).toBe('planned');
  await page.context().close();
});

test('the address of the feed is made, read, renewed and switched off in the settings', async () => {
  const { client } = await withFollowUp('Elif Kaya', dayAhead(3));
  const page = await world.page(client, desk);
  await page.goto(`${world.url}/calendar`);
  await page.getByRole('link', { name: 'Show this in your own calendar' }).click();
  await page.getByRole('button', { name: 'Make an address' }).click();
  const address = page.getByLabel('Address', { exact: true });
  await address.waitFor();
  const first = await address.inputValue();
  expect((await fetch(first)).status).toBe(200);
  await page.getByText('In full: Thank Kwame Osei').click();
  await page.getByRole('button', { name: 'Make a new address' }).click();
  await page.getByText('This is the new address; the old one no longer works.').waitFor();
  const second = await address.inputValue();
  expect(second).not.toBe(first);
  expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
  expect((await client.get('/calendar')).body).toMatchObject({ on: true, names: 'full', url: second });
  await page.getByRole('button', { name: 'Switch it off' }).click();
  await page.getByRole('button', { name: 'Make an address' }).waitFor();
  expect((await fetch(second)).status).toBe(404);
  await page.context().close();
});
