import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { launch, temporaryFolder } from '../support/process.ts';
import { SmtpSink } from '../support/smtp.ts';

const accounts = 60;
const kills = 6;

let database: FreshDatabase;
let owner: pg.Client;
let smtp: SmtpSink;
const folder = temporaryFolder();
const started: ReturnType<typeof launch>[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  smtp = await SmtpSink.start();
  // Slow enough for kills to fall between handing over a mail and writing it down.
  smtp.behaviour = { does: 'dawdle', ms: 600 };
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  for (let n = 0; n < accounts; n += 1) await oweADigest(`person${n}@example.org`);
});
afterAll(async () => {
  for (const worker of started) worker.process.kill('SIGKILL');
  await owner.end();
  await smtp.stop();
  await database.drop();
  folder.remove();
});

test('workers killed at random lose no digest, and repeat one only under its own Message-ID', async () => {
  const second = startWorker();
  for (let kill = 0; kill < kills; kill += 1) {
    const worker = startWorker();
    await untilWorking(worker);
    await pause(Math.random() * 2500);
    worker.process.kill('SIGKILL');
    await worker.ended;
  }
  second.process.kill('SIGKILL');
  await second.ended;
  const last = startWorker();
  await untilWorking(last);
  await untilAllDelivered();
  last.process.kill('SIGTERM');
  expect((await last.ended).code).toBe(0);

  const idsOf = (person: string) => new Set(smtp.to(person).map((mail) => mail.messageId));
  const people = [...new Set(smtp.taken.map(({ to }) => to[0] ?? ''))];
  expect(people).toHaveLength(accounts);
  expect(people.filter((person) => idsOf(person).size !== 1)).toEqual([]);
  // At most what the killed workers had in hand, five each.
  expect(smtp.taken.length - accounts).toBeLessThanOrEqual((kills + 1) * 5);
  const { rows } = await owner.query<{ state: string; mails: number }>(
    'select state, count(*)::int as mails from mails group by state',
  );
  expect(rows).toEqual([{ state: 'sent', mails: accounts }]);
  const told = await owner.query<{ state: string; count: number }>(
    'select state, count(*)::int as count from tellings group by state',
  );
  expect(told.rows).toEqual([{ state: 'told', count: accounts }]);
}, 600_000);

function startWorker() {
  const worker = launch(['serve', '--worker'], {
    DATABASE_URL: database.url,
    DATA_DIR: folder.path,
    SMTP_URL: smtp.url.replaceAll('=400', '=20000'),
    PUBLIC_URL: 'https://tactful.example.org',
    TACTFUL_SECRET: 'a secret that is the same for all workers',
    LOG_LEVEL: 'error',
  });
  started.push(worker);
  return worker;
}

async function untilWorking(worker: ReturnType<typeof startWorker>): Promise<void> {
  while (!worker.output().includes('working')) {
    if (worker.process.exitCode !== null) throw new Error((await worker.ended).errors);
    await pause(20);
  }
}

async function untilAllDelivered(): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ open: number }>(
      `select (select count(*) from mails where state <> 'sent')
         + ${accounts} - (select count(*) from mails) as open`,
    );
    if (Number(rows[0]?.open) === 0) return;
    await pause(250);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Somebody for whom it is about noon, and whose digest of this midnight was not sent. */
async function oweADigest(email: string): Promise<void> {
  const id = newId();
  const now = Date.now();
  const ahead = 12 - new Date(now).getUTCHours();
  const zone = `Etc/GMT${ahead >= 0 ? '-' : '+'}${Math.abs(ahead)}`;
  const [began, due] = [new Date(now - 5 * 86_400_000), new Date(now - 3_600_000)];
  await owner.query(
    `insert into accounts (id, email, name, password_hash, created_at) values ($1, $2, 'Maya', '', $3)`,
    [id, email, began],
  );
  await owner.query(
    `insert into settings (account_id, time_zone, mail_on, digest_at, digest_days, policy, strengths, version)
     values ($1, $2, true, '00:00', '{1,2,3,4,5,6,7}', '{}', '[]', 1)`,
    [id, zone],
  );
  await owner.query(
    `insert into follow_ups (id, account_id, kind, natural_key, state, not_before, due_at, marks, because, title,
       created_at, version)
     values ($1, $2, 'custom', $3, 'open', $4, $5, '{}', $6, 'Send the poster', $4, 1)`,
    [newId(), id, `custom:${id}`, began, due, JSON.stringify({ rule: 'custom', message: 'You asked.', source: 'you' })],
  );
  await owner.query(`insert into mail_schedule (account_id, next_at, wishes, unanswered) values ($1, $2, '', 0)`, [
    id,
    due,
  ]);
}
