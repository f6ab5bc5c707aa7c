import type { Binaries } from './binaries.ts';
import { until } from './pause.ts';
import { isAlive } from './processes.ts';
import type { ServerUser } from './server-user.ts';
import { runProgram } from './spawn.ts';

/**
 * Stops the server: running transactions are rolled back, everything acknowledged is on the disk. A server that does
 * not follow within 20 s is stopped at once; it brings its files in order at the next start.
 * @throws Error where it still runs after that
 */
export async function haltServer(
  pid: number,
  cluster: string,
  { binaries, user }: { binaries: Binaries; user: ServerUser | null },
): Promise<void> {
  const gone = (): boolean => !isAlive(pid);
  if (process.platform === 'win32') {
    await runProgram(binaries.control, ['stop', '-D', cluster, '-m', 'fast', '-t', '20'], { user, cwd: cluster });
  } else {
    signal(pid, 'SIGINT');
  }
  if (await until(gone, 20_000, 10)) return;
  signal(pid, 'SIGQUIT');
  if (await until(gone, 10_000, 10)) return;
  throw new Error(`The database server (process ${pid}) does not stop; end that process.`);
}

/**
 * A server that somebody else told to stop lets nobody in and waits for everybody to leave, which our own connections
 * never do: it is told to leave at once, so that it can be started again.
 */
export function hurry(pid: number): void {
  if (process.platform !== 'win32') signal(pid, 'SIGINT');
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  if (isAlive(pid)) process.kill(pid, name);
}
