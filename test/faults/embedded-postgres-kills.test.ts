import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import pg from 'pg';
import { until } from '../../src/platform/embedded-postgres/pause.ts';
import { livingPostmaster, serverProcesses } from '../../src/platform/embedded-postgres/postmaster.ts';
import { DataFolders } from '../support/data-folders.ts';
import { killServer } from '../support/keeper.ts';

const folders = new DataFolders();
const clusterIn = (dataDir: string): string => join(dataDir, 'postgres', 'cluster');
const serverIn = (dataDir: string): number | null => livingPostmaster(clusterIn(dataDir))?.pid ?? null;

async function rows(url: string, sql: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: found } = await client.query<{ n: number }>(sql);
  await client.end();
  return found.map((row) => row.n);
}

test('whatever was acknowledged before a kill of everything, at any instant, is there after the next start', async () => {
  const dataDir = await folders.used();
  const acknowledged: number[] = [];
  for (let round = 0; round < 4; round++) {
    const keeper = folders.keeper(dataDir, { insertFrom: acknowledged.length * 2 + round * 100_000 });
    await keeper.says('kept');
    await sleep(Math.random() * 400);
    const [first, second] = Math.random() < 0.5 ? [0, 1] : [1, 0];
    for (const turn of [first, second]) {
      if (turn === 0) killServer(dataDir);
      else await keeper.kill();
    }
    acknowledged.push(...keeper.kept);
  }
  const server = await folders.start(dataDir);
  const kept = new Set(await rows(server.url, 'select n from kept'));
  expect(acknowledged.length).toBeGreaterThan(4);
  expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
  await server.stop();
});

test('a serve process killed alone leaves its server at work, and the next serve takes it over as it is', async () => {
  const dataDir = await folders.used();
  const keeper = folders.keeper(dataDir);
  const url = await keeper.says('url');
  const pid = serverIn(dataDir);
  await keeper.kill();
  expect(serverIn(dataDir)).toBe(pid);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const next = await folders.start(dataDir);
  expect(next).toMatchObject({ url, adopted: true });
  expect(serverIn(dataDir)).toBe(pid);
  expect((await client.query<{ n: number }>('select 1 as n')).rows).toEqual([{ n: 1 }]);
  await client.end();
  await next.stop();
  expect(serverIn(dataDir)).toBeNull();
});

test('a command leaves alone the server that a killed serve process left behind', async () => {
  const dataDir = await folders.used();
  const keeper = folders.keeper(dataDir);
  await keeper.says('url');
  const pid = serverIn(dataDir);
  await keeper.kill();
  const command = await folders.start(dataDir, 'join');
  expect(command.adopted).toBe(true);
  await command.stop();
  expect(serverIn(dataDir)).toBe(pid);
});

test('a server killed under a running serve comes back by itself at the same address', async () => {
  const dataDir = await folders.used();
  const server = await folders.start(dataDir);
  await rows(server.url, 'create table held as select 5 as n');
  const pid = serverIn(dataDir);
  killServer(dataDir);
  expect(await until(() => rows(server.url, 'select n from held').catch(() => null), 20_000)).toEqual([5]);
  expect(serverIn(dataDir)).not.toBe(pid);
  await server.stop();
  expect(serverIn(dataDir)).toBeNull();
});

test('after a kill of the first server process alone, a start waits for the others and loses nothing', async () => {
  const dataDir = await folders.used();
  const keeper = folders.keeper(dataDir, { insertFrom: 0 });
  const url = await keeper.says('url');
  const busy = new pg.Client({ connectionString: url });
  busy.on('error', () => undefined);
  await busy.connect();
  const long = busy.query('select count(*) from generate_series(1, 300000000)').catch((error: unknown) => error);
  await keeper.says('kept');
  await keeper.kill();
  process.kill(serverIn(dataDir) ?? 0, 'SIGKILL');
  expect(serverProcesses(clusterIn(dataDir))).not.toEqual([]);
  const server = await folders.start(dataDir);
  expect(server.adopted).toBe(false);
  const kept = new Set(await rows(server.url, 'select n from kept'));
  expect(keeper.kept.filter((n) => !kept.has(n))).toEqual([]);
  expect(await long).toBeInstanceOf(Object);
  await server.stop();
});

test.each([
  ['the process alone', 'kill'],
  ['everything', 'killGroup'],
] as const)('a kill of %s while the database is being made leaves no trace', async (_what, how) => {
  const dataDir = folders.fresh();
  for (const share of [Math.random() * 0.4, 0.4 + Math.random() * 0.6]) {
    const keeper = folders.keeper(dataDir);
    await until(
      () => existsSync(dataDir) && readdirSync(dataDir).some((name) => name.startsWith('unfinished-')),
      20_000,
    );
    await sleep(share * 900);
    await keeper[how]();
    if (existsSync(join(dataDir, 'postgres'))) break;
  }
  const server = await folders.start(dataDir);
  expect(await rows(server.url, 'select 1 as n')).toEqual([1]);
  expect(readdirSync(dataDir).toSorted()).toEqual(['database.json', 'database.log', 'postgres', 'serve.pid']);
  await server.stop();
});

test('a pid file whose number belongs to a stranger by now does not keep the database from starting', async () => {
  const dataDir = await folders.used();
  const server = await folders.start(dataDir);
  const pidFile = join(clusterIn(dataDir), 'postmaster.pid');
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  await server.stop();
  const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {});
  writeFileSync(pidFile, [stranger.pid, ...lines.slice(1)].join('\n'));
  writeFileSync(join(dataDir, 'serve.pid'), `${stranger.pid}\na start long ago\n`);
  const again = await folders.start(dataDir);
  expect(again.adopted).toBe(false);
  expect(stranger.exitCode).toBeNull();
  await again.stop();
  stranger.kill();
});

test('a lock file that was cut short by a kill holds nobody up', async () => {
  const dataDir = await folders.used();
  for (const name of ['serve.pid', 'start.pid', 'serve.pid.clearing']) writeFileSync(join(dataDir, name), '');
  const server = await folders.start(dataDir);
  await server.stop();
  expect(readdirSync(dataDir).toSorted()).toEqual(['database.json', 'database.log', 'postgres']);
});
