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

/** Between two values; none of the columns read in this way can hold it. */
const between = '\u001f';

/**
 * The same by columns, each as one text that is then cut: where rows are many, cutting is much cheaper than reading them
 * one by one. Only for columns whose texts hold no control character; an empty text is taken for null.
 * @param columns SQL of each column
 * @param rows what stands behind `from`, in the order that is wanted
 */
export async function plainColumns(
  manager: EntityManager,
  columns: readonly string[],
  rows: string,
  values: unknown[],
): Promise<PlainRow[]> {
  const texts = columns.map((sql) => `string_agg(coalesce((${sql})::text, ''), '${between}')`);
  const [found] = await plainRows(manager, `select count(*)::text, ${texts.join(', ')} from ${rows}`, values);
  if (!found || found[0] === '0') return columns.map(() => []);
  return found.slice(1).map((text) => (text ?? '').split(between).map((value) => (value === '' ? null : value)));
}

/** The instant in a text such as `2026-11-23 15:00:00.25+00`, as our connections, whose zone is UTC, send it. */
export function instantOfText(text: string): Instant {
  const time = text.slice(11, -3);
  // A fraction comes without its last zeros; with them, equal instants are equal texts.
  return `${text.slice(0, 10)}T${time.length > 8 ? time.padEnd(12, '0') : time}Z`;
}

/** The same of an empty column. */
export function instantOrNull(text: string | null): Instant | null {
  return text === null ? null : instantOfText(text);
}

/** The boolean in `t` or `f`. */
export const truthOfText = (text: string | null): boolean => text === 't';
