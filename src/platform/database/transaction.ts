import type { Client } from 'pg';
import type { QueryRunner } from 'typeorm';

/**
 * Starts the transaction and names the account in one round trip, through TypeORM's own `startTransaction`, so that
 * TypeORM knows of it: `save` and nested transactions then use savepoints and never commit the outer one.
 * @param naming SQL that names the account
 */
export async function begin(runner: QueryRunner, naming: string): Promise<void> {
  await runner.connect();
  const plain = runner.query.bind(runner);
  runner.query = (sql: string) => plain(`${sql}; ${naming}`);
  try {
    await runner.startTransaction();
  } finally {
    Reflect.deleteProperty(runner, 'query');
  }
}

export async function clientOf(runner: QueryRunner | undefined): Promise<Client> {
  if (!runner) throw new Error('A transaction has a connection of its own.');
  return (await runner.connect()) as Client;
}

/** A connection that died has rolled back by itself; the first error is the one to tell. */
export async function undo(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return;
  await runner.rollbackTransaction().catch((error: unknown) => {
    if (!isConnectionGone(error)) throw error;
  });
}

function isConnectionGone(error: unknown): boolean {
  return error instanceof Error && /terminat|closed|not queryable|ECONN|EPIPE/i.test(error.message);
}
