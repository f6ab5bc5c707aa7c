import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SettingsEntity } from '../../src/features/accounts/settings.entity.ts';
import type { AccountId, Database } from '../../src/platform/database/account-scope.ts';
import { expectClosedDoors } from '../../src/platform/database/closed-doors.ts';
import { openRows, type RowsWorld } from '../support/rows-world.ts';

let world: RowsWorld;
let database: Database;
let maya: AccountId;
let noah: AccountId;

beforeAll(async () => {
  world = await openRows(2);
  ({ database } = world);
});
afterAll(() => world.close());
beforeEach(async () => {
  [maya, noah] = [await account(), await account()];
});

async function account(): Promise<AccountId> {
  const id = await world.account();
  await database.withAccount(id, (manager) => manager.insert(SettingsEntity, settings(id)));
  return id;
}

function settings(id: string) {
  return {
    accountId: id,
    timeZone: 'UTC',
    mailOn: true,
    digestAt: '07:30',
    digestDays: [1],
    policy: {},
    strengths: [],
    specialty: null,
    medicalSchool: null,
    aboutMe: null,
    version: 1,
  };
}

describe('a transaction for one account', () => {
  it('sees nothing of others even where a query forgets its condition', async () => {
    const rows = await database.withAccount(maya, (manager) => manager.query('select account_id from settings'));
    expect(rows).toEqual([{ account_id: maya }]);
    const touched = await database.withAccount(maya, (manager) =>
      manager.query('update settings set specialty = $1', ['mine']),
    );
    expect(touched[1]).toBe(1);
  });

  it('can’t write a row for somebody else', async () => {
    await expect(
      database.withAccount(maya, (manager) => manager.query('update settings set account_id = $1', [noah])),
    ).rejects.toThrow(/row-level security/);
  });

  it('keeps its account through save and nested transactions', async () => {
    await database.withAccount(maya, async (manager) => {
      await manager.save(SettingsEntity, { ...settings(maya), specialty: 'saved' });
      await manager.transaction((inner) => inner.save(SettingsEntity, { ...settings(maya), specialty: 'nested' }));
      expect(await manager.find(SettingsEntity)).toHaveLength(1);
    });
    expect(await specialtyOf(maya)).toBe('nested');
  });

  it('undoes a nested transaction alone, and everything when the whole fails', async () => {
    await database.withAccount(maya, async (manager) => {
      await manager.update(SettingsEntity, { accountId: maya }, { specialty: 'outer' });
      await expect(
        manager.transaction(async (inner) => {
          await inner.update(SettingsEntity, { accountId: maya }, { specialty: 'inner' });
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
    });
    expect(await specialtyOf(maya)).toBe('outer');
    const failing = database.withAccount(maya, async (manager) => {
      await manager.save(SettingsEntity, { ...settings(maya), specialty: 'lost' });
      throw new Error('undo all');
    });
    await expect(failing).rejects.toThrow('undo all');
    expect(await specialtyOf(maya)).toBe('outer');
  });

  it('is joined by a call within it, and refuses another account', async () => {
    await database.withAccount(maya, async (outer) => {
      await database.withAccount(maya, (inner) => Promise.resolve(expect(inner).toBe(outer)));
      await expect(database.withAccount(noah, () => Promise.resolve())).rejects.toThrow('one account only');
    });
  });

  it('leaves no account behind on its connection', async () => {
    await database.withAccount(maya, () => Promise.resolve());
    for (let connection = 0; connection < 4; connection += 1) {
      expect(await world.source.query('select * from settings')).toEqual([]);
    }
  });

  it('takes no id that is no UUID', async () => {
    await expect(
      database.withAccount("x'; drop table settings; --" as AccountId, () => Promise.resolve()),
    ).rejects.toThrow('UUID');
  });
});

describe('the doors', () => {
  it('are all closed', async () => {
    await expect(expectClosedDoors(world.source)).resolves.toBeUndefined();
  });
});

async function specialtyOf(id: AccountId): Promise<string | null | undefined> {
  return database.withAccount(id, async (manager) => (await manager.findOneBy(SettingsEntity, {}))?.specialty);
}
