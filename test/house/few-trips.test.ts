import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { entities } from '../../src/entities.ts';
import { Database, type AccountId } from '../../src/platform/database/account-scope.ts';
import { requestSource } from '../../src/platform/database/data-source.ts';
import { openRows, readKeys, writeKey, type RowsWorld } from '../support/rows-world.ts';

let world: RowsWorld;
let database: Database;
let maya: AccountId;
let noah: AccountId;

beforeAll(async () => {
  world = await openRows(1);
  ({ database } = world);
  [maya, noah] = [await world.account(), await world.account()];
});
afterAll(() => world.close());

const divided = { sql: 'select 1 / $1::int', values: [0] };

describe('a transaction of one round trip', () => {
  it('does all of its statements for its account, in their order', async () => {
    const rows = await database.together(maya, [writeKey(maya, 'a'), readKeys, writeKey(maya, 'b'), readKeys]);
    expect(rows).toEqual([[{ key: 'a' }], [{ key: 'a' }], [{ key: 'b' }], [{ key: 'a' }, { key: 'b' }]]);
    expect(await database.together(noah, [readKeys])).toEqual([[]]);
    expect(await world.source.query(readKeys.sql)).toEqual([]);
  });

  it('does none of them where one fails, and says which', async () => {
    const failing = database.together(maya, [writeKey(maya, 'c'), divided, writeKey(maya, 'd')]);
    await expect(failing).rejects.toThrow('division by zero');
    await expect(database.together(maya, [writeKey(maya, 'c'), writeKey(noah, 'd')])).rejects.toThrow(
      /row-level security/,
    );
    expect(await database.once(maya, readKeys)).toEqual([{ key: 'a' }, { key: 'b' }]);
  });
});

describe('a transaction of two round trips', () => {
  it('writes what follows from what it read', async () => {
    const answer = await database.inTwoTrips(noah, [readKeys, { sql: 'select 7 as n', values: [] }], (rows) =>
      Promise.resolve({ writes: [writeKey(noah, 'n')], result: rows }),
    );
    expect(answer).toEqual([[], [{ n: 7 }]]);
    expect(await database.once(noah, readKeys)).toEqual([{ key: 'n' }]);
  });

  it('keeps what it locked until it has written', async () => {
    const other = requestSource({ url: (world.source.options as { url: string }).url, poolSize: 1, entities });
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
    const nothing = () => Promise.resolve({ writes: [writeKey(noah, 'never')], result: null });
    await expect(database.inTwoTrips(noah, [divided], nothing)).rejects.toThrow(QueryFailedError);
    const undecided = () => Promise.reject(new Error('undecided'));
    await expect(database.inTwoTrips(noah, [writeKey(noah, 'o')], undecided)).rejects.toThrow('undecided');
    const failing = () => Promise.resolve({ writes: [writeKey(noah, 'p'), divided], result: null });
    await expect(database.inTwoTrips(noah, [writeKey(noah, 'q')], failing)).rejects.toThrow('division by zero');
    expect(await database.once(noah, readKeys)).toEqual([{ key: 'n' }]);
    expect(await world.source.query(readKeys.sql)).toEqual([]);
  });

  it('stands alone, since within another it might wait for ever', async () => {
    const nothing = () => Promise.resolve({ writes: [], result: null });
    await expect(database.withAccount(maya, () => database.inTwoTrips(maya, [], nothing))).rejects.toThrow(
      'stands alone',
    );
    await expect(database.withAccount(maya, () => database.together(maya, []))).rejects.toThrow('stands alone');
  });
});
