import { expect, test } from '@jest/globals';
import pg from 'pg';
import { freshDatabase } from './database.ts';

test('every test file gets a database of its own with all migrations run', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()];
  expect(one.url).not.toBe(other.url);
  const client = new pg.Client({ connectionString: one.url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>('select name from migrations order by id');
  expect(rows.length).toBeGreaterThan(0);
  await client.end();
  await one.drop();
  await other.drop();
});
