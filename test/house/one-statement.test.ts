import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import type { AccountId, Database } from '../../src/platform/database/account-scope.ts';
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

describe('a transaction of one statement', () => {
  it('writes for its account, and reads what is that account’s alone', async () => {
    expect(await database.once(maya, writeKey(maya, 'a'))).toEqual([{ key: 'a' }]);
    await database.once(noah, writeKey(noah, 'n'));
    expect(await database.once(maya, readKeys)).toEqual([{ key: 'a' }]);
    expect(await database.once(noah, readKeys)).toEqual([{ key: 'n' }]);
  });

  it('leaves no account behind on its connection', async () => {
    await database.once(maya, readKeys);
    expect(await world.source.query(readKeys.sql)).toEqual([]);
    await expect(database.once(maya, writeKey(noah, 'foreign'))).rejects.toThrow(/row-level security/);
    expect(await world.source.query(readKeys.sql)).toEqual([]);
  });

  it('undoes what failed and leaves its connection usable', async () => {
    const divided = { sql: 'select 1 / $1::int', values: [0] };
    await expect(database.once(maya, divided)).rejects.toThrow(QueryFailedError);
    await expect(database.once(maya, { sql: 'this is no statement', values: [] })).rejects.toThrow(QueryFailedError);
    expect(await database.once(maya, readKeys)).toEqual([{ key: 'a' }]);
  });

  it('joins the surrounding transaction and is undone with it', async () => {
    const undone = database.withAccount(maya, async () => {
      await database.once(maya, writeKey(maya, 'c'));
      expect(await database.once(maya, readKeys)).toEqual([{ key: 'a' }, { key: 'c' }]);
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await database.once(maya, readKeys)).toEqual([{ key: 'a' }]);
  });

  it('refuses to reach into another account’s transaction', async () => {
    const reach = database.withAccount(maya, () => database.once(noah, readKeys));
    await expect(reach).rejects.toThrow('One transaction serves one account only.');
  });

  it('keeps many at once apart', async () => {
    const owners = Array.from({ length: 40 }, (_, i) => (i % 2 ? maya : noah));
    const found = await Promise.all(owners.map((owner) => database.once(owner, readKeys)));
    expect(found).toEqual(owners.map((owner) => [{ key: owner === maya ? 'a' : 'n' }]));
  });
});

describe('a claim to an account', () => {
  const asked: unknown[][] = [];
  let settled = 0;
  const claim = (holds: boolean) => ({
    account: maya,
    statement: {
      sql: "select set_config('app.account_id', $1, true) where $2::boolean",
      values: [maya, holds],
    },
    judge: (rows: unknown[]) => {
      asked.push(rows);
      if (rows.length === 0) throw new Error('signed out');
    },
    settle: () => {
      settled += 1;
      return Promise.resolve();
    },
  });
  beforeEach(() => {
    asked.splice(0);
    settled = 0;
  });

  it('is confirmed once, by the first statement', async () => {
    await database.underClaim(claim(true), async () => {
      expect(await database.once(maya, readKeys)).toEqual([{ key: 'a' }]);
      expect(await database.once(maya, readKeys)).toEqual([{ key: 'a' }]);
      await database.withAccount(maya, (manager) => manager.query('select 1'));
    });
    expect(asked).toHaveLength(1);
    expect(settled).toBe(1);
  });

  it('that does not hold opens nothing: no statement, no transaction, no table', async () => {
    const acts: (() => Promise<unknown>)[] = [
      () => database.once(maya, readKeys),
      () => database.once(maya, writeKey(maya, 'd')),
      () => database.withAccount(maya, () => Promise.reject(new Error('was run'))),
      () => database.withoutAccount(() => Promise.reject(new Error('was run'))),
      () => Promise.resolve(),
      () => Promise.reject(new Error('something else')),
    ];
    for (const act of acts) await expect(database.underClaim(claim(false), act)).rejects.toThrow('signed out');
    expect(settled).toBe(0);
    expect(await database.once(maya, readKeys)).toEqual([{ key: 'a' }]);
    expect(await world.source.query(readKeys.sql)).toEqual([]);
  });

  it('opens no other account', async () => {
    const reach = database.underClaim(claim(true), () => database.once(noah, readKeys));
    await expect(reach).rejects.toThrow('A claim to one account opens no other.');
  });
});
