import type { EntityManager } from 'typeorm';
import { readPlace } from '../../platform/http/lists.ts';
import { conflict, notFound } from '../../platform/problems/problem.ts';
import { DraftEntity } from './draft.entity.ts';
import type { ListDraftsQuery } from './drafts.dto.ts';

/** Drafts to people in the thirty days before they are gone for good are not there. */
const present = 'exists (select from present_drafts p where p.account_id = d.account_id and p.id = d.id)';

function drafts(manager: EntityManager, account: string) {
  return manager.createQueryBuilder(DraftEntity, 'd').where('d.account_id = :account', { account }).andWhere(present);
}

/** @throws Problem 404 */
export async function findDraft(manager: EntityManager, account: string, id: string): Promise<DraftEntity> {
  const row = await drafts(manager, account).andWhere('d.id = :id', { id }).getOne();
  if (!row) throw notFound('draft');
  return row;
}

/** The row, kept from others until the transaction ends. @throws Problem 404 */
export async function lockDraft(manager: EntityManager, account: string, id: string): Promise<DraftEntity> {
  const row = await drafts(manager, account).andWhere('d.id = :id', { id }).setLock('pessimistic_write').getOne();
  if (!row) throw notFound('draft');
  return row;
}

/** The same of a draft that is still to be sent. @throws Problem 404, 409 where it was sent */
export async function lockOpenDraft(manager: EntityManager, account: string, id: string): Promise<DraftEntity> {
  const row = await lockDraft(manager, account, id);
  if (row.state === 'sent') {
    throw conflict('already-sent', 'This message was sent and stays as it was; begin another draft for what is new.');
  }
  return row;
}

/** One row more than the page holds, last changed first. */
export function findDrafts(
  manager: EntityManager,
  account: string,
  { mentorId, state, cursor, limit }: ListDraftsQuery,
): Promise<DraftEntity[]> {
  const found = drafts(manager, account)
    .orderBy('d.updated_at', 'DESC')
    .addOrderBy('d.id', 'DESC')
    .limit(limit + 1);
  if (mentorId) found.andWhere('d.mentor_id = :mentorId', { mentorId });
  if (state === 'open') found.andWhere(`d.state <> 'sent'`);
  else if (state) found.andWhere('d.state = :state', { state });
  if (cursor !== undefined) {
    const [at, last] = readPlace(cursor);
    found.andWhere('(d.updated_at, d.id) < (:at::timestamptz, :last::uuid)', { at, last });
  }
  return found.getMany();
}
