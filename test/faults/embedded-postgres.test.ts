import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import pg from 'pg';
import { livingPostmaster } from '../../src/platform/embedded-postgres/postmaster.ts';
import { DataFolders } from '../support/data-folders.ts';

const folders = new DataFolders();
const newFolder = (name?: string): string => folders.fresh(name);
const start = folders.start.bind(folders);

async function ask<T extends object>(url: string, sql: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

const serverIn = (dataDir: string) => livingPostmaster(join(dataDir, 'postgres', 'cluster'))?.pid ?? null;

test('a first start makes a safe, private UTF-8 database, also in a folder with blanks and foreign letters', async () => {
  const dataDir = newFolder('Tëst folder ü 数据');
  const server = await start(dataDir);
  expect(server.adopted).toBe(false);
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
  const facts = await ask(
    server.url,
    `select current_database() as database, current_setting('server_encoding') as encoding, datlocale as locale,
       current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
       current_setting('listen_addresses') as listens, current_setting('timezone') as zone,
       current_setting('data_checksums') as checksums
     from pg_database where datname = current_database()`,
  );
  expect(facts).toEqual({
    database: 'tactful',
    encoding: 'UTF8',
    locale: 'C.UTF-8',
    fsync: 'on',
    commit: 'on',
    listens: '127.0.0.1',
    zone: 'UTC',
    checksums: 'on',
  });
  expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, 'postgres', 'cluster')).mode & 0o777).toBe(0o700);
  await server.stop();
  expect(serverIn(dataDir)).toBeNull();
  expect(existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
});

test('the extensions that the product needs are there, and letters of every script count as letters', async () => {
  const server = await start(await folders.used());
  const wanted = ['pg_trgm', 'unaccent', 'citext', 'btree_gin', 'pgcrypto'];
  for (const extension of wanted) await ask(server.url, `create extension ${extension}`);
  const alike = await ask<{ same: number }>(server.url, `select similarity('Łukasz 数据', 'łukasz 数据') as same`);
  expect(alike?.same).toBe(1);
  await server.stop();
});

test('nobody gets in without the password, not even from this computer', async () => {
  const server = await start(await folders.used());
  const url = Object.assign(new URL(server.url), { password: 'guessed' }).href;
  await expect(ask(url, 'select 1')).rejects.toThrow(/password authentication failed/);
  await server.stop();
});

test('a second start finds what the first one left, at the same port', async () => {
  const dataDir = await folders.used();
  const first = await start(dataDir);
  await ask(first.url, 'create table notes as select 7 as n');
  await first.stop();
  const before = performance.now();
  const second = await start(dataDir);
  expect(performance.now() - before).toBeLessThan(3_000);
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, 'select n from notes')).toEqual({ n: 7 });
  await second.stop();
});

test('a second serve is refused and told which process serves; the first goes on', async () => {
  const dataDir = await folders.used();
  const keeper = folders.keeper(dataDir);
  const url = await keeper.says('url');
  await expect(start(dataDir)).rejects.toThrow(
    `Tactful already serves the data folder ${dataDir} (process ${keeper.pid}); stop that process first, or set DATA_DIR to another folder.`,
  );
  expect(readFileSync(join(dataDir, 'serve.pid'), 'utf8')).toMatch(new RegExp(`^${keeper.pid}\n`));
  expect(await ask(url, 'select 1 as one')).toEqual({ one: 1 });
  expect(await keeper.stop()).toBe(0);
  expect(serverIn(dataDir)).toBeNull();
});

test('of two that begin to serve a new folder at once, exactly one does', async () => {
  const dataDir = newFolder();
  const both = await Promise.allSettled([start(dataDir), start(dataDir)]);
  const served = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(served).toHaveLength(1);
  await served[0]?.stop();
});

test('a command joins the server of a serve process and leaves it running', async () => {
  const dataDir = await folders.used();
  const serve = await start(dataDir);
  const pid = serverIn(dataDir);
  const command = await start(dataDir, 'join');
  expect(command).toMatchObject({ url: serve.url, adopted: true });
  await command.stop();
  expect(serverIn(dataDir)).toBe(pid);
  await serve.stop();
  expect(serverIn(dataDir)).toBeNull();
});

test('commands without a serve process share one server, and the last to leave stops it', async () => {
  const dataDir = newFolder();
  const [one, other] = await Promise.all([start(dataDir, 'join'), start(dataDir, 'join')]);
  expect(one.url).toBe(other.url);
  await one.stop();
  expect(await ask(other.url, 'select 1 as one')).toEqual({ one: 1 });
  await other.stop();
  expect(serverIn(dataDir)).toBeNull();
});

test('a server that a command started stays when serve has adopted it meanwhile', async () => {
  const dataDir = await folders.used();
  const command = await start(dataDir, 'join');
  const serve = await start(dataDir);
  expect(serve).toMatchObject({ url: command.url, adopted: true });
  await command.stop();
  expect(await ask(serve.url, 'select 1 as one')).toEqual({ one: 1 });
  await serve.stop();
  expect(serverIn(dataDir)).toBeNull();
});
