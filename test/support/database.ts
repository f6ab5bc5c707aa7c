import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../src/platform/database/migrate.ts';

/** A database of its own, with all migrations run, for one test file. */
export interface FreshDatabase {
  url: string;
  /** Ends its connections and deletes it. */
  drop(): Promise<void>;
}

const template = 'tactful_template';
/** Any constant: two test processes build the template one after the other. */
const lockKey = 5_120_417;

/**
 * Made from a template that the first who asks builds by the real migrations.
 * @throws Error outside a test run
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  await asOwner(async (client) => {
    await ensureTemplate(client);
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  return {
    url: serverUrl(name),
    drop: () =>
      asOwner(async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/** The address of a database on the server of this test run. */
function serverUrl(database: string): string {
  const url = process.env['TEST_POSTGRES_URL'];
  if (!url) throw new Error('TEST_POSTGRES_URL is not set; run the tests with npm test.');
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

async function ensureTemplate(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [lockKey]);
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [template]);
    if (rowCount === 1) return;
    await client.query(`drop database if exists ${template} with (force)`);
    await client.query(`create database ${template}`);
    await migrate(serverUrl(template));
    await client.query(`alter database ${template} is_template true`);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]);
  }
}

async function asOwner(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl('postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
