import type pg from 'pg';
import type { Effort } from '../bench.ts';
import type { Ground } from '../ground.ts';
import { asOwner, settle } from '../seed.ts';
import type { Section } from '../table.ts';
import { makeModels, multiply, type Models } from './crowd.ts';
import { sendInRounds } from './rounds.ts';
import { Scan } from './scan.ts';
import { Bare, Sink } from './sending.ts';

/** One account in so many has a digest due. */
const share = 5;
interface Crowd {
  owner: pg.Client;
  models: Models;
  accounts: number;
}

/** Finding what is due, and sending it, among many who have nothing due. */
export async function measureReminders(effort: Effort, ground: Ground): Promise<Section[]> {
  const url = await ground.database();
  const sink = await Sink.start(ground);
  const environment = {
    ...{ DATABASE_URL: url, DATA_DIR: ground.folder(), SMTP_URL: sink.url },
    ...{ PUBLIC_URL: 'https://tactful.example.org', TACTFUL_SECRET: 'as long as it has to be for a benchmark' },
  };
  const web = await ground.ours(['--web'], { ...environment, PUBLIC_URL: '' });
  const models = await makeModels(web.url);
  await web.stop();
  return asOwner(url, async (owner) => {
    const early = await ground.ours(['--worker'], environment);
    await untilLookedAt(owner);
    await early.stop();
    const crowd = { owner, models, accounts: effort.accounts };
    const scan = await grow(crowd);
    const bare = await Bare.start(ground, url, sink);
    const worker = await ground.ours(['--worker'], environment);
    const sections = await sendInRounds(owner, {
      ...{ sink, bare, worker, rounds: effort.rounds, owed: Math.floor(effort.accounts / share) },
      makeDue: (from, count) => setDue(owner, models, { from, to: from + count - 1, due: count }),
    });
    await bare.stop();
    await worker.stop();
    return [scan, ...sections];
  });
}

/** A worker works out when the models' next mail is owed. */
async function untilLookedAt(owner: pg.Client): Promise<void> {
  for (;;) {
    const { rowCount } = await owner.query('select from mail_schedule where next_at is null or next_at <= $1', [
      new Date(),
    ]);
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Grows the crowd in steps of ten, from a hundredth of it, and looks at each size. */
async function grow({ owner, models, accounts }: Crowd): Promise<Section> {
  const scan = new Scan(Math.floor(accounts / 100 / share));
  let [there, owedThere] = [0, 0];
  for (const size of [accounts / 100, accounts / 10, accounts].map(Math.floor)) {
    const owed = Math.floor(size / share);
    await multiply(owner, models.owed, { from: owedThere + 1, to: owed, owed: true });
    await multiply(owner, models.later, {
      from: there - owedThere + accounts,
      to: size - owed + accounts - 1,
      owed: false,
    });
    [there, owedThere] = [size, owed];
    await settle(owner);
    await scan.look(owner, (count) => setDue(owner, models, { from: 1, to: owed, due: count }), {
      accounts: size,
      owed,
    });
  }
  return scan.section();
}

/** Of the numbered accounts, the first `due` have a digest due now, and the others none. */
async function setDue(owner: pg.Client, models: Models, { from, to, due }: { from: number; to: number; due: number }) {
  await owner.query(
    `update mail_schedule set next_at = case when n < $1 + $3 then $5::timestamptz end, claimed_at = null
     from generate_series($1::integer, $2::integer) n where account_id = md5(n || ' ' || $4)::uuid`,
    [from, to, due, models.owed, new Date(Date.now() - 1000)],
  );
}
