import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../src/platform/paths.ts';
import { errorCode } from '../../src/platform/embedded-postgres/cannot-start.ts';
import { serverProcesses } from '../../src/platform/embedded-postgres/postmaster.ts';

interface Said {
  url?: string;
  adopted?: boolean;
  refused?: string;
  kept?: number;
  said?: string;
}

export interface Wishes {
  role?: 'serve' | 'join';
  /** The user to become once the program is read; root only. */
  uid?: number;
  /** Keep inserting rows from this number on. */
  insertFrom?: number;
  env?: NodeJS.ProcessEnv;
}

/** A real process that keeps an embedded database, to be killed. */
export class Keeper {
  readonly heard: Said[] = [];
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;

  constructor(dataDir: string, { role = 'serve', uid, insertFrom, env }: Wishes = {}) {
    const program = join(projectRoot, 'test', 'support', 'database-keeper.ts');
    const rest = [dataDir, role, uid === undefined ? '' : String(uid)];
    if (insertFrom !== undefined) rest.push(String(insertFrom));
    this.child = spawn(process.execPath, ['--import', 'tsx', program, ...rest], {
      cwd: projectRoot,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '', ...env },
    });
    this.ended = once(this.child, 'exit');
    if (this.child.stdout) {
      createInterface(this.child.stdout).on('line', (line) => this.heard.push(JSON.parse(line) as Said));
    }
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** The numbers whose commit was acknowledged. */
  get kept(): number[] {
    return this.heard.flatMap((said) => said.kept ?? []);
  }

  /** Waits until it says something of that kind. */
  async says<K extends keyof Said>(kind: K): Promise<NonNullable<Said[K]>> {
    for (;;) {
      const found = this.heard.find((said) => said[kind] !== undefined)?.[kind];
      if (found !== undefined && found !== null) return found;
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`The keeper ended: ${JSON.stringify(this.heard.at(-1))}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** The process alone, at once. */
  async kill(): Promise<void> {
    if (this.child.exitCode === null) this.child.kill('SIGKILL');
    await this.ended;
  }

  /** The process and what it has started in its group (initdb, not the server), at once. */
  async killGroup(): Promise<void> {
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch (error) {
      if (errorCode(error) !== 'ESRCH') throw error;
    }
    await this.ended;
  }

  /** @returns the exit code */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    await this.ended;
    return this.child.exitCode;
  }
}

/** Every process of the database in a folder, in no order, at once. */
export function killServer(dataDir: string): void {
  const cluster = join(dataDir, 'postgres', 'cluster');
  if (!existsSync(cluster)) return;
  for (const pid of serverProcesses(cluster) ?? []) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if (errorCode(error) !== 'ESRCH') throw error;
    }
  }
}
