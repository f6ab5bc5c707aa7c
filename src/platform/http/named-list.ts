import type { EntityManager } from 'typeorm';
import { ListQuery, type Page } from './lists.ts';
import { Choice, Text } from './fields.ts';
import { Places, Seek, type Order } from './order.ts';

const byName: Order['by'] = [{ sql: 't.name_key', type: 'text' }];
const byCreation: Order['by'] = [{ sql: 't.created_at', type: 'timestamptz' }];

const orders = {
  name: { by: byName },
  '-name': { by: byName, descending: true },
  createdAt: { by: byCreation },
  '-createdAt': { by: byCreation, descending: true },
} satisfies Record<string, Order>;

/** What a list of a few hundred named things takes. */
export class NamedListQuery extends ListQuery {
  @Text({ min: 0, optional: true, description: 'Beginnings of words about it; all must fit.' })
  q?: string;

  @Choice(Object.keys(orders), { optional: true })
  sort: keyof typeof orders = 'name';
}

/**
 * A page of a table that has `name_key`, `search_text` and `created_at`.
 * @param shown select list over the table as `t`
 * @param filters values that columns must have; undefined ones are left out
 */
export async function namedPage<Item extends { id: string }>(
  manager: EntityManager,
  table: string,
  shown: string,
  { q, sort, cursor, limit }: NamedListQuery,
  filters: Record<string, unknown> = {},
): Promise<Page<Item>> {
  const places = new Places();
  const seek = new Seek(sort, orders[sort], 't.id');
  const conditions = [
    'true',
    ...Object.entries(filters)
      .filter(([, value]) => value !== undefined)
      .map(([column, value]) => `t.${column} = ${places.put(value)}`),
    ...(q ? [beginsWords(places.put(q))] : []),
    ...(cursor === undefined ? [] : [seek.after(cursor, places)]),
  ];
  const rows: (Item & { cursorKey: string[] })[] = await manager.query(
    `select ${shown}, ${seek.columns} from ${table} t where ${conditions.join(' and ')}
     order by ${seek.orderBy} limit ${places.put(limit + 1)}`,
    places.values,
  );
  return seek.page<Item>(rows, limit);
}

function beginsWords(sought: string): string {
  return `(' ' || t.search_text) like all (array(
    select '% ' || word || '%' from unnest(string_to_array(plain_words(${sought}), ' ')) word))`;
}
