import { copyFileSync, existsSync, fchownSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { cannotWrite } from './cannot-start.ts';
import type { DataFolder } from './data-folder.ts';

/** Bytes after which the log is put aside; one older piece is kept. */
const most = 5 * 1024 * 1024;

/**
 * The log, ready to be written at its end; it belongs to whom the data folder belongs to, also where root opens it.
 * @returns a file descriptor
 * @throws CannotStart
 */
export function openLog(folder: DataFolder): number {
  try {
    shortenLog(folder.log);
    const log = openSync(folder.log, 'a', 0o600);
    const { uid, gid } = statSync(folder.root);
    if (process.getuid?.() === 0) fchownSync(log, uid, gid);
    return log;
  } catch (error) {
    throw cannotWrite(folder.root, error);
  }
}

/** Keeps the log small. The server appends to the file it has open, so the file is emptied, never replaced. */
export function shortenLog(path: string): void {
  if (logEnd(path) <= most) return;
  rmSync(`${path}.1`, { force: true });
  copyFileSync(path, `${path}.1`);
  truncateSync(path);
}

/** The length in bytes; 0 for none. */
export function logEnd(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

/** What was written since then. */
export function logSince(path: string, from: number): string {
  return existsSync(path) ? readFileSync(path).subarray(from).toString('utf8') : '';
}
