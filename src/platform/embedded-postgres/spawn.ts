import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import type { ServerUser } from './server-user.ts';

/**
 * Starts a program of the database with a bare environment: settings of the person's own Postgres (`PGDATA`,
 * `PGHOST`, …) and language must not reach it.
 * @param detached true: a session of its own, so that Ctrl-C in the terminal and our end leave it alone
 */
export function spawnProgram(
  program: string,
  args: string[],
  options: { user: ServerUser | null; cwd: string; stdio: StdioOptions; detached?: boolean },
): ChildProcess {
  return spawn(program, args, {
    cwd: options.cwd,
    stdio: options.stdio,
    detached: options.detached ?? false,
    windowsHide: true,
    ...(options.user ?? {}),
    // Windows can't start a program without a few variables of its own.
    ...(process.platform === 'win32' ? {} : { env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } }),
  });
}

/** Runs a program to its end. @returns its exit code (null: ended by a signal) and what it said */
export async function runProgram(
  program: string,
  args: string[],
  options: { user: ServerUser | null; cwd: string },
): Promise<{ code: number | null; said: string }> {
  const child = spawnProgram(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, said: `error: ${error.message}` }));
    child.once('close', (code) => resolve({ code, said }));
  });
}
