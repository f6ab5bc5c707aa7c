import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { TestClient } from '../support/client.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { startServer, temporaryFolder, type Running } from '../support/process.ts';
import { SmtpSink } from '../support/smtp.ts';

const people = 12;

let database: FreshDatabase;
let smtp: SmtpSink;
let owner: pg.Client;
const started: Running[] = [];
const folders: ReturnType<typeof temporaryFolder>[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  smtp = await SmtpSink.start();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  for (const { process } of started) process.kill('SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  await owner.end();
  await smtp.stop();
  await database.drop();
  for (const folder of folders) folder.remove();
});

/** As another machine would: with a data folder of its own, and only the secret in common. */
async function start(part: '--web' | '--worker'): Promise<Running> {
  const folder = temporaryFolder();
  folders.push(folder);
  const environment = {
    ...{ DATABASE_URL: database.url, SMTP_URL: smtp.url, SIGN_UP: 'open' },
    ...(part === '--worker' ? { PUBLIC_URL: 'https://tactful.example.org' } : {}),
    TACTFUL_SECRET: 'a secret that is the same for all of them',
  };
  const running = await startServer(folder.path, environment, [part]);
  started.push(running);
  return running;
}

test('two webs and three workers on one database are one house, whose digests are sent once', async () => {
  // All at once, on a database that some of them find empty: one of them migrates.
  const [[web, otherWeb], workers] = await Promise.all([
    Promise.all([start('--web'), start('--web')]),
    Promise.all([start('--worker'), start('--worker'), start('--worker')]),
  ]);
  const addresses: string[] = [];
  for (let person = 0; person < people; person += 1) addresses.push(await signUpHereActThere(web.url, otherWeb.url));
  smtp.behaviour = { does: 'dawdle', ms: 300 };
  await letTheDigestBeDue();
  await until(() => smtp.tries > 2);
  workers[0].process.kill('SIGKILL');
  await until(() => addresses.every((address) => smtp.to(address).length > 0));

  const ids = smtp.taken.map(({ mail }) => mail.messageId);
  expect(new Set(ids).size).toBe(people);
  // What the killed one had in hand may come again, under its own Message-ID.
  expect(ids.length - people).toBeLessThanOrEqual(5);
  await until(async () => (await statesOfMails()).join() === `sent ${people}`);
  for (const worker of workers.slice(1)) worker.process.kill('SIGTERM');
  expect(await Promise.all(workers.slice(1).map(async ({ ended }) => (await ended).code))).toEqual([0, 0]);
}, 240_000);

test('a worker told to stop finishes what it has in hand, and leaves the rest to the next', async () => {
  const sent = () => smtp.taken.length - before;
  const before = smtp.taken.length;
  smtp.behaviour = { does: 'dawdle', ms: 1_500 };
  await owner.query(`insert into follow_ups select (jsonb_populate_record(f, jsonb_build_object(
    'id', gen_random_uuid(), 'natural_key', f.natural_key || ' again'))).* from follow_ups f`);
  const worker = await start('--worker');
  await letTheDigestBeDue();
  await until(() => sent() > 0);
  worker.process.kill('SIGTERM');
  expect((await worker.ended).code).toBe(0);
  expect(sent()).toBeLessThan(people);
  // The first digests are one each, however often the killed worker's came again.
  expect(await statesOfMails()).toEqual([`sent ${people + sent()}`]);
  smtp.behaviour = { does: 'accept' };
  const next = await start('--worker');
  await until(() => sent() === people);
  next.process.kill('SIGTERM');
  await next.ended;
  expect(sent()).toBe(people);
}, 240_000);

async function signUpHereActThere(here: string, there: string): Promise<string> {
  const email = `person${Math.random()}@example.org`;
  const client = new TestClient(here);
  const person = { email, password: 'a long enough password', name: 'Maya', timeZone: zoneOfNoon() };
  expect((await client.post('/auth/sign-up', person)).status).toBe(201);
  const elsewhere = Object.assign(new TestClient(there), { cookie: client.cookie });
  const made = await elsewhere.post('/mentors', { name: 'Amara Osei', roles: ['attending'] });
  expect(made.status).toBe(201);
  expect((await client.get(`/mentors/${made.body.id}`)).body).toMatchObject({ name: 'Amara Osei' });
  const dueAt = new Date(Date.now() + 60_000).toISOString();
  expect((await client.post('/follow-ups', { title: 'Send the poster', dueAt })).status).toBe(201);
  expect((await elsewhere.get('/follow-ups')).body.items).toHaveLength(1);
  return email;
}

/** Where it is about noon: no night holds a mail back. */
function zoneOfNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return `Etc/GMT${ahead >= 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** As if it had been written down yesterday, and its hour had just struck. */
async function letTheDigestBeDue(): Promise<void> {
  const [made, due] = [new Date(Date.now() - 86_400_000), new Date(Date.now() - 60_000)];
  await owner.query(`update settings set digest_at = '12:00'`);
  await owner.query('update follow_ups set created_at = $1, not_before = $1, due_at = $2', [made, due]);
  await owner.query(
    `update mail_schedule set next_at = $1, claimed_at = null, slots_from = null, last_digest_day = null,
       last_mail_at = null`,
    [due],
  );
  await owner.query(`select graphile_worker.add_job('reminders_tick', max_attempts := 1) from generate_series(1, 3)`);
}

async function statesOfMails(): Promise<string[]> {
  const { rows } = await owner.query<{ said: string }>(
    `select state || ' ' || count(*) as said from mails group by state order by state`,
  );
  return rows.map(({ said }) => said);
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}
