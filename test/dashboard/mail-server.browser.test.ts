import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SmtpSink } from '../support/smtp.ts';
import { DashboardWorld, desk } from './browser.ts';

let world: DashboardWorld;
let provider: SmtpSink;
beforeAll(async () => {
  world = await DashboardWorld.open();
  provider = await SmtpSink.start({ user: 'priya', pass: 'an app password' });
});
afterAll(async () => {
  await world?.close();
  await provider?.stop();
});

test('a mail server is set by a test mail and its code; what goes wrong is said beside its field', async () => {
  const page = await world.page(await world.account(), desk);
  const button = (name: string) => page.getByRole('button', { name });
  await page.goto(`${world.url}/settings#mail`);
  await page.getByText('No mail server is set').waitFor();

  await page.getByLabel('Who sends your mail?').selectOption('Gmail');
  expect(await page.getByLabel('Server', { exact: true }).inputValue()).toBe('smtp.gmail.com');
  await page.getByText('Gmail wants an app password').waitFor();

  await page.getByLabel('Who sends your mail?').selectOption('Another provider');
  await page.getByLabel('Server', { exact: true }).fill('127.0.0.1');
  await page.getByLabel('Port').fill(new URL(provider.url).port);
  await page.getByLabel('Encryption').selectOption('none');
  await page.getByLabel('User').fill('priya');
  await page.getByLabel('App password').fill('the usual one');
  await button('Send me a test mail with a code').click();
  await page.getByText('most providers want an app password here').waitFor();

  await page.getByLabel('App password').fill('an app password');
  await button('Send me a test mail with a code').click();
  await page.getByLabel('Code').waitFor();
  const code = /mail server: (\d{6})/.exec(provider.taken.at(-1)?.mail.text ?? '')?.[1] ?? '';
  await page.getByLabel('Code').fill(code === '000000' ? '000001' : '000000');
  await button('Use this server').click();
  await page.getByText('This is not the code of the last test mail').waitFor();
  await page.getByLabel('Code').fill(code);
  await button('Use this server').click();
  await page.getByText('Reminders leave through 127.0.0.1').waitFor();

  await button('Send me a test mail').click();
  await page.getByText('The test mail: the mail server took it.').waitFor();
  await button('Remove it').click();
  await page.getByText('No mail server is set').waitFor();
});
