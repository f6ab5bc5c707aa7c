import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ActionLinks } from '../../src/features/reminders/action-links.ts';
import { Config } from '../../src/platform/config/config.ts';
import { accountId } from '../../src/platform/database/account-scope.ts';
import { PublicUrl } from '../../src/platform/http/public-url.ts';
import { Secrets } from '../../src/platform/secrets/secrets.ts';
import { SmtpSink } from '../support/smtp.ts';
import { DashboardWorld, desk } from './browser.ts';

const environment = { TACTFUL_SECRET: 'a secret of this test and of nobody else' };

let world: DashboardWorld;
let provider: SmtpSink;
beforeAll(async () => {
  world = await DashboardWorld.open(environment);
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

test('what a mail’s link did stands on Today for a while, and is taken back there', async () => {
  const client = await world.account('Ines Duarte');
  await client.post('/mentors', { name: 'Dr. Lena Park', roles: ['attending'] });
  const { body: made } = await client.post('/follow-ups', {
    title: 'Send the poster',
    dueAt: new Date().toISOString(),
  });
  const account = accountId((await client.get('/auth/me')).body.account.id);
  const publicUrl = new PublicUrl(new Config({ PUBLIC_URL: world.url }));
  const links = new ActionLinks(Secrets.load(environment, ''), publicUrl);
  const page = await world.page(client, desk);
  await page.goto(links.act({ account, followUp: made.id, act: 'done', mail: 'a mail', at: Date.now() }));
  await page.getByRole('button', { name: 'Mark as done' }).click();
  await page.getByText('It is off your list.').waitFor();

  await page.goto(world.url);
  await page.getByText(/^By mail: .*Send the poster/).waitFor();
  expect((await client.get(`/follow-ups/${made.id}`)).body.state).toBe('done');
  await page.getByRole('button', { name: /^Undo .*Send the poster/ }).click();
  await page.getByRole('button', { name: 'Done: Send the poster' }).waitFor();
  await page.getByText(/^By mail:/).waitFor({ state: 'detached' });
  expect((await client.get(`/follow-ups/${made.id}`)).body.state).toBe('due');
  await page.context().close();
}, 60_000);

test('a reminder that comes again is written down beside a mentor, says how often, and is ended there', async () => {
  const client = await world.account('Noor Haddad');
  const { body: mentor } = await client.post('/mentors', { name: 'Dr. Lena Park', roles: ['attending'] });
  const page = await world.page(client, desk);
  await page.goto(`${world.url}/mentors/${mentor.id}`);
  await page.getByRole('button', { name: 'Remind me of something' }).click();
  await page.getByLabel('What to remind you of').fill('Call about the clinic');
  await page.getByLabel('Repeat').selectOption('Every so many days');
  await page.getByLabel('How many days').fill('45');
  await page.getByRole('button', { name: 'Remind me', exact: true }).click();
  await page.getByText('Every 45 days', { exact: true }).waitFor();
  // By a clock that goes on meanwhile.
  const [{ id }] = (await client.get('/follow-ups')).body.items;
  await client.post(`/follow-ups/${id}/done`);
  expect((await client.get('/follow-ups')).body.items).toHaveLength(2);
  await client.post(`/follow-ups/${id}/undo`);
  expect((await client.get('/follow-ups')).body.items).toHaveLength(1);
  await page.getByRole('button', { name: /^Stop repeating: Call about the clinic/ }).click();
  await page.getByText('You owe nothing here.', { exact: false }).waitFor();
  await page.getByText('Every 45 days', { exact: true }).waitFor({ state: 'detached' });
  const { items } = (await client.get('/follow-ups')).body;
  expect(items).toMatchObject([{ every: { days: 45 }, state: 'cancelled' }]);
  await page.context().close();
}, 60_000);
