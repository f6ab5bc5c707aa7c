import type { EntityManager } from 'typeorm';
import type { Instant, Zone } from '../../etiquette/day.ts';
import { readPlace } from '../../platform/http/lists.ts';
import { stretchOf } from '../../platform/http/stretch.ts';
import { FollowUpEntity } from './follow-up.entity.ts';
import type { ListFollowUpsQuery } from './follow-ups.dto.ts';

const awake = '(f.snoozed_until is null or f.snoozed_until <= :now)';
/** The states by the clock, as conditions. */
const conditions: Record<NonNullable<ListFollowUpsQuery['state']>, string> = {
  open: `f.state = 'open'`,
  planned: `f.state = 'open' and ${awake} and f.due_at > :now and (f.late_at is null or f.late_at > :now)`,
  due: `f.state = 'open' and ${awake} and f.due_at <= :now and (f.late_at is null or f.late_at > :now)`,
  late: `f.state = 'open' and ${awake} and f.late_at <= :now`,
  snoozed: `f.state = 'open' and f.snoozed_until > :now`,
  done: `f.state = 'done'`,
  cancelled: `f.state = 'cancelled'`,
};

/** One row more than the page holds, by due instant. */
export function findFollowUps(
  manager: EntityManager,
  account: string,
  { state, from, to, mentorId, actionable, cursor, limit }: ListFollowUpsQuery,
  zone: Zone,
  now: Instant,
): Promise<FollowUpEntity[]> {
  const found = manager
    .createQueryBuilder(FollowUpEntity, 'f')
    .where('f.account_id = :account', { account, now })
    .orderBy('f.due_at', 'ASC')
    .addOrderBy('f.id', 'ASC')
    .limit(limit + 1);
  const stretch = stretchOf(from, to, zone);
  if (state) found.andWhere(conditions[state]);
  if (actionable) found.andWhere(`${conditions.open} and ${awake} and f.not_before <= :now`);
  if (mentorId) found.andWhere('f.mentor_id = :mentorId', { mentorId });
  if (stretch.from) found.andWhere('f.due_at >= :from', { from: stretch.from });
  if (stretch.until) found.andWhere('f.due_at < :until', { until: stretch.until });
  if (cursor !== undefined) {
    const [at, id] = readPlace(cursor);
    found.andWhere('(f.due_at, f.id) > (:at::timestamptz, :id::uuid)', { at, id });
  }
  return found.getMany();
}

/** Open ones by the instant at which they are due; one that was put off, by the instant at which it wakes if later. */
export function findFalling(
  manager: EntityManager,
  account: string,
  { from, until, most }: { from: Instant; until: Instant; most: number },
): Promise<FollowUpEntity[]> {
  const falls = 'greatest(f.due_at, f.snoozed_until)';
  return manager
    .createQueryBuilder(FollowUpEntity, 'f')
    .where(`f.account_id = :account and f.state = 'open'`, { account })
    .andWhere(`${falls} >= :from and ${falls} < :until`, { from, until })
    .orderBy(falls, 'ASC')
    .addOrderBy('f.id', 'ASC')
    .limit(most)
    .getMany();
}
