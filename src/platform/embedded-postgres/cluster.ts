import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { CannotStart, cannotWrite } from './cannot-start.ts';
import { nameWithin, unfinished, type DataFolder } from './data-folder.ts';
import { explainFailure } from './explain.ts';
import type { ServerUser } from './server-user.ts';
import { runProgram } from './spawn.ts';

/** The version of the database's files that our binaries read. */
const major = '18';
/** The login that owns everything. */
export const owner = 'tactful';

/** True where there is a database; @throws CannotStart where it can't be this version's, or is damaged */
export function hasCluster(folder: DataFolder): boolean {
  if (!existsSync(folder.postgres)) return false;
  if (!mayEnter(folder.postgres)) {
    throw new CannotStart(
      `The database in ${folder.postgres} belongs to another user; start Tactful as that user, or set DATA_DIR to a folder that is yours.`,
    );
  }
  for (const part of ['PG_VERSION', 'global/pg_control', 'postgresql.conf', 'pg_wal']) {
    if (!existsSync(join(folder.cluster, part))) throw damaged(folder, `${part} is missing`);
  }
  const version = readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== major) {
    throw new CannotStart(
      `The database in ${folder.postgres} was written by Postgres ${version}, and this Tactful brings Postgres ${major}; start it with the Tactful that made it, or set DATA_DIR to another folder.`,
    );
  }
  return true;
}

function mayEnter(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @throws CannotStart */
export function readPassword(folder: DataFolder): string {
  try {
    return readFileSync(folder.password, 'utf8').trim();
  } catch {
    throw damaged(folder, 'its file "password" can\'t be read');
  }
}

export function damaged(folder: DataFolder, how: string): CannotStart {
  return new CannotStart(
    `The database in ${folder.postgres} is damaged (${how}); bring that folder back from a backup, or move it away to begin with an empty one.`,
  );
}

/**
 * Makes an empty database beside its place, writes all of it to the disk and then moves it there in one step, so
 * that a kill at any instant leaves either nothing or a whole one.
 * @throws CannotStart
 */
export async function makeCluster(folder: DataFolder, binaries: Binaries, user: ServerUser | null): Promise<void> {
  const fresh = join(folder.root, `${unfinished}${randomBytes(4).toString('hex')}`);
  try {
    mkdirSync(fresh, { mode: 0o700 });
    if (user) chownSync(fresh, user.uid, user.gid);
    const password = join(fresh, 'password');
    writeFileSync(password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flush: true });
    if (user) chownSync(password, user.uid, user.gid);
    await runInitdb(fresh, binaries, user);
    flushFolder(fresh);
    renameSync(fresh, folder.postgres);
    flushFolder(folder.root);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    throw error instanceof CannotStart ? error : cannotWrite(folder.root, error);
  }
}

async function runInitdb(fresh: string, { initdb }: Binaries, user: ServerUser | null): Promise<void> {
  const cluster = join(fresh, 'cluster');
  mkdirSync(cluster, { mode: 0o700 });
  if (user) chownSync(cluster, user.uid, user.gid);
  const name = nameWithin(cluster, user);
  const args = [
    ...['--pgdata', name, '--username', owner, '--pwfile', `${name}/../password`],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...['--locale', 'C', '--text-search-config', 'english', '--no-instructions'],
  ];
  for (const letters of letterKinds) {
    const { code, said } = await runProgram(initdb, [...args, '--lc-ctype', letters], { user, cwd: cluster });
    if (code === 0) return;
    if (!said.includes('invalid locale name')) throw explainFailure(said, join(fresh, '..'));
  }
}

/** What counts as a letter outside ASCII (trigram search asks the system); the first that the system knows. */
const letterKinds = [...(process.platform === 'darwin' ? ['UTF-8'] : []), 'C.UTF-8', 'en_US.UTF-8', 'C'];

/** Makes new names in a folder durable. Windows can't, and does not need it. */
function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
