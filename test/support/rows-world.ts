import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { entities } from '../../src/entities.ts';
import { Database, accountId, type AccountId } from '../../src/platform/database/account-scope.ts';
import { requestSource } from '../../src/platform/database/data-source.ts';
import { freshDatabase } from './database.ts';

/** The product's own way to the rows, without the product around it. */
export interface RowsWorld {
  source: DataSource;
  database: Database;
  /** A new account with nothing else. */
  account(): Promise<AccountId>;
  close(): Promise<void>;
}

/** @param poolSize with one connection, whatever a transaction leaves behind is met by the next */
export async function openRows(poolSize: number): Promise<RowsWorld> {
  const fresh = await freshDatabase();
  const source = requestSource({ url: fresh.url, poolSize, entities });
  await source.initialize();
  return {
    source,
    database: new Database(source),
    async account() {
      const id = accountId(newId());
      const sql = 'insert into accounts (id, email, name, password_hash, created_at) values ($1, $2, $3, $4, $5)';
      await source.query(sql, [id, `${id}@example.org`, 'Somebody', 'x', new Date(0)]);
      return id;
    },
    async close() {
      await source.destroy();
      await fresh.drop();
    },
  };
}

/** Writes a row that belongs to an account, and nothing else. */
export const writeKey = (owner: AccountId, key: string) => ({
  sql: 'insert into idempotency_keys values ($1, $2, $3, null, null, $4) returning key',
  values: [owner, key, 'hash', new Date(0)],
});
/** Reads the rows that `writeKey` wrote. */
export const readKeys = { name: 'keys', sql: 'select key from idempotency_keys order by key', values: [] };
