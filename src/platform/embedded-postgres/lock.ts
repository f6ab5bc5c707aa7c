import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart, cannotWrite, errorCode } from './cannot-start.ts';
import { until } from './pause.ts';
import { lives, markOf, type ProcessMark } from './processes.ts';

/** A file that names the process holding it. A holder that was killed holds nothing. */
export class Lock {
  constructor(private readonly path: string) {}

  release(): void {
    rmSync(this.path, { force: true });
  }
}

/**
 * Takes the lock, or says who has it.
 * @throws CannotStart where the folder can't be written
 */
export async function takeLock(path: string): Promise<Lock | ProcessMark> {
  for (;;) {
    if (create(path)) return new Lock(path);
    const holder = await readHolder(path);
    if (holder !== null && lives(holder)) return holder;
    await clearStale(path);
  }
}

/** Who holds the lock now; null where nobody living does. */
export async function livingHolder(path: string): Promise<ProcessMark | null> {
  const holder = await readHolder(path);
  return holder !== null && lives(holder) ? holder : null;
}

/**
 * Does the work while no other process holds the same lock.
 * @param limit milliseconds to wait for another holder
 * @throws CannotStart naming the holder when the wait was in vain
 */
export async function whileLocked<T>(path: string, limit: number, work: () => Promise<T>): Promise<T> {
  let holder: ProcessMark | null = null;
  const lock = await until(
    async () => {
      const got = await takeLock(path);
      if (got instanceof Lock) return got;
      holder = got;
      return null;
    },
    limit,
    50,
  );
  if (lock === null) throw busy(holder);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

function busy(holder: ProcessMark | null): CannotStart {
  return new CannotStart(
    `Another Tactful process (${holder?.pid ?? 'unknown'}) has been starting or stopping the database for minutes; end that process, then start again.`,
  );
}

function create(path: string): boolean {
  const mark = markOf(process.pid);
  try {
    writeFileSync(path, `${process.pid}\n${mark?.began ?? ''}\n`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw cannotWrite(dirname(path), error);
  }
}

/** A lock is made and filled in two steps: one found empty gets a moment before it counts as left behind. */
async function readHolder(path: string): Promise<ProcessMark | null> {
  return until(() => parse(path), 500, 10).then((found) => (found === null || found === 'none' ? null : found));
}

function parse(path: string): ProcessMark | 'none' | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'none';
    throw cannotWrite(dirname(path), error);
  }
  const [pid = '', began = ''] = text.split('\n');
  return /^\d+$/.test(pid) && text.endsWith('\n') ? { pid: Number(pid), began: began || null } : null;
}

/**
 * Removes a lock whose holder is gone. Only one process at a time may do so: else a slow one could remove the lock
 * that a quick one has taken in the meantime.
 */
async function clearStale(path: string): Promise<void> {
  const clearing = `${path}.clearing`;
  if (!create(clearing)) {
    if ((await livingHolder(clearing)) === null) rmSync(clearing, { force: true });
    await sleep(10);
    return;
  }
  try {
    if ((await livingHolder(path)) === null) rmSync(path, { force: true });
  } finally {
    rmSync(clearing, { force: true });
  }
}
