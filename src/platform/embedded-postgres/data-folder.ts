import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotStart, cannotWrite } from './cannot-start.ts';
import { canReachParent, type ServerUser } from './server-user.ts';

/** Where things lie in a data folder. `postgres` is made in one piece: it is there wholly or not at all. */
export interface DataFolder {
  root: string;
  /** Belongs to the server's user; we write into it only while it is being made. */
  postgres: string;
  cluster: string;
  password: string;
  /** What the server says. */
  log: string;
  /** At which port the server was last started, and for whom. */
  lastStart: string;
  /** Names the serve process. */
  serveLock: string;
  /** Held while the server is being started, adopted or stopped. */
  startLock: string;
}

export function dataFolder(dataDir: string): DataFolder {
  const root = resolve(dataDir);
  const postgres = join(root, 'postgres');
  return {
    root,
    postgres,
    cluster: join(postgres, 'cluster'),
    password: join(postgres, 'password'),
    log: join(root, 'database.log'),
    lastStart: join(root, 'database.json'),
    serveLock: join(root, 'serve.pid'),
    startLock: join(root, 'start.pid'),
  };
}

/**
 * The data folder when none is named: in the checkout; for root under /var/lib, since the server then runs as nobody,
 * who can't enter a checkout under /root. One for each checkout.
 */
export function defaultDataDir(projectRoot: string): string {
  if (process.getuid?.() !== 0) return join(projectRoot, 'data');
  const hash = createHash('sha256').update(realpathSync(projectRoot)).digest('hex').slice(0, 12);
  return `/var/lib/tactful-${hash}`;
}

/**
 * Makes the folder where it is missing, and lets the server's user pass through it (not look into it).
 * @throws CannotStart
 */
export function prepareDataFolder(folder: DataFolder, user: ServerUser | null): void {
  try {
    makeFolder(folder.root, user ? 0o711 : 0o700);
    const mode = statSync(folder.root).mode & 0o777;
    if (user && (mode & 0o001) === 0) chmodSync(folder.root, mode | 0o011);
  } catch (error) {
    throw cannotWrite(folder.root, error);
  }
  if (user && process.platform !== 'linux' && !canReachParent(folder.postgres, user)) {
    throw new CannotStart(
      `The data folder ${folder.root} can't be reached by the database, which never runs as root; set DATA_DIR to a folder under /var/lib, or start Tactful as an ordinary user.`,
    );
  }
}

/** Node's own `recursive` never ends where the system refuses a new folder as not found (below /proc, for one). */
function makeFolder(path: string, mode: number): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (!existsSync(dirname(path))) makeFolder(dirname(path), 0o755);
  mkdirSync(path, { mode });
}

/**
 * How to name a folder to a program that runs as this user and in this very folder. Where a folder above bars the
 * user (root's home, a private temporary folder), Linux still lets it stay where it was put, under this name.
 */
export function nameWithin(path: string, user: ServerUser | null): string {
  return user && !canReachParent(path, user) ? '/proc/self/cwd' : path;
}

/** Removes what a start that was killed half-way left behind. Call only under the start lock. */
export function removeLeftovers(folder: DataFolder): void {
  for (const name of readdirSync(folder.root)) {
    if (name.startsWith(unfinished)) {
      rmSync(join(folder.root, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  }
}

/** How the names of folders begin that are still being made. */
export const unfinished = 'unfinished-';
