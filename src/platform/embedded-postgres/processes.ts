import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errorCode } from './cannot-start.ts';

/** A process, told apart from a later one that was given the same number. */
export interface ProcessMark {
  pid: number;
  /** When it began, in whatever form the system tells it; null where the system does not tell. */
  began: string | null;
}

/** The mark of a process that runs now; null where none does. */
export function markOf(pid: number): ProcessMark | null {
  return isAlive(pid) ? { pid, began: beganAt(pid) } : null;
}

/** True while that very process runs, not merely one with its number. */
export function lives(mark: ProcessMark): boolean {
  if (!isAlive(mark.pid)) return false;
  const began = beganAt(mark.pid);
  if (mark.began === null || began === null) return true;
  return mark.began === began;
}

/** True while a process has this number; one that has ended and only waits for its parent counts as ended. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
  const state = linuxStat(pid)?.[0];
  return state !== 'Z' && state !== 'X';
}

function beganAt(pid: number): string | null {
  if (process.platform === 'win32') return null;
  if (process.platform !== 'linux') return psStart(pid);
  const ticks = linuxStat(pid)?.[19];
  return ticks === undefined ? null : `${bootId()}:${ticks}`;
}

/** The fields of /proc/PID/stat behind the name, which may itself hold blanks and brackets. */
function linuxStat(pid: number): string[] | null {
  if (process.platform !== 'linux') return null;
  const text = readOrNull(`/proc/${pid}/stat`);
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Ticks count from the boot, so after a reboot an old mark could fit a new process by chance. */
function bootId(): string {
  return readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
}

function psStart(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } }).trim();
  } catch {
    return null;
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
