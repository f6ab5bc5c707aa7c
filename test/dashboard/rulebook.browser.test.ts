import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestClient } from '../support/client.ts';
import { DashboardWorld, desk, phone } from './browser.ts';

let world: DashboardWorld;
let client: TestClient;
beforeAll(async () => {
  world = await DashboardWorld.open();
  client = await world.account('Priya Raman');
});
afterAll(() => world?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const policy = async () => (await client.get('/settings')).body.policy;
const close = (page: Page) => page.context().close();

async function rulebook(at = '', options: Parameters<DashboardWorld['page']>[1] = desk): Promise<Page> {
  const page = await world.page(client, options);
  await page.goto(`${world.url}/rulebook${at}`);
  await page.getByRole('heading', { level: 1, name: 'Rulebook' }).waitFor();
  return page;
}

describe('the numbers of a rule', () => {
  test('are made stricter by the keyboard, kept, taken back, and set back to the default', async () => {
    const page = await rulebook('#pacing/rest-between-messages');
    const slider = page.getByRole('slider', { name: 'rest after each message' });
    await slider.focus();
    for (const value of ['7 days', '8 days', '9 days']) {
      expect(await slider.getAttribute('aria-valuetext')).toBe(value);
      await page.keyboard.press('ArrowRight');
    }
    await page.getByText('Kept: 10 days.').waitFor();
    const examples = page.getByRole('region', { name: 'Examples' });
    await examples.getByText('Judged by your numbers; each is named after the usual ones.').waitFor();
    await examples.getByText('today: Sun 22 Nov 2026; act: first note; last message on: Mon 16 Nov 2026').waitFor();
    await examples.getByText('You last wrote to Dr. Osei 7 days ago; the rest is 10 days.').waitFor();
    expect(await policy()).toEqual({ 'pacing/rest-between-messages': { restDays: 10 } });
    await page.getByRole('link', { name: 'rest after each message' }).waitFor();

    await button(page, 'Undo rest after each message').click();
    await page.getByText('Kept: 7 days.').waitFor();
    expect(await policy()).toEqual({});

    await slider.focus();
    await page.keyboard.press('End');
    await page.getByText('Kept: 30 days.').waitFor();
    await page.reload();
    await button(page, 'Back to the default of rest after each message').click();
    await page.getByText('Kept: 7 days.').waitFor();
    expect(await policy()).toEqual({});
    await close(page);
  });

  test('go no further than the laxest, which lies beyond the default where the rule allows it', async () => {
    const page = await rulebook('#pacing/few-new-people');
    const slider = page.getByRole('slider', { name: 'first notes a week' });
    await slider.focus();
    await page.keyboard.press('End');
    await page.getByText('Kept: 5 people.').waitFor();
    expect(await policy()).toEqual({ 'pacing/few-new-people': { perWeekPeople: 5 } });
    await page.getByText('3 people is the default, 5 people the laxest, 1 person the strictest.').waitFor();
    await button(page, 'All back to the defaults').click();
    await page.getByText('All stand at their defaults.').waitFor();
    expect(await policy()).toEqual({});
    await close(page);
  });

  test('stay what they were where they can’t be kept, and it is said why', async () => {
    const page = await rulebook('#pacing/rest-between-messages');
    const slider = page.getByRole('slider', { name: 'rest after each message' });
    await page.route('**/api/v1/settings', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.continue(),
    );
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('alert').getByText('Tactful does not answer.').waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toBe('7 days');
    expect(await policy()).toEqual({});
    await close(page);
  });
});

describe('a rule', () => {
  test('is found by its words and its family, and opened by its address', async () => {
    const page = await rulebook();
    await page.getByRole('heading', { name: 'Consent and policy' }).waitFor();
    const rules = page.getByRole('article');
    const all = await rules.count();
    expect(all).toBeGreaterThan(40);
    await page.getByText('Consent', { exact: true }).click();
    expect(await rules.count()).toBe(5);
    await page.keyboard.press('/');
    await page.keyboard.type('rank list no such');
    await page.getByText('No rule speaks of that.').waitFor();
    await button(page, 'Show all of them').click();
    expect(await rules.count()).toBe(all);

    await button(page, 'Let nobody feel bad for being silent or for saying no.').press('Enter');
    await page.getByText('A reproach, even a soft one, makes answering a burden.').waitFor();
    expect(page.url()).toMatch(/\/rulebook#language\/guilt$/);
    await page.reload();
    await page.getByText('A reproach, even a soft one, makes answering a burden.').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Let nobody feel bad');
    await close(page);
  });

  test('shows its examples with their outcome, and judges one before one’s eyes', async () => {
    const page = await rulebook('#language/direct-ask-for-spot');
    await page.getByText(/asks, openly or by hint, for a place or for favour/).waitFor();
    await button(page, /^See it judged.*a good word is a request for favour/).click();
    const tried = page.getByRole('region', { name: 'Try it' });
    await tried.locator('mark[data-effect=stop]').first().waitFor();
    expect(await tried.getByRole('textbox').inputValue()).toContain('put in a good word');
    await close(page);
  });
});

describe('words to try', () => {
  const ask = 'Dear Dr. Osei,\n\nCould you put in a good word so I get an interview?';

  test('are stopped, underlined, stepped through and mended, and are kept nowhere', async () => {
    const page = await rulebook();
    const words = page.getByLabel('Words to try');
    const tried = page.getByRole('region', { name: 'Try it' });
    await words.fill(ask);
    await tried.getByText('2 things were found.').waitFor();
    expect(await tried.locator('mark[data-effect=stop]').allTextContents()).toEqual(['put in a good word so']);
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    const chosen =
      'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)';
    expect(await page.evaluate(chosen)).toBe('put in a good word so');
    await page.keyboard.press('Control+.');
    await tried.getByText('Nothing here to change.').waitFor();
    expect(await words.inputValue()).toBe('Dear Dr. Osei,\n\nI would be grateful for any advice you have for me.');
    await page.keyboard.press('Control+z');
    expect(await words.inputValue()).toBe(ask);
    await page.reload();
    expect(await page.getByLabel('Words to try').inputValue()).toBe('');
    expect((await client.get('/drafts')).body.items).toEqual([]);
    await close(page);
  });

  test('a slow answer to older words is given up, and never shown over a newer one', async () => {
    const page = await rulebook();
    const held: (() => void)[] = [];
    await page.route('**/api/v1/reviews', async (route) => {
      if (route.request().postData()?.includes('good word')) {
        await new Promise<void>((release) => held.push(release));
      }
      await route.continue().catch(() => undefined);
    });
    const givenUp = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/reviews'));
    const asked = page.waitForRequest('**/api/v1/reviews');
    await page.getByLabel('Words to try').fill(ask);
    await asked;
    await page.getByLabel('Words to try').fill('Dear Dr. Osei,\n\nThank you for Tuesday.');
    await givenUp;
    await page.getByText('Nothing here to change.').waitFor();
    for (const release of held) release();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('mark').count()).toBe(0);
    await close(page);
  });

  test('are mended under a thumb without opening the keyboard', async () => {
    const page = await rulebook('', phone);
    const words = page.getByLabel('Words to try');
    await words.fill(ask);
    await words.blur();
    await button(page, /^Put in “I would be grateful/).click();
    await page.getByText('Nothing here to change.').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).not.toBe('TEXTAREA');
    await close(page);
  });
});
