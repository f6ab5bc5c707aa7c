import { QueryFailedError, type EntityManager } from 'typeorm';
import { invalid } from '../problems/problem.ts';

/** Fields of a DTO and the columns behind them, or, where they are only shown, the SQL. */
export type Columns = Readonly<Record<string, string>>;

/** Columns and the values to write. */
export type Values = Record<string, unknown>;

/** A select list that answers with the fields' names. */
export function fieldsOf(columns: Columns): string {
  return Object.entries(columns)
    .map(([field, sql]) => `${sql} as "${field}"`)
    .join(', ');
}

/** What of a DTO is to be written: the fields that are there, by column. */
export function valuesOf(dto: object, columns: Columns): Values {
  const given = new Map(Object.entries(dto).filter(([, value]) => value !== undefined));
  return Object.fromEntries(
    Object.entries(columns)
      .filter(([field]) => given.has(field))
      .map(([field, column]) => [column, given.get(field)]),
  );
}

/** The statement that writes one row, and answers what `shown` selects of it. */
export function insertOf(table: string, values: Values, shown: string): { sql: string; values: unknown[] } {
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${index + 1}`);
  return {
    sql: `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')}) returning ${shown}`,
    values: Object.values(values),
  };
}

interface Change {
  values: Values;
  /** Changed only where the row still has this version. */
  version?: number | undefined;
  /** A further condition on the row. */
  where?: string;
}

/** Changes one row and raises its version. @returns false where there is none, or not of that version */
export async function changeRow(
  manager: EntityManager,
  table: string,
  id: string,
  { values, version, where }: Change,
): Promise<boolean> {
  const sets = Object.keys(values).map((column, index) => `${column} = $${index + 3}`);
  const changed: [unknown[], number] = await manager.query(
    `update ${table} set ${[...sets, 'version = version + 1'].join(', ')}
     where id = $1 and ($2::integer is null or version = $2)${where ? ` and ${where}` : ''}`,
    [id, version ?? null, ...Object.values(values)],
  );
  return changed[1] > 0;
}

/** Removes rows by their id. @returns false where there was none */
export async function deleteRow(manager: EntityManager, table: string, id: string): Promise<boolean> {
  const deleted: [unknown[], number] = await manager.query(`delete from ${table} where id = $1`, [id]);
  return deleted[1] > 0;
}

/** @throws Problem 400 naming the field where one of the ids is in no row of the table */
export async function expectRows(
  manager: EntityManager,
  table: string,
  ids: string[],
  { field, what, where = 'true' }: { field: string; what: string; where?: string },
): Promise<void> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (wanted.length === 0) return;
  const rows: unknown[] = await manager.query(`select id from ${table} where id = any ($1::uuid[]) and ${where}`, [
    wanted,
  ]);
  if (rows.length < wanted.length) throw invalid([{ field, message: `There is no ${what} with this id.` }]);
}

/**
 * The database checks what a row refers to, in the same round trip; this names the field where it refused.
 * @param references constraint → field and what it names
 * @throws Problem 400
 */
export async function checkingReferences<T>(
  references: Readonly<Record<string, { field: string; what: string }>>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const driver: unknown = error instanceof QueryFailedError ? error.driverError : null;
    const constraint = driver instanceof Error && 'constraint' in driver ? String(driver.constraint) : '';
    const broken = references[constraint];
    if (!broken) throw error;
    throw invalid([{ field: broken.field, message: `There is no ${broken.what} with this id.` }]);
  }
}

/** An instant inside JSON that the database makes, as RFC 3339 with `Z`. */
export function instantSql(sql: string): string {
  return `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The row of a statement that always answers with one. */
export function only<Row>([row]: Row[]): Row {
  if (row === undefined) throw new Error('A row just written was not answered.');
  return row;
}
