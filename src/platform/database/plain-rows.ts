import type { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Instant } from '../../etiquette/day.ts';

/** A row as its texts, in the order of the columns. */
export type PlainRow = (string | null)[];

const asText = { getTypeParser: () => (value: string) => value };

/**
 * Rows as the texts Postgres sends, in the caller's transaction: for reading ten thousand rows in the time in which
 * turning them into objects with dates would read a third of them.
 */
export async function plainRows(manager: EntityManager, sql: string, values: unknown[]): Promise<PlainRow[]> {
  if (!manager.queryRunner) throw new Error('Plain rows are read inside a transaction.');
  const client = (await manager.queryRunner.connect()) as Client;
  const answer = await client.query<PlainRow>({ text: sql, values, rowMode: 'array', types: asText });
  return answer.rows;
}

/** The instant in a text such as `2026-11-23 15:00:00.25+00`, as our connections, whose zone is UTC, send it. */
export function instantOfText(text: string): Instant {
  return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
}

/** The same of an empty column. */
export function instantOrNull(text: string | null): Instant | null {
  return text === null ? null : instantOfText(text);
}

/** The boolean in `t` or `f`. */
export const truthOfText = (text: string | null): boolean => text === 't';
