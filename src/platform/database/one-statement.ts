import type { Client } from 'pg';
import { QueryFailedError } from 'typeorm';

export interface Statement {
  sql: string;
  values: unknown[];
  /** Set for a statement whose text never varies: each connection then plans it once, under this name. */
  name?: string;
}

export interface Question {
  /** Answers with a row, and names the account to the running transaction, where the account may be used; else neither. */
  statement: Statement;
  /** Told the rows of the answer. @throws Problem 401 where there is none */
  judge(rows: unknown[]): void;
}

/**
 * A transaction of one statement, sent as one packet and answered in one round trip: each packet costs as much as
 * preparing the statement itself.
 * @param naming SQL that names the account, or a question that does so where it is answered with a row; without a name
 * the statement sees and changes nothing
 * @throws what the question's judge throws, before anything else
 */
export async function sendAlone<Row>(client: Client, naming: string | Question, statement: Statement): Promise<Row[]> {
  const release = holdBack(client);
  const asks = typeof naming !== 'string';
  const begun = client.query(asks ? 'start transaction' : `start transaction; ${naming}`);
  const named = asks ? send(client, naming.statement) : null;
  const answered = send<Row>(client, statement);
  const committed = client.query('commit');
  release();
  const [begin, name, ...rest] = await Promise.allSettled([begun, named, answered, committed]);
  if (asks && begin.status === 'fulfilled' && name.status === 'fulfilled') naming.judge(name.value ?? []);
  for (const part of [begin, name, ...rest]) if (part.status === 'rejected') throw part.reason;
  return answered;
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
export function holdBack(client: Client): () => void {
  const { stream } = (client as unknown as { connection: { stream: { cork?: () => void; uncork?: () => void } } })
    .connection;
  stream.cork?.();
  return () => stream.uncork?.();
}
