import type { Client } from 'pg';
import { QueryFailedError } from 'typeorm';

export interface Statement {
  sql: string;
  values: unknown[];
  /** Set for a statement whose text never varies: each connection then plans it once, under this name. */
  name?: string;
}

/**
 * A transaction of one statement, sent as one packet and answered in one round trip: each packet costs as much as
 * preparing the statement itself.
 * @param begin starts the transaction and names its account; where it fails, the statement has no account and no effect
 */
export async function sendAlone<Row>(client: Client, begin: string, statement: Statement): Promise<Row[]> {
  const release = holdBack(client);
  const sent = [client.query(begin), send<Row>(client, statement), client.query('commit')] as const;
  release();
  const [begun, answered, committed] = await Promise.allSettled(sent);
  for (const part of [begun, answered, committed]) if (part.status === 'rejected') throw part.reason;
  return sent[1];
}

/** @throws QueryFailedError, as TypeORM's own queries do */
export async function send<Row>(client: Client, { sql, values, name }: Statement): Promise<Row[]> {
  try {
    const answer = await client.query<Row & object>({ text: sql, values, ...(name ? { name } : {}) });
    return answer.rows;
  } catch (error) {
    throw error instanceof Error ? new QueryFailedError(sql, values, error) : error;
  }
}

/** Lets what is written to the server wait, until the function it answers with is called. */
function holdBack(client: Client): () => void {
  const { stream } = (client as unknown as { connection: { stream: { cork?: () => void; uncork?: () => void } } })
    .connection;
  stream.cork?.();
  return () => stream.uncork?.();
}
