import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runMigrations as migrateJobs } from 'graphile-worker';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { ownerSource } from './data-source.ts';
import { prepareRole } from './role.ts';

const folder = new URL('../../../migrations/', import.meta.url);
/** Any constant: two processes that start at once migrate one after the other. */
const lockKey = 7_243_911;

/** The database's history as classes, oldest first. */
export async function migrationClasses(): Promise<(new () => object)[]> {
  const files = readdirSync(fileURLToPath(folder))
    .filter((file) => /^\d{13}-[a-z-]+\.(ts|js)$/.test(file))
    .toSorted();
  const modules: Record<string, new () => object>[] = [];
  // One after the other: Jest can't link two modules at once that share a third.
  for (const file of files)
    modules.push((await import(new URL(file, folder).href)) as Record<string, new () => object>);
  return modules.flatMap((module) => Object.values(module));
}

/**
 * Brings the database to this version: the app role, the job queue's own tables, then our migrations, one after the
 * other across processes.
 * @returns names of the migrations that were run
 * @throws RoleRefused with the SQL to run where the login may not make the role
 */
export async function migrate(url: string): Promise<string[]> {
  const guard = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'tactful migrate',
  });
  // It rests while others migrate; a server that dies then is told by whoever asks it next.
  guard.on('error', () => undefined);
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [lockKey]);
    await prepareRole(guard);
    await migrateJobs({ connectionString: url });
    return await withOwner(url, async (source) => (await source.runMigrations()).map((done) => done.name));
  } finally {
    await guard.end();
  }
}

/** Names of migrations that this database has not seen yet. */
export async function pendingMigrations(source: Pick<DataSource, 'query'>): Promise<string[]> {
  const known = (await migrationClasses()).map((migration) => migration.name);
  const rows: { name: string }[] = await source.query('select name from migrations');
  const done = new Set(rows.map((row) => row.name));
  return known.filter((name) => !done.has(name));
}

async function withOwner<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = ownerSource(url, await migrationClasses());
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
