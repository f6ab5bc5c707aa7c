import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestClient } from '../support/client.ts';
import { DashboardWorld, desk } from './browser.ts';

const body = [
  'Dear Dr. Smith,',
  "Thank you for showing me how you close a visit. I haven't heard back from you since our meeting. I need your answer as soon as possible.",
  'Kind regards,\nPriya Raman',
].join('\n\n');

let world: DashboardWorld;
let client: TestClient;
let mentorId: string;
let draftId: string;
let page: Page;

beforeAll(async () => {
  world = await DashboardWorld.open();
  client = await world.account('Priya Raman');
  mentorId = (await client.post('/mentors', { name: 'Amara Osei', credentials: 'MD', roles: ['attending'] })).body.id;
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const talk = { mentorId, at, kind: 'meeting', direction: 'mutual', summary: 'After clinic.' };
  await client.post('/interactions', { ...talk, details: ['how to close a visit'] });
});
afterAll(() => world?.close());
beforeEach(async () => {
  draftId = (await client.post('/drafts', { kind: 'thank_you', mentorId })).body.id;
  await client.patch(`/drafts/${draftId}`, { body });
  page = await world.page(client, desk);
  await page.goto(`${world.url}/drafts/${draftId}`);
  await page.getByLabel('Your letter').waitFor();
});

const chosen = 'getSelection().toString()';
const kept = async () => (await client.get(`/drafts/${draftId}`)).body.body;

test('findings are stepped through by key, and what is proposed is put in by key', async () => {
  const inTurn = [
    'Dear Dr. Smith',
    "haven't heard back",
    'I need your answer as soon as possible.',
    'as soon as possible',
  ];
  await page.getByLabel('Your letter').focus();
  for (const [at, words] of inTurn.entries()) {
    await page.keyboard.press(at % 2 === 0 ? 'F8' : 'Alt+ArrowDown');
    expect(await page.evaluate(chosen)).toBe(words);
    await page
      .getByRole('status')
      .getByText(new RegExp(`^${at + 1} of 4`))
      .waitFor();
  }
  await page.keyboard.press('F8');
  expect(await page.evaluate(chosen)).toBe('Dear Dr. Smith');
  await page.keyboard.press('Shift+F8');
  expect(await page.evaluate(chosen)).toBe('as soon as possible');

  await page.keyboard.press('Control+.');
  await page.getByText('2 things to look at before it is ready.').waitFor();
  await page.getByRole('button', { name: 'Put in “Dear Dr. Osei”' }).click();
  await page.getByText('One thing to look at before it is ready.').waitFor();
  await page.getByRole('button', { name: 'Take the sentence out' }).click();
  await page.getByText('It reads well: nothing to change.').waitFor();
  const mended = body
    .replace('Smith', 'Osei')
    .replace(" I haven't heard back from you since our meeting.", '')
    .replace('as soon as possible', 'whenever it suits you');
  expect(await kept()).toBe(mended);
  await page.context().close();
});

test('typing never waits for a review, and the last words are the ones kept and judged', async () => {
  const letter = page.getByLabel('Your letter');
  const held: (() => void)[] = [];
  let hold = true;
  await page.route(`**/api/v1/drafts/${draftId}`, async (route) => {
    if (hold && route.request().method() === 'PATCH') await new Promise<void>((release) => held.push(release));
    await route.continue();
  });
  const first = page.waitForRequest((request) => request.method() === 'PATCH');
  await letter.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('A. ');
  await first;
  await page.keyboard.type('Good morning. ');
  expect(await letter.inputValue()).toBe(`A. Good morning. ${body}`);
  expect(await page.locator('mark[data-effect=mind]').allTextContents()).toContain("haven't heard back");
  await letter.fill(body.replace('Smith', 'Osei'));
  hold = false;
  for (const release of held) release();
  await page.getByText('Kept', { exact: true }).waitFor();
  await page.getByText('2 things to look at before it is ready.').waitFor();
  expect(await kept()).toBe(body.replace('Smith', 'Osei'));
  await page.context().close();
});

test('what was decided stands on a page with its rule, words, reason and place, and in the timeline', async () => {
  await page.getByRole('button', { name: 'It is right here' }).click();
  await page.getByLabel('Why is it right here?').fill('Dr. Smith reads her mail.');
  await page.getByRole('button', { name: 'Keep my answer' }).click();
  await page.getByText('You answered: Dr. Smith reads her mail.').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.getByRole('link', { name: 'Your answers' }).click();
  await page.getByRole('heading', { level: 1, name: 'What you decided' }).waitFor();
  const entry = page.getByRole('listitem').filter({ hasText: 'The greeting names Smith' });
  await entry.getByText('Dr. Smith reads her mail.').waitFor();
  await entry.getByText('Dear Dr. Smith,', { exact: true }).waitFor();
  await entry.getByRole('link', { name: /^The rule/ }).click();
  await page.getByText('A name left over from another message tells the reader that it was copied.').waitFor();
  await page.goBack();
  await entry.getByRole('link', { name: 'Amara Osei' }).click();
  await page.getByText(/^Decided otherwise, with a reason: The greeting names Smith/).waitFor();
  await page.context().close();
});
