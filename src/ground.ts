import type { DataSource } from 'typeorm';
import { entities } from './entities.ts';
import { Config } from './platform/config/config.ts';
import { isAway } from './platform/database/away.ts';
import { requestSource } from './platform/database/data-source.ts';
import { migrate } from './platform/database/migrate.ts';
import { expectClosedDoors } from './platform/database/closed-doors.ts';
import { CannotStart, defaultDataDir, startEmbedded } from './platform/embedded-postgres/index.ts';
import { projectRoot } from './platform/paths.ts';
import type { Ground } from './platform/platform.module.ts';
import { Secrets } from './platform/secrets/secrets.ts';

export interface LaidGround extends Ground {
  /** Stops the database where this process started it; the pool is the caller's to close first. */
  leave(): Promise<void>;
}

/**
 * Makes ready what the house stands on: the database (embedded, or the one named by DATABASE_URL), migrated, and the
 * secrets.
 * @throws CannotStart with a sentence for the user
 */
export async function layGround(
  config: Config,
  environment: NodeJS.ProcessEnv,
  role: 'serve' | 'join',
): Promise<LaidGround> {
  const dataDir = config.dataDir ?? defaultDataDir(projectRoot);
  const embedded =
    config.databaseUrl === null
      ? await startEmbedded({ dataDir, role, log: (sentence) => process.stderr.write(`${sentence}\n`) })
      : null;
  const databaseUrl = embedded?.url ?? config.databaseUrl ?? '';
  const leave = async () => embedded?.stop();
  try {
    const source = await connect(databaseUrl, config);
    return { config, source, secrets: Secrets.load(environment, dataDir), databaseUrl, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

async function connect(url: string, config: Config): Promise<DataSource> {
  try {
    await migrate(url);
    const source = requestSource({ url, poolSize: config.poolSize, entities });
    await source.initialize();
    await expectClosedDoors(source);
    return source;
  } catch (error) {
    throw isAway(error) || isRefusedLogin(error) ? new CannotStart(awaySentence(url, error)) : error;
  }
}

function isRefusedLogin(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['28P01', '28000', '3D000'].includes(String(error.code));
}

function awaySentence(url: string, error: unknown): string {
  const { host, pathname } = new URL(url);
  const why = error instanceof Error ? error.message || ('code' in error ? String(error.code) : '') : String(error);
  return `The database${pathname} at ${host} can’t be used (${why}); check DATABASE_URL and that the server runs.`;
}
