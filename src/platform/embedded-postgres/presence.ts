import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import type { DataFolder } from './data-folder.ts';
import { livingHolder, Lock, takeLock } from './lock.ts';

const joined = /^join-.*\.pid$/;

/**
 * Says that this process serves the folder.
 * @throws CannotStart naming the process that does already
 */
export async function announceServe(folder: DataFolder): Promise<Lock> {
  const got = await takeLock(folder.serveLock);
  if (got instanceof Lock) return got;
  throw new CannotStart(
    `Tactful already serves the data folder ${folder.root} (process ${got.pid}); stop that process first, or set DATA_DIR to another folder.`,
  );
}

/** Says that this process uses the server for a while. */
export async function announceJoin(folder: DataFolder): Promise<Lock> {
  for (;;) {
    const got = await takeLock(join(folder.root, `join-${process.pid}-${randomBytes(4).toString('hex')}.pid`));
    if (got instanceof Lock) return got;
  }
}

/** The number of the process that serves the folder; null for none. */
export async function servingProcess(folder: DataFolder): Promise<number | null> {
  return (await livingHolder(folder.serveLock))?.pid ?? null;
}

/** True while any living process serves the folder or uses its server. Forgets those that were killed. */
export async function inUse(folder: DataFolder): Promise<boolean> {
  if ((await servingProcess(folder)) !== null) return true;
  let used = false;
  for (const name of readdirSync(folder.root).filter((candidate) => joined.test(candidate))) {
    const path = join(folder.root, name);
    if (await livingHolder(path)) used = true;
    else rmSync(path, { force: true });
  }
  return used;
}
