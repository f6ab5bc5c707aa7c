import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { entities } from '../../src/entities.ts';
import { ownerSource } from '../../src/platform/database/data-source.ts';
import { migrationClasses } from '../../src/platform/database/migrate.ts';
import { tablesWithoutAccount } from '../../src/platform/database/row-level-security.ts';
import { freshDatabase } from '../support/database.ts';

let owner: DataSource;
let url: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ url, drop } = await freshDatabase());
  // TypeORM's schema builder asks for all tables at once on its one connection, which pg takes only in a pipeline.
  const extra = { pipeline: true };
  owner = new DataSource({ type: 'postgres', url, entities, migrationsTableName: 'migrations', extra });
  await owner.initialize();
});
afterAll(async () => {
  await owner.destroy();
  await drop();
});

interface Named {
  name: string;
}
const names = async (sql: string, words: unknown[] = []) =>
  (await owner.query<Named[]>(sql, words)).map((row) => row.name);

const ourTables = `pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' and c.relkind = 'r'`;

describe('entities and migrations', () => {
  it('describe the same tables', async () => {
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });

  it('can be taken back step by step and gone through again', async () => {
    const again = ownerSource(url, await migrationClasses());
    await again.initialize();
    const steps = (await migrationClasses()).length;
    for (let step = 0; step < steps; step += 1) await again.undoLastMigration();
    const left = await again.query<Named[]>(`select relname as name from ${ourTables}`);
    expect(left.map((row) => row.name)).toEqual(['migrations']);
    expect(await again.runMigrations()).toHaveLength(steps);
    await again.destroy();
  });

  it('read no clock of the database', async () => {
    const defaults = await names(
      `select c.relname || '.' || a.attname as name from pg_attrdef d join pg_class c on c.oid = d.adrelid
       join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
       join pg_attribute a on a.attrelid = c.oid and a.attnum = d.adnum
       where pg_get_expr(d.adbin, d.adrelid) ~* 'now\\(|current_|clock_|timeofday'`,
    );
    const functions = await names(
      `select proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public'
       where prolang in (select oid from pg_language where lanname in ('sql', 'plpgsql'))
         and prosrc ~* '\\mnow\\(|current_(date|time)|clock_timestamp|localtime'`,
    );
    expect([...defaults, ...functions]).toEqual([]);
  });
});

describe('row-level security', () => {
  it('closes every table, for its owner too, save those in the one list', async () => {
    const open = await names(
      `select relname as name from ${ourTables} where not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open.toSorted()).toEqual([...tablesWithoutAccount].toSorted());
  });

  it('has one policy for the app role on each, and it names the account alone', async () => {
    const rows = await owner.query<(Named & { qual: string; with_check: string })[]>(
      `select tablename as name, qual, with_check from pg_policies where schemaname = 'public' and policyname = 'own_account'`,
    );
    const closed = await names(`select relname as name from ${ourTables} where relrowsecurity`);
    expect(rows.map((row) => row.name).toSorted()).toEqual(closed.toSorted());
    for (const row of rows) {
      expect(row.qual).toMatch(/^\(account_id = \( SELECT .*current_setting\('app.account_id'::text, true\).*\)\)$/s);
      expect(row.with_check).toBe(row.qual);
    }
  });

  it('lets the app role past it through no policy', async () => {
    const others = await names(
      `select tablename || '.' || policyname as name from pg_policies
       where schemaname = 'public' and policyname <> 'own_account' and roles && array['tactful_app', 'public']::name[]`,
    );
    expect(others).toEqual([]);
  });

  it('is not passed by foreign keys: between closed tables each names the account', async () => {
    const loose = await names(
      `select conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid and c.relrowsecurity
       join pg_class t on t.oid = k.confrelid and t.relrowsecurity
       where k.contype = 'f' and not exists (
         select from unnest(k.conkey, k.confkey) as pair(here, there)
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here and a.attname = 'account_id'
         join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there and b.attname = 'account_id')`,
    );
    expect(loose).toEqual([]);
  });

  it('leaves only fixed-path functions that run as the owner, callable by the app role alone', async () => {
    const loose = await names(
      `select proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public'
       where p.prosecdef and (not coalesce(array_to_string(p.proconfig, ',') like '%search_path=pg_catalog, public, pg_temp%', false)
         or has_function_privilege('public', p.oid, 'execute'))`,
    );
    expect(loose).toEqual([]);
  });
});
