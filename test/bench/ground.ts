import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/platform/embedded-postgres/index.ts';
import { projectRoot } from '../../src/platform/paths.ts';

/** A program that was started and said where it answers. */
export interface Server {
  pid: number;
  url: string;
  /** Milliseconds from the start to the line that says so. */
  readyAfter: number;
  stop(): Promise<void>;
}

/** What a benchmark needs of the system, all of it gone after `clear`, even where something failed. */
export class Ground {
  private readonly undo: (() => void | Promise<void>)[] = [];

  folder(): string {
    const path = mkdtempSync(join(tmpdir(), 'tactful-bench-'));
    this.undo.push(() => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
    return path;
  }

  /** A database server as the product starts it. @returns the login's address of its database */
  async database(): Promise<string> {
    const log = (sentence: string) => process.stderr.write(`${sentence}\n`);
    const server = await startEmbedded({ dataDir: this.folder(), role: 'serve', log });
    this.undo.push(() => server.stop());
    return server.url;
  }

  /** Our own server as a user starts it, but on any free port. */
  ours(parts: string[], environment: NodeJS.ProcessEnv): Promise<Server> {
    return this.start([join(projectRoot, 'src', 'run.js'), 'serve', ...parts], {
      ...{ PORT: '0', LOG_LEVEL: 'error', SIGN_UP: 'open' },
      ...environment,
    });
  }

  /** @param words of node's command line; the program prints `ready at <url>`, or `is working` where it has none */
  async start(words: string[], environment: NodeJS.ProcessEnv): Promise<Server> {
    const { PATH, HOME, TMPDIR } = process.env;
    const from = performance.now();
    const child = spawn(process.execPath, words, {
      cwd: projectRoot,
      env: { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const stop = () => stopped(child);
    this.undo.push(stop);
    const url = await readyUrl(child);
    return { pid: child.pid ?? 0, url, readyAfter: performance.now() - from, stop };
  }

  /** Undoes all of it, the newest first. */
  async clear(): Promise<void> {
    const failures: unknown[] = [];
    for (const act of this.undo.splice(0).reverse()) {
      try {
        await act();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be cleared up.');
  }
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const ready = /ready at (\S+)\n|is working\n/.exec(said);
      if (ready) resolve(ready[1] ?? '');
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready.`)));
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(late);
}
