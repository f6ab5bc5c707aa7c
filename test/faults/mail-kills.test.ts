import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { migrate } from '../../src/platform/database/migrate.ts';
import { freePort } from '../../src/platform/embedded-postgres/free-port.ts';
import { DataFolders } from '../support/data-folders.ts';
import { addDebtor, ask, letIn, oweADigest } from '../support/digest-debtors.ts';
import { DoomedDatabase, DoomedProcess, pause, type Doomed, type Kill } from '../support/doomed.ts';
import { pathOf } from '../support/mail-world.ts';
import { randomFrom } from '../support/random.ts';
import { SmtpSink } from '../support/smtp.ts';
import { wrongCopies, wrongMails, wrongRepetitions, wrongThings } from './after-kills.ts';

// `KILLS=200 npm test -- test/faults/mail-kills` is the long run of which the README tells; SEED repeats its chances.
const kills = Number(process.env['KILLS'] ?? 6);
const accounts = Number(process.env['ACCOUNTS'] ?? 100);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const random = randomFrom(seed);
const mostMs = 120_000 + kills * 15_000;

const folders = new DataFolders();
const killed: Kill[] = [];
const processes: DoomedProcess[] = [];
let url: string;
let smtp: SmtpSink;
let web: DoomedProcess;
let port: number;
let people: string[];
let keys: string[];

beforeAll(async () => {
  const dataDir = await folders.used();
  url = (await folders.start(dataDir)).url;
  await migrate(url);
  smtp = await SmtpSink.start();
  // Kills are to fall before the message, between its acceptance and the answer, and after.
  smtp.behaviour = { does: 'stumble', pause: () => random() ** 2 * 400 };
  port = await freePort();
  people = [];
  for (let n = 0; n < accounts; n += 1) people.push(await addDebtor(url, `person${n}@example.org`));
  keys = await Promise.all(people.map((person) => letIn(url, person)));
  const start = (name: string, part: 'web' | 'worker') => {
    const started = new DoomedProcess(name, part, {
      DATABASE_URL: url,
      PORT: String(port),
      DATA_DIR: dataDir,
      POOL_SIZE: '5',
      SMTP_URL: `${smtp.url}&name=${name}.example.org`,
      PUBLIC_URL: 'https://tactful.example.org',
      TACTFUL_SECRET: 'a secret that is the same for all processes',
    });
    processes.push(started);
    return started;
  };
  web = start('web', 'web');
  const doomed = [web, start('first', 'worker'), start('second', 'worker')];
  await Promise.all(doomed.map((one) => one.up()));
  victims = [...doomed, new DoomedDatabase(dataDir, async () => (await ask(url, 'select 1')).length === 1)];
}, 300_000);
afterAll(async () => {
  over = true;
  await Promise.all(processes.map((one) => one.end()));
  await smtp.stop();
});
let victims: Doomed[];
let over = false;
let deadline = Number.POSITIVE_INFINITY;
let lastSeen = 'nothing';

/** Ends what still goes on after a failure, and says in time where it stands still. */
async function wait(ms: number): Promise<void> {
  await pause(ms);
  if (over) throw new Error('The test is over.');
  if (Date.now() > deadline) throw new Error(`It stands still; seen last: ${lastSeen}.`);
}

test(
  'kill -9 of a worker, the web or the database at random instants loses no digest, no act and nothing that comes again',
  async () => {
    deadline = Date.now() + mostMs - 15_000;
    let rounds = 0;
    const revivals: Promise<void>[] = [];
    const killing = killAtRandom(revivals);
    killing.catch(() => undefined);
    do {
      rounds += 1;
      await askToBeRemindedAgain(rounds);
      await oweADigest(url, people, `Thing ${rounds}`, `Again ${rounds}`);
      await untilDelivered(rounds);
      await pressDone(rounds);
    } while (killed.length < kills);
    await killing;
    await Promise.all(revivals);
    const wrong = [
      ...wrongMails(smtp.taken, rounds, accounts),
      ...wrongCopies(smtp.taken, killed),
      ...(await wrongThings(url, rounds * accounts)),
      ...(await wrongRepetitions(url, rounds * accounts)),
    ];
    const repeats = smtp.taken.length - rounds * accounts;
    process.stderr.write(
      `Seed ${seed}: ${killed.length} kills (${counted()}), ${accounts} accounts, ${rounds * accounts} digests, ` +
        `${rounds * accounts} things that come again, ${repeats} repeated under the same Message-ID, ${wrong.length} faults; ` +
        `starts while the database was away: ${processes.flatMap((one) => one.failedStarts).length}.\n`,
    );
    expect(wrong).toEqual([]);
  },
  mostMs,
);

async function killAtRandom(revivals: Promise<void>[]): Promise<void> {
  while (killed.length < kills) {
    const victim = victims[Math.floor(random() * victims.length)];
    // Mostly of a house that stands: whatever starts meanwhile would not come up while the database keeps dying.
    const standing = victim instanceof DoomedDatabase && random() < 0.8;
    do await wait(200 + random() * 1_300);
    while (standing && !victims.every((one) => one.isUp()));
    if (!victim?.isUp()) continue;
    const kill: Kill = { victim: victim.name, at: Date.now(), backAt: Number.POSITIVE_INFINITY };
    killed.push(kill);
    if (killed.length % 20 === 0) process.stderr.write(`${killed.length} kills\n`);
    revivals.push(victim.killAndRevive().then(() => void (kill.backAt = Date.now())));
  }
  // What a worker that lives on lost with its connection is free after five minutes; of a dead one, after ten seconds.
  for (const worker of processes.filter((one) => one !== web)) {
    await worker.up();
    killed.push({ victim: worker.name, at: Date.now(), backAt: Date.now() });
    await worker.killAndRevive();
  }
}

/** Waits for the round's digests, and lets the minutes in which workers look again pass quickly. */
async function untilDelivered(round: number): Promise<void> {
  for (;;) {
    await ask(
      url,
      `select graphile_worker.add_job(task, '{}'::json, max_attempts => 1, job_key => 'sooner ' || task)
       from unnest(array['reminders_tick', 'deliver_mail']) as t (task)`,
    );
    const [row] = await ask<{ told: number; open: number; mails: string }>(
      url,
      `select (select count(*)::int from tellings where state in ('told', 'acted')) as told,
         (select count(*)::int from mails where state <> 'sent') as open,
         (select json_object_agg(state, count) from (select state, count(*) from mails group by state) m)::text as mails`,
    );
    lastSeen = `round ${round}, ${killed.length} kills, ${row?.told} told, mails ${row?.mails}`;
    if (row?.told === 2 * round * accounts && row.open === 0) return;
    await wait(1_000);
  }
}

/** Writes down for everybody, with the API, what comes again every week, until the web says that it is written. */
async function askToBeRemindedAgain(round: number): Promise<void> {
  const dueAt = new Date(Date.now() - 3_600_000).toISOString();
  const body = JSON.stringify({ title: `Again ${round}`, dueAt, every: { days: 7 } });
  await forEach(keys, async (key) => {
    const headers = {
      ...{ authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': `again-${round}` },
    };
    await post('/follow-ups', { headers, body });
  });
}

/** Presses each "Done" in each of the round's mails until the web, which may be killed, says that it is done. */
async function pressDone(round: number): Promise<void> {
  const texts = new Map(smtp.taken.map(({ mail, to }) => [`${to[0]}`, mail.text ?? '']));
  await forEach([...texts.values()], async (text) => {
    for (const title of [`Thing ${round}`, `Again ${round}`]) expect(text).toContain(`${title}\n`);
    const links = [...text.matchAll(/Done: +(\S+)/g)].map(([, link]) => pathOf(link ?? ''));
    expect(links).toHaveLength(2);
    for (const link of links) await post(link);
  });
}

/** A few at a time. */
async function forEach<T>(all: T[], act: (one: T) => Promise<void>): Promise<void> {
  const queue = all.values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const one of queue) await act(one);
    }),
  );
}

/** Sends it to the web until that, which may be killed, has answered. */
async function post(path: string, request: RequestInit = {}): Promise<void> {
  for (;;) {
    const status = web.isUp() ? await answered(path, request) : null;
    if (status !== null && status < 400) return;
    lastSeen = `${path}, ${killed.length} kills, status ${status}`;
    if (status !== null && status < 500) throw new Error(`${path} was refused: ${status}`);
    await wait(100);
  }
}

async function answered(path: string, request: RequestInit): Promise<number | null> {
  const signal = AbortSignal.timeout(20_000);
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/v1${path}`, { method: 'POST', signal, ...request })).status;
  } catch {
    return null;
  }
}

function counted(): string {
  const names = victims.map(({ name }) => `${name} ${killed.filter(({ victim }) => victim === name).length}`);
  return names.join(', ');
}
