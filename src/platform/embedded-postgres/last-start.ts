import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { DataFolder } from './data-folder.ts';

/** serve: the product itself, one a folder. join: a command that needs the database for a while. */
export type Role = 'serve' | 'join';

interface LastStart {
  port: number | null;
  /** Whose server it is: one that belongs to `serve` is left running by the commands. */
  role: Role;
}

/** A file that is missing or was written half-way counts as none: it only saves us a search for a port. */
export function readLastStart(folder: DataFolder): LastStart {
  try {
    const { port, role } = JSON.parse(readFileSync(folder.lastStart, 'utf8')) as Partial<LastStart>;
    return { port: Number.isInteger(port) ? Number(port) : null, role: role === 'join' ? 'join' : 'serve' };
  } catch {
    return { port: null, role: 'serve' };
  }
}

export function writeLastStart(folder: DataFolder, last: LastStart): void {
  const fresh = `${folder.lastStart}.new`;
  writeFileSync(fresh, `${JSON.stringify(last)}\n`, { mode: 0o600 });
  renameSync(fresh, folder.lastStart);
}
