import { invalid } from '../problems/problem.ts';
import { isDay, isUuid } from './formats.ts';
import { pageOf, readCursor, type Page } from './lists.ts';

type KeyType = 'text' | 'timestamptz' | 'integer';

/**
 * By what a list is ordered: SQL that is never null, so that one comparison of rows finds where a page begins, and an
 * index can be entered there. Ties are broken by `id`, in the same direction.
 */
export interface Order {
  by: readonly { sql: string; type: KeyType }[];
  descending?: boolean;
}

/** The values of a statement, in the order of their places. */
export class Places {
  readonly values: unknown[] = [];

  /** @returns the place of a value, such as `$3` */
  put(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

interface Row {
  id: string;
  /** What the cursor needs of the row. */
  cursorKey: (string | number)[];
}

/**
 * A page of a list by keyset: rows added or removed meanwhile neither repeat nor hide others.
 * @param name of the order; a cursor of another one is refused
 */
export class Seek {
  readonly columns: string;
  readonly orderBy: string;
  private readonly keys: readonly { sql: string; type: KeyType | 'uuid' }[];

  constructor(
    private readonly name: string,
    private readonly order: Order,
    idSql: string,
  ) {
    this.keys = [...order.by, { sql: idSql, type: 'uuid' }];
    const direction = order.descending ? ' desc' : '';
    const shown = order.by.map(({ sql, type }) => (type === 'integer' ? sql : `(${sql})::text`));
    this.columns = `json_build_array(${shown.join(', ')}) as "cursorKey"`;
    this.orderBy = this.keys.map(({ sql }) => `${sql}${direction}`).join(', ');
  }

  /** The condition under which a row comes after the cursor. @throws Problem 400 naming `cursor` */
  after(cursor: string, places: Places): string {
    const [name, ...key] = readCursor(cursor, this.keys.length + 1);
    const fits = this.keys.every(({ type }, index) => isOf(type, key[index]));
    if (name !== this.name || !fits) {
      throw invalid([{ field: 'cursor', message: 'Use the nextCursor of the page before, with the same sort.' }]);
    }
    const given = this.keys.map(({ type }, index) => `${places.put(key[index])}::${type}`);
    const sides = `(${this.keys.map(({ sql }) => sql).join(', ')}) ${this.order.descending ? '<' : '>'}`;
    return `${sides} (${given.join(', ')})`;
  }

  /** @param rows at most `limit + 1` of them */
  page<Item extends object>(rows: (Item & Row)[], limit: number): Page<Item> {
    return pageOf(
      rows,
      limit,
      ({ cursorKey, id }) => [this.name, ...cursorKey, id],
      ({ cursorKey: _, ...item }) => item as unknown as Item,
    );
  }
}

/** Whether the database will read it: a cursor that somebody changed must not become its error. */
function isOf(type: KeyType | 'uuid', value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
  if (typeof value !== 'string') return false;
  if (type === 'uuid') return isUuid(value);
  if (type === 'text') return true;
  if (value === '-infinity') return true;
  return /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?\+00$/.test(value) && isDay(value.slice(0, 10));
}
