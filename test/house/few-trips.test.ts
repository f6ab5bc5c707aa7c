import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QueryFailedError, type DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { entities } from '../../src/entities.ts';
import { Database, accountId, type AccountId } from '../../src/platform/database/account-scope.ts';
import { requestSource } from '../../src/platform/database/data-source.ts';
import { freshDatabase } from '../support/database.ts';

let source: DataSource;
let database: Database;
let drop: () => Promise<void>;
let maya: AccountId;
let noah: AccountId;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  // One connection: whatever a transaction left behind, the next would meet.
  source = requestSource({ url: fresh.url, poolSize: 1, entities });
  await source.initialize();
  database = new Database(source);
  [maya, noah] = [accountId(newId()), accountId(newId())];
  const sql = `insert into accounts (id, email, name, password_hash, created_at) values ($1, $2, '', '', $3)`;
  for (const id of [maya, noah]) await source.query(sql, [id, `${id}@example.org`, new Date(0)]);
});
afterAll(async () => {
  await source.destroy();
  await drop();
});

const write = (owner: AccountId, key: string) => ({
  sql: 'insert into idempotency_keys values ($1, $2, $3, null, null, $4) returning key',
  values: [owner, key, 'hash', new Date(0)],
});
const keys = { name: 'keys', sql: 'select key from idempotency_keys order by key', values: [] };
const divided = { sql: 'select 1 / $1::int', values: [0] };

describe('a transaction of one round trip', () => {
  it('does all of its statements for its account, in their order', async () => {
    const rows = await database.together(maya, [write(maya, 'a'), keys, write(maya, 'b'), keys]);
    expect(rows).toEqual([[{ key: 'a' }], [{ key: 'a' }], [{ key: 'b' }], [{ key: 'a' }, { key: 'b' }]]);
    expect(await database.together(noah, [keys])).toEqual([[]]);
    expect(await source.query(keys.sql)).toEqual([]);
  });

  it('does none of them where one fails, and says which', async () => {
    const failing = database.together(maya, [write(maya, 'c'), divided, write(maya, 'd')]);
    await expect(failing).rejects.toThrow('division by zero');
    await expect(database.together(maya, [write(maya, 'c'), write(noah, 'd')])).rejects.toThrow(/row-level security/);
    expect(await database.once(maya, keys)).toEqual([{ key: 'a' }, { key: 'b' }]);
  });
});

describe('a transaction of two round trips', () => {
  it('writes what follows from what it read', async () => {
    const answer = await database.inTwoTrips(noah, [keys, { sql: 'select 7 as n', values: [] }], (rows) =>
      Promise.resolve({ writes: [write(noah, 'n')], result: rows }),
    );
    expect(answer).toEqual([[], [{ n: 7 }]]);
    expect(await database.once(noah, keys)).toEqual([{ key: 'n' }]);
  });

  it('keeps what it locked until it has written', async () => {
    const other = requestSource({ url: (source.options as { url: string }).url, poolSize: 1, entities });
    await other.initialize();
    const lock = { sql: 'select key from idempotency_keys for update', values: [] };
    const seen: unknown[] = [];
    await database.inTwoTrips(noah, [lock], async () => {
      const skip = { sql: `${lock.sql} skip locked`, values: [] };
      seen.push(await new Database(other).together(noah, [skip]));
      return { writes: [], result: null };
    });
    await other.destroy();
    expect(seen).toEqual([[[]]]);
  });

  it('does nothing where reading, deciding or writing fails, and leaves its connection usable', async () => {
    const nothing = () => Promise.resolve({ writes: [write(noah, 'never')], result: null });
    await expect(database.inTwoTrips(noah, [divided], nothing)).rejects.toThrow(QueryFailedError);
    const undecided = () => Promise.reject(new Error('undecided'));
    await expect(database.inTwoTrips(noah, [write(noah, 'o')], undecided)).rejects.toThrow('undecided');
    const failing = () => Promise.resolve({ writes: [write(noah, 'p'), divided], result: null });
    await expect(database.inTwoTrips(noah, [write(noah, 'q')], failing)).rejects.toThrow('division by zero');
    expect(await database.once(noah, keys)).toEqual([{ key: 'n' }]);
    expect(await source.query(keys.sql)).toEqual([]);
  });

  it('stands alone, since within another it might wait for ever', async () => {
    const nothing = () => Promise.resolve({ writes: [], result: null });
    await expect(database.withAccount(maya, () => database.inTwoTrips(maya, [], nothing))).rejects.toThrow(
      'stands alone',
    );
    await expect(database.withAccount(maya, () => database.together(maya, []))).rejects.toThrow('stands alone');
  });
});
