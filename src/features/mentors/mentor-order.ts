import type { Order } from '../../platform/http/order.ts';

const byName: Order['by'] = [{ sql: 'm.name_key', type: 'text' }];
const byCreation: Order['by'] = [{ sql: 'm.created_at', type: 'timestamptz' }];
// Never spoken with counts as longest ago. The index holds just this expression; coalesce() would keep it unused under
// row-level security, because Postgres does not take it for harmless.
const byInteraction: Order['by'] = [
  {
    sql: "(case when m.last_interaction_at is null then '-infinity' else m.last_interaction_at end)",
    type: 'timestamptz',
  },
];

const orders = {
  name: { by: byName },
  '-name': { by: byName, descending: true },
  lastInteractionAt: { by: byInteraction },
  '-lastInteractionAt': { by: byInteraction, descending: true },
  createdAt: { by: byCreation },
  '-createdAt': { by: byCreation, descending: true },
} satisfies Record<string, Order>;

export type MentorSort = keyof typeof orders;
export const mentorSorts = Object.keys(orders);

/** The best find first; `s` is the search. */
const byRank: Order = { by: [{ sql: '-s.rank', type: 'integer' }, ...byName] };

/** How a list is ordered where no sort was asked for, or by one of `mentorSorts`. */
export function mentorOrder(sort: MentorSort | undefined, searching: boolean): { name: string; order: Order } {
  if (sort) return { name: sort, order: orders[sort] };
  return searching ? { name: 'best', order: byRank } : { name: 'name', order: orders.name };
}
