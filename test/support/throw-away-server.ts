import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/paths.ts';
import { startEmbedded, type EmbeddedServer } from '../../src/platform/embedded-postgres/index.ts';

/** One server for a whole test run, with nothing in it worth a flush to the disk. */
export interface ThrowAwayServer {
  url: string;
  /** The folder of this test run; what is put there goes with it. */
  folder: string;
  /** Stops the server and deletes all of it. */
  end(): Promise<void>;
}

const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '120',
  shared_buffers: '128MB',
  max_wal_size: '2GB',
};

export async function startThrowAwayServer(): Promise<ThrowAwayServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-tests-'));
  const reaper = startReaper(folder);
  const server = await startEmbedded({
    dataDir: folder,
    role: 'serve',
    log: (sentence) => process.stderr.write(`${sentence}\n`),
    settings: careless,
  }).catch((error: unknown) => {
    reaper.stdin?.end();
    throw error;
  });
  return { url: server.url, folder, end: () => endOf(server, folder, reaper) };
}

async function endOf(server: EmbeddedServer, folder: string, reaper: ChildProcess): Promise<void> {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  reaper.stdin?.end();
}

/** Outlives us however we end, and then clears up: the end of its input tells it. */
function startReaper(folder: string): ChildProcess {
  const reaper = spawn(process.execPath, [join(projectRoot, 'test', 'support', 'reaper.js'), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  reaper.unref();
  return reaper;
}
