import { invalid, type Problem } from '../problems/problem.ts';
import { QueryNumber, Text } from './fields.ts';
import { isInstant, isUuid } from './formats.ts';

/** What every list takes. */
export class ListQuery {
  @QueryNumber({ min: 1, max: 100, optional: true, description: 'How many at most; 20 where left out.' })
  limit: number = 20;

  @Text({ max: 500, optional: true, description: 'nextCursor of the page before.' })
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

type Key = (string | number | null)[];

/** The values by which a list is ordered, of its last item, as an opaque text. */
export function cursorOf(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws Problem naming `cursor` where it was not made by `cursorOf` with as many values */
export function readCursor(cursor: string, length: number): Key {
  const text = Buffer.from(cursor, 'base64url').toString();
  try {
    const key: unknown = JSON.parse(text);
    if (Array.isArray(key) && key.length === length && key.every(isKeyPart)) return key;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw strayCursor();
}

/**
 * The place in a list that is ordered by an instant and an id.
 * @throws Problem naming `cursor` where it was not made for such a list
 */
export function readPlace(cursor: string): [at: string, id: string] {
  const [at, id] = readCursor(cursor, 2);
  if (isInstant(at) && isUuid(id)) return [at as string, id as string];
  throw strayCursor();
}

function strayCursor(): Problem {
  return invalid([{ field: 'cursor', message: 'Use the nextCursor of the page before, unchanged.' }]);
}

function isKeyPart(part: unknown): part is string | number | null {
  return (
    part === null ||
    (typeof part === 'string' && part.isWellFormed() && !part.includes('\0')) ||
    Number.isSafeInteger(part)
  );
}

/** A page of at most `limit` of the `limit + 1` rows that were asked for. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  key: (row: Row) => Key,
  item: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), nextCursor: rows.length > limit && last !== undefined ? cursorOf(key(last)) : null };
}
