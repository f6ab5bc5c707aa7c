import { join } from 'node:path';
import autocannon from 'autocannon';
import { Config } from '../../src/platform/config/config.ts';
import { projectRoot } from '../../src/platform/paths.ts';
import type { Effort } from './bench.ts';
import { signUp, type Client } from './client.ts';
import type { Ground, Server } from './ground.ts';
import { addMentors, addOthers, asOwner, settle } from './seed.ts';
import { newMentor, sought } from './statements.ts';
import { median, quantile, type Section } from './table.ts';

const mentors = 10_000;
const others = { accounts: 20, mentors: 500 };
/** Requests before a measurement, so that both servers' code has been compiled. */
const warmUp = 3_000;
/** Of a bare server's requests per second. */
const leastShare = 1 / 3;

interface Case {
  name: string;
  requests: autocannon.Request[];
}

interface Figures {
  perSecond: number;
  /** Milliseconds of each request. */
  times: number[];
}

/** Our server beside a bare one on the same database, turn by turn. */
export async function measureHttp(effort: Effort, ground: Ground): Promise<Section[]> {
  const url = await ground.database();
  const ours = await ground.ours(['--web'], { DATABASE_URL: url, DATA_DIR: ground.folder() });
  const client = await signUp(ours.url);
  const ids = await asOwner(url, async (owner) => {
    await addMentors(owner, client.account, mentors);
    await addOthers(owner, others.accounts, others.mentors);
    await settle(owner);
    const sample = 'select id from mentors where account_id = $1 order by id limit 100';
    return (await owner.query<{ id: string }>(sample, [client.account])).rows.map(({ id }) => id);
  });
  const bare = await ground.start(['--import', 'tsx', join(projectRoot, 'test', 'bench', 'bare-server.ts')], {
    DATABASE_URL: url,
    ACCOUNT: client.account,
    POOL_SIZE: String(new Config({}).poolSize),
  });
  const section: Section = {
    title: `HTTP: ours beside bare Fastify + pg, ${mentors} mentors and ${others.accounts} other accounts`,
    columns: ['request', 'connections', 'ours/s', 'bare/s', 'share', 'ours p50 ms', 'p99', 'bare p50 ms', 'p99'],
    rows: [],
    aims: [],
  };
  for (const one of casesOf(ids)) {
    for (const connections of [1, 10]) await measureCase(one, connections, { ours, bare, client, effort, section });
  }
  await ours.stop();
  await bare.stop();
  return [section];
}

function casesOf(ids: string[]): Case[] {
  const headers = { 'content-type': 'application/json' };
  return [
    { name: 'list', requests: [{ method: 'GET', path: '/api/v1/mentors' }] },
    { name: 'get', requests: ids.map((id) => ({ method: 'GET', path: `/api/v1/mentors/${id}` })) },
    { name: 'search', requests: [{ method: 'GET', path: `/api/v1/mentors?q=${encodeURIComponent(sought)}` }] },
    // The last, because it adds to what the others read.
    {
      name: 'create',
      requests: [{ method: 'POST', path: '/api/v1/mentors', headers, body: JSON.stringify(newMentor) }],
    },
  ];
}

interface Setting {
  ours: Server;
  bare: Server;
  client: Client;
  effort: Effort;
  section: Section;
}

async function measureCase(one: Case, connections: number, setting: Setting): Promise<void> {
  const { ours, bare, client, effort, section } = setting;
  const turn = (server: Server, seconds: number) => load(server, client, one, connections, { duration: seconds });
  const figures: { ours: Figures[]; bare: Figures[] } = { ours: [], bare: [] };
  for (const server of [ours, bare]) await load(server, client, one, connections, { amount: warmUp });
  for (let round = 0; round < effort.rounds; round++) {
    figures.ours.push(await turn(ours, effort.seconds));
    figures.bare.push(await turn(bare, effort.seconds));
  }
  const [own, other] = [summary(figures.ours), summary(figures.bare)];
  const share = own.perSecond / other.perSecond;
  section.rows.push([
    one.name,
    connections,
    ...[Math.round(own.perSecond), Math.round(other.perSecond), share],
    ...[own.p50, own.p99, other.p50, other.p99],
  ]);
  const what = `${one.name} at ${connections}: ${share.toFixed(2)} of bare, aim ${leastShare.toFixed(2)}`;
  section.aims.push({ what, met: share >= leastShare });
}

function summary(rounds: Figures[]) {
  const times = rounds.flatMap((round) => round.times);
  return {
    perSecond: median(rounds.map((round) => round.perSecond)),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}

/** @throws Error where a request failed or was not answered with success */
async function load(
  server: Server,
  client: Client,
  { name, requests }: Case,
  connections: number,
  length: { duration: number } | { amount: number },
): Promise<Figures> {
  const times: number[] = [];
  const options = { url: server.url, connections, ...length, headers: client.headers, requests };
  const from = performance.now();
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(options, (error: Error | null, done) => (error ? reject(error) : resolve(done)));
    running.on('response', (_client, _status, _bytes, time) => times.push(time));
  });
  const elapsed = (performance.now() - from) / 1000;
  if (result.errors > 0 || result.non2xx > 0 || times.length === 0) {
    throw new Error(`${name} at ${server.url}: ${result.errors} errors, ${result.non2xx} refusals.`);
  }
  return { perSecond: times.length / elapsed, times };
}
