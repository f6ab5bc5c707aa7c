import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, jest } from '@jest/globals';
import { startEmbedded, type EmbeddedServer } from '../../src/platform/embedded-postgres/index.ts';
import { Keeper, killServer, type Wishes } from './keeper.ts';

/** Data folders, servers and keepers of one test file: all of them are gone at its end, however it ends. */
export class DataFolders {
  /** What the servers in this process have told. */
  readonly said: string[] = [];
  private readonly made: string[] = [];
  private readonly servers: (EmbeddedServer & { dataDir: string })[] = [];
  private readonly keepers: Keeper[] = [];
  private model: Promise<string> | null = null;

  constructor() {
    afterAll(() => this.clearUp());
    // Real servers and real kills: a second each on a resting machine, many on a busy one.
    jest.setTimeout(120_000);
  }

  fresh(name = 'data'): string {
    const folder = mkdtempSync(join(process.env['TEST_FOLDER'] ?? tmpdir(), `${name} `));
    chmodSync(folder, 0o755);
    this.made.push(folder);
    return folder;
  }

  /** A folder whose database exists already, and rests: a copy of the first one made, which is quicker than another. */
  async used(): Promise<string> {
    this.model ??= this.make();
    const folder = this.fresh();
    execFileSync('cp', ['-a', `${await this.model}/.`, folder]);
    rmSync(join(folder, 'database.json'));
    return folder;
  }

  private async make(): Promise<string> {
    const folder = this.fresh();
    await (await this.start(folder)).stop();
    return folder;
  }

  /** Starts or finds the server in this process. */
  async start(dataDir: string, role: 'serve' | 'join' = 'serve'): Promise<EmbeddedServer> {
    const server = await startEmbedded({ dataDir, role, log: (sentence) => this.said.push(sentence) });
    this.servers.push({ ...server, dataDir });
    return server;
  }

  /** Stops the servers that were started here in this folder; the next one has the same port. */
  async stop(dataDir: string): Promise<void> {
    for (const server of this.servers) if (server.dataDir === dataDir) await server.stop();
  }

  keeper(dataDir: string, wishes: Wishes = {}): Keeper {
    const keeper = new Keeper(dataDir, wishes);
    this.keepers.push(keeper);
    return keeper;
  }

  private async clearUp(): Promise<void> {
    await Promise.all(this.keepers.map((keeper) => keeper.killGroup()));
    await Promise.allSettled(this.servers.map((server) => server.stop()));
    for (const folder of this.made) {
      killServer(folder);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  }
}
