import { copyFileSync, existsSync, readFileSync, statSync, truncateSync } from 'node:fs';

/** Bytes after which the log is put aside; one older piece is kept. */
const most = 5 * 1024 * 1024;

/** Keeps the log small. The server appends to the file it has open, so the file is emptied, never replaced. */
export function shortenLog(path: string): void {
  if (logEnd(path) <= most) return;
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
