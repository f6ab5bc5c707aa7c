import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { migrate } from '../../src/platform/database/migrate.ts';
import { freePort } from '../../src/platform/embedded-postgres/free-port.ts';
import { DataFolders } from '../support/data-folders.ts';
import { addDebtor, ask, oweADigest } from '../support/digest-debtors.ts';
import { DoomedDatabase, DoomedProcess, pause, type Doomed, type Kill } from '../support/doomed.ts';
import { pathOf } from '../support/mail-world.ts';
import { randomFrom } from '../support/random.ts';
import { SmtpSink } from '../support/smtp.ts';

// `KILLS=200 npm test -- test/faults/mail-kills` is the long run of which the README tells; SEED repeats its chances.
const kills = Number(process.env['KILLS'] ?? 6);
const accounts = Number(process.env['ACCOUNTS'] ?? 100);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const random = randomFrom(seed);

const folders = new DataFolders();
const killed: Kill[] = [];
const processes: DoomedProcess[] = [];
let url: string;
let smtp: SmtpSink;
let web: DoomedProcess;
let port: number;
let people: string[];

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

/** Ends what still goes on after a failure. */
async function wait(ms: number): Promise<void> {
  await pause(ms);
  if (over) throw new Error('The test is over.');
}

test(
  'kill -9 of a worker, the web or the database at random instants loses no digest and no act',
  async () => {
    let rounds = 0;
    const revivals: Promise<void>[] = [];
    const killing = killAtRandom(revivals);
    do {
      rounds += 1;
      await oweADigest(url, people, `Thing ${rounds}`);
      await untilDelivered(rounds);
      await pressDone(rounds);
    } while (killed.length < kills);
    await killing;
    await Promise.all(revivals);
    const wrong = [...(await whatIsWrong(rounds)), ...repeatsWithoutAKill()];
    const repeats = smtp.taken.length - rounds * accounts;
    process.stderr.write(
      `Seed ${seed}: ${killed.length} kills (${counted()}), ${accounts} accounts, ${rounds * accounts} digests, ` +
        `${repeats} repeated under the same Message-ID, ${wrong.length} faults; ` +
        `starts while the database was away: ${processes.flatMap((one) => one.failedStarts).length}.\n`,
    );
    expect(wrong).toEqual([]);
  },
  120_000 + kills * 15_000,
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
    const [row] = await ask<{ told: number; open: number }>(
      url,
      `select (select count(*)::int from tellings where state in ('told', 'acted')) as told,
         (select count(*)::int from mails where state <> 'sent') as open`,
    );
    if (row?.told === round * accounts && row.open === 0) return;
    await wait(1_000);
  }
}

/** Presses "Done" in each of the round's mails until the web, which may be killed, says that it is done. */
async function pressDone(round: number): Promise<void> {
  const texts = new Map(smtp.taken.map(({ mail, to }) => [`${to[0]}`, mail.text ?? '']));
  const queue = texts.values();
  const presses = Array.from({ length: 4 }, async () => {
    for (const text of queue) {
      expect(text).toContain(`Thing ${round}\n`);
      const path = pathOf(/Done: +(\S+)/.exec(text)?.[1] ?? '');
      while (!(await pressed(path))) await wait(100);
    }
  });
  await Promise.all(presses);
}

async function pressed(path: string): Promise<boolean> {
  if (!web.isUp()) return false;
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method: 'POST',
      signal: AbortSignal.timeout(20_000),
    });
    return answer.status === 200;
  } catch {
    return false;
  }
}

async function whatIsWrong(rounds: number): Promise<string[]> {
  const wrong: string[] = [];
  const ids = new Map<string, Set<string>>();
  for (const { mail, to } of smtp.taken) {
    const thing = /^Thing \d+$/m.exec(mail.text ?? '')?.[0] ?? 'nothing';
    const key = `${to[0]} ${thing}`;
    ids.set(key, (ids.get(key) ?? new Set()).add(mail.messageId ?? ''));
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (let n = 0; n < accounts; n += 1) {
      const key = `person${n}@example.org Thing ${round}`;
      const count = ids.get(key)?.size ?? 0;
      if (count !== 1) wrong.push(`${key}: ${count} different mails`);
    }
  }
  const acts = await ask<{ title: string; state: string; acts: number }>(
    url,
    `select f.title, f.state, (select count(*)::int from trace t
       where t.what = 'follow-up-done' and t.facts ->> 'followUpId' = f.id::text) as acts from follow_ups f`,
  );
  if (acts.length !== rounds * accounts) wrong.push(`${acts.length} things instead of ${rounds * accounts}`);
  const odd = acts.filter(({ state, acts: count }) => state !== 'done' || count !== 1);
  return [...wrong, ...odd.map((one) => `${one.title}: ${one.state}, done ${one.acts} times`)];
}

/** A copy may follow another only where its sender, or the database, was killed before what it did was written down. */
function repeatsWithoutAKill(): string[] {
  const wrong: string[] = [];
  const before = new Map<string, (typeof smtp.taken)[number]>();
  for (const copy of smtp.taken) {
    const id = copy.mail.messageId ?? '';
    const earlier = before.get(id);
    before.set(id, copy);
    if (!earlier) continue;
    const excused = killed.some(
      ({ victim, at, backAt }) =>
        (victim === 'database' || earlier.by.startsWith(victim)) && at <= copy.at && backAt >= earlier.at,
    );
    if (!excused) wrong.push(`${id} came again without a kill`);
  }
  return wrong;
}

function counted(): string {
  const names = victims.map(({ name }) => `${name} ${killed.filter(({ victim }) => victim === name).length}`);
  return names.join(', ');
}
