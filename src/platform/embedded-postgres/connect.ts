import { realpathSync } from 'node:fs';
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

/** True where the server of this very folder answers at the port, and not a stranger's. */
export async function answers(access: Access, port: number): Promise<boolean> {
  try {
    return await withClient(access, port, async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory');
      return realpathSync(rows[0]?.data_directory ?? '') === realpathSync(access.folder.cluster);
    });
  } catch {
    return false;
  }
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
