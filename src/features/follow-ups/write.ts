import { In, type EntityManager } from 'typeorm';
import type { Instant } from '../../etiquette/day.ts';
import type { Written } from './difference.ts';
import { FollowUpEntity } from './follow-up.entity.ts';

/** Writes what facts decide of follow-ups, new ones and old, in one statement; what the user decided stays. */
export async function writeFollowUps(
  manager: EntityManager,
  account: string,
  written: readonly Written[],
  now: Instant,
): Promise<FollowUpEntity[]> {
  await manager.query(writeSql, [account, JSON.stringify(written), now]);
  return manager.find(FollowUpEntity, {
    where: { accountId: account, id: In(written.map(({ id }) => id)) },
    order: { dueAt: 'ASC', id: 'ASC' },
  });
}

const decided = [
  'mentor_id',
  'kind',
  'state',
  'not_before',
  'due_at',
  'late_at',
  'marks',
  'because',
  'interaction_id',
  'introduction_id',
  'letter_id',
  'ended_by',
  'closed_by',
  'closed_at',
];

const writeSql = `
  insert into follow_ups (id, account_id, natural_key, created_at, version, ${decided.join(', ')})
  select id, $1, "naturalKey", $3, 1, "mentorId", kind, state, "notBefore", "dueAt", "lateAt", marks, because,
    "interactionId", "introductionId", "letterId", "endedBy", "closedBy", "closedAt"
  from jsonb_to_recordset($2::jsonb) as written (
    id uuid, "naturalKey" text, "mentorId" uuid, kind text, state text, "notBefore" timestamptz, "dueAt" timestamptz,
    "lateAt" timestamptz, marks timestamptz[], because jsonb, "interactionId" uuid, "introductionId" uuid,
    "letterId" uuid, "endedBy" text, "closedBy" uuid, "closedAt" timestamptz)
  on conflict (account_id, natural_key) do update set
    ${decided.map((column) => `${column} = excluded.${column}`).join(', ')}, updated_at = excluded.created_at,
    version = follow_ups.version + 1`;
