import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './pause.ts';
import { isAlive } from './processes.ts';

/** What the server itself has written down about its run. */
interface Postmaster {
  pid: number;
  /** 0 while it has not got so far. */
  port: number;
  ready: boolean;
  /** Told to stop, and perhaps waiting for everybody to leave. */
  stopping: boolean;
}

/** From `postmaster.pid`: one fact a line (number, folder, start, port, socket, address, memory, state). */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Math.abs(Number(lines[0]));
  const state = lines[7]?.trim();
  return pid > 0
    ? { pid, port: Number(lines[3] ?? 0), ready: state === 'ready', stopping: state === 'stopping' }
    : null;
}

/** Marks all processes of this database in the system's list. @param cluster its real path */
export function clusterName(cluster: string): string {
  return `tactful-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`;
}

/** The number of the living server; null where `postmaster.pid` is missing or was left behind. */
export function livingPostmaster(cluster: string): Postmaster | null {
  const postmaster = readPostmaster(cluster);
  if (postmaster === null || !isAlive(postmaster.pid)) return null;
  const all = serverProcesses(cluster);
  return all === null || all.includes(postmaster.pid) ? postmaster : null;
}

/** All living processes that work on this database, the server's own first or not; null where the system can't tell. */
export function serverProcesses(cluster: string): number[] | null {
  if (process.platform === 'linux') return inProc(realpathSync(cluster));
  if (process.platform === 'win32') return null;
  return inProcessList(realpathSync(cluster));
}

/**
 * After a server was killed: waits for those of its processes that still run, and ends them if they stay. Only when
 * none is left may another server touch the files.
 */
export async function outlastOrphans(cluster: string, log: (sentence: string) => void): Promise<void> {
  const gone = (): boolean => (serverProcesses(cluster) ?? []).length === 0;
  if (gone() || (await until(gone, 3_000))) return;
  log('Some processes of a database that was killed are still at work; they are being ended.');
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of serverProcesses(cluster) ?? []) if (isAlive(pid)) process.kill(pid, signal);
    if (await until(gone, 3_000)) return;
  }
}

/**
 * Postgres refuses to start while the number in `postmaster.pid` is in use, even if a stranger has it by now.
 * Removes the file in that case alone; in all others Postgres judges better for itself.
 */
export function removeForeignPidFile(cluster: string): void {
  const postmaster = readPostmaster(cluster);
  if (postmaster === null || serverProcesses(cluster)?.length !== 0) return;
  if (numberIsTaken(postmaster.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** Also true for a process that has ended and waits for its parent: Postgres takes it for a living one. */
function numberIsTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * The server and all its processes work in its folder, and carry its name. Either is enough: root in a container may
 * not see where others work; a folder that was moved has another name.
 */
function inProc(cluster: string): number[] {
  const name = clusterName(cluster);
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && read(`/proc/${pid}/comm`).startsWith('postgres'))
    .filter((pid) => workingFolder(pid) === cluster || read(`/proc/${pid}/cmdline`).includes(name))
    .map(Number);
}

/** '' for a process that has ended in the meantime. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function workingFolder(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function inProcessList(cluster: string): number[] {
  const listed = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8', maxBuffer: 1 << 24 });
  return listed
    .split('\n')
    .filter((line) => line.includes(clusterName(cluster)) && line.includes('postgres'))
    .map((line) => Number.parseInt(line, 10));
}
