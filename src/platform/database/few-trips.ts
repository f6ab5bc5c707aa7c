import type { Client } from 'pg';
import { holdBack, send, type Statement } from './one-statement.ts';

/** What is to be written once everything was read, and what to answer whoever asked. */
export interface Decision<T> {
  writes: Statement[];
  result: T;
}

/**
 * Statements of one transaction, sent as one packet and answered in one round trip.
 * @param first SQL before them, such as the begin of the transaction
 * @param last SQL after them, such as its commit
 * @returns the rows of each
 * @throws what the first of them that failed throws; what came after it was not done
 */
export async function sendTogether(
  client: Client,
  first: string | null,
  statements: Statement[],
  last: string | null,
): Promise<unknown[][]> {
  const release = holdBack(client);
  const begun = first === null ? null : client.query(first);
  const answered = statements.map((statement) => send(client, statement));
  const ended = last === null ? null : client.query(last);
  release();
  for (const part of await Promise.allSettled([begun, ...answered, ended])) {
    if (part.status === 'rejected') throw part.reason;
  }
  return Promise.all(answered);
}

/**
 * A transaction of two round trips: what is read, and then what follows from it with the commit. What is read under a
 * lock stays locked in between.
 * @param naming SQL that names the account
 */
export async function readThenWrite<T>(
  client: Client,
  naming: string,
  reads: Statement[],
  decide: (rows: unknown[][]) => Promise<Decision<T>>,
): Promise<T> {
  try {
    const { writes, result } = await decide(await sendTogether(client, `start transaction; ${naming}`, reads, null));
    await sendTogether(client, null, writes, 'commit');
    return result;
  } catch (error) {
    // A connection that died has rolled back by itself; the first error is the one to tell.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
