import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/paths.ts';

export interface Running {
  process: ChildProcess;
  /** Where it answers, as its ready line says. */
  url: string;
  output(): string;
  /** Its exit code and what it said on standard error. */
  ended: Promise<{ code: number | null; errors: string }>;
}

/** A data folder of a test's own, with a space in its name; delete it with `remove`. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'tactful test '));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Runs a command of the built program, as a user would. */
export function launch(words: string[], environment: NodeJS.ProcessEnv = {}): Omit<Running, 'url'> {
  const child = spawn(process.execPath, [join(projectRoot, 'src', 'run.js'), ...words], {
    cwd: projectRoot,
    env: { ...plainEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard = { out: '', errors: '' };
  child.stdout.on('data', (piece: Buffer) => (heard.out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (heard.errors += piece.toString()));
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, errors: heard.errors }));
  });
  return { process: child, output: () => heard.out, ended };
}

/** Starts the server and waits for its ready line. */
export async function startServer(
  dataDir: string,
  environment: NodeJS.ProcessEnv = {},
  parts: string[] = [],
): Promise<Running> {
  const running = launch(['serve', ...parts], { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', ...environment });
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const ready = /is ready at (\S+)|(is working)/.exec(running.output());
      if (ready) resolve(ready[1] ?? '');
    };
    running.process.stdout?.on('data', look);
    void running.ended.then(({ code, errors }) => reject(new Error(`The server ended with ${code}: ${errors}`)));
  });
  return { ...running, url };
}

/** What this machine needs, without what the test run was told. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}) };
}
