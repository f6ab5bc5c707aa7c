import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DashboardWorld, desk } from './browser.ts';

let world: DashboardWorld;
beforeAll(async () => {
  world = await DashboardWorld.open();
});
afterAll(() => world?.close());

test('from sign-up to the thank-you that settles what is owed, with the keyboard where one has it', async () => {
  const page = await world.page(null, desk);
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  await page.goto(world.url);
  await page.getByRole('link', { name: 'Make an account' }).click();
  await page.getByLabel('Your name').fill('Priya Raman');
  await page.getByLabel('E-mail').fill('priya@example.org');
  const password = page.getByRole('textbox', { name: 'Password' });
  await password.fill('short');
  await button('Make my account').click();
  await page.getByText('Write at least 10 characters.').waitFor();
  await password.fill('a calm and long sentence');
  await button('Make my account').click();

  await page.getByRole('link', { name: 'Add your first mentor' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Dr. Amara Osei');
  await page.getByText('Attending', { exact: true }).click();
  await page.getByLabel('E-mail').fill('a.osei@harbor.example');
  await button('Add them').click();
  await page.getByRole('heading', { level: 1, name: 'Dr. Amara Osei' }).waitFor();

  await page.keyboard.press('l');
  await page.getByRole('dialog').getByLabel('In a line').waitFor();
  await page.keyboard.type('Half an hour after clinic; she went through my CV');
  await page.getByText('More', { exact: true }).click();
  await page.getByLabel('Worth remembering').fill('a handoff that names what is unsure');
  await button('Log it').click();
  await page.getByText('Logged with Dr. Amara Osei.').waitFor();
  await button('Good').click();
  await page.getByText('Half an hour after clinic; she went through my CV').waitFor();

  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.getByRole('link', { name: 'Thank Dr. Osei' }).waitFor();
  await button(/^Why Thank Dr. Osei/).click();
  await page.getByText(/You met Dr. Osei on .*; a short thank-you within 24 hours is kind/).waitFor();

  await button(/^Write: Thank-you/).click();
  const letter = page.getByLabel('Your letter');
  await letter.waitFor();
  const kind = await letter.inputValue();
  expect(kind).toContain('a handoff that names what is unsure');

  await letter.fill(
    kind.replace('\n\nKind regards', '\n\nCould you put in a good word so I get an interview?\n\nKind regards'),
  );
  await page.getByText('One thing to look at before it is ready.').waitFor();
  const marked = page.locator('mark[data-effect=stop]');
  expect(await marked.count()).toBeGreaterThan(0);
  await button('It is ready').click();
  await page.getByText('Mend or answer what the verdict names first').waitFor();
  await letter.fill(kind);
  await page.getByText('It reads well: nothing to change.').waitFor();

  await button('It is ready').click();
  const mail = page.getByRole('link', { name: 'Open in my mail' });
  expect(await mail.getAttribute('href')).toMatch(/^mailto:a\.osei@harbor\.example\?subject=/);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download .eml' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.eml$/);
  await button('I have sent it').click();
  await page.getByText('It stands in the timeline').waitFor();

  await page.getByRole('link', { name: 'on to Today' }).click();
  await page.getByText('Nobody is waiting for you.').waitFor();
  expect(await page.getByRole('link', { name: 'Thank Dr. Osei' }).count()).toBe(0);
  await page.reload();
  await page.getByText('Nobody is waiting for you.').waitFor();
});

test('what was done by mistake is taken back where it was done', async () => {
  const client = await world.account('Ines Duarte');
  const { body: mentor } = await client.post('/mentors', { name: 'Dr. Lena Park' });
  const at = new Date(Date.now() - 3_600_000).toISOString();
  await client.post('/interactions', {
    ...{ mentorId: mentor.id, at, kind: 'call', direction: 'mutual', summary: 'A call.' },
  });
  const page = await world.page(client, desk);
  await page.goto(world.url);
  const answered = page.waitForResponse(/\/done$/);
  await page.getByRole('button', { name: /^Done: Thank Dr. Park/ }).click();
  await page.getByText('Done.', { exact: true }).waitFor();
  await answered;
  const settled = await client.get('/follow-ups?state=done');
  expect(settled.body.items).toHaveLength(1);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Done: Thank Dr. Park/ }).waitFor();
  expect((await client.get('/follow-ups?state=done')).body.items).toHaveLength(0);
});
