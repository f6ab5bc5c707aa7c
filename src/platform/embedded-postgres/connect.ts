import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { owner } from './cluster.ts';
import type { DataFolder } from './data-folder.ts';

/** The database of the product within the server. */
const name = 'tactful';

interface Access {
  folder: DataFolder;
  password: string;
}

/** The address of the product's database. */
export function urlOf({ password }: Access, port: number, database = name): string {
  return `postgres://${owner}:${password}@127.0.0.1:${port}/${database}`;
}

/** True where the server of this very folder answers at the port, and not a stranger's, nor that of a copy. */
export async function answers(access: Access, port: number): Promise<boolean> {
  try {
    return await withClient(access, port, async (client) => {
      const { rows } = await client.query<{ run: string }>(`select pg_read_file('postmaster.pid') as run`);
      return runOf(rows[0]?.run) === runOf(readFileSync(join(access.folder.cluster, 'postmaster.pid'), 'utf8'));
    });
  } catch {
    return false;
  }
}

/** What tells one run of a server from all others: its number and its start. */
function runOf(pidFile = ''): string {
  const [pid, , began] = pidFile.split('\n');
  return `${pid} ${began}`;
}

/** Makes the product's database at the first start; a start that was killed before it came so far is made up for. */
export async function ensureDatabase(access: Access, port: number): Promise<void> {
  await withClient(access, port, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  });
}

async function withClient<T>(access: Access, port: number, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: urlOf(access, port, 'postgres'),
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
  });
  // A connection that breaks later on is told through the query that waits for it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
