import type { EntityManager } from 'typeorm';
import type { Zone } from '../../etiquette/day.ts';
import { readPlace } from '../../platform/http/lists.ts';
import { stretchOf } from '../../platform/http/stretch.ts';
import { InteractionEntity } from './interaction.entity.ts';
import type { ListInteractionsQuery } from './interactions.dto.ts';

/** One row more than the page holds, newest first, without those of removed mentors. */
export function findInteractions(
  manager: EntityManager,
  account: string,
  { mentorId, kind, from, to, cursor, limit }: ListInteractionsQuery,
  zone: Zone,
): Promise<InteractionEntity[]> {
  const found = manager
    .createQueryBuilder(InteractionEntity, 'i')
    .where('i.account_id = :account', { account })
    .andWhere('exists (select from present_interactions p where p.account_id = i.account_id and p.id = i.id)')
    .orderBy('i.at', 'DESC')
    .addOrderBy('i.id', 'DESC')
    .limit(limit + 1);
  const stretch = stretchOf(from, to, zone);
  if (mentorId) found.andWhere('i.mentor_id = :mentorId', { mentorId });
  if (kind) found.andWhere('i.kind = :kind', { kind });
  if (stretch.from) found.andWhere('i.at >= :from', { from: stretch.from });
  if (stretch.until) found.andWhere('i.at < :until', { until: stretch.until });
  if (cursor !== undefined) {
    const [at, id] = readPlace(cursor);
    found.andWhere('(i.at, i.id) < (:at::timestamptz, :id::uuid)', { at, id });
  }
  return found.getMany();
}
