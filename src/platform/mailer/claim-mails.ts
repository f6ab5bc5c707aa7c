import type { EntityManager } from 'typeorm';
import type { Clock } from '../clock/clock.ts';
import { accountId, type AccountId } from '../database/account-scope.ts';

/** A living worker that holds a mail longer than this has lost it. Longer than the longest try. */
const forsakenSeconds = 300;
/** A worker whose connection was just lost may live, and be back in a moment. */
const recentSeconds = 10;
/** A mail that a worker has in hand. */
export interface Claimed {
  account: AccountId;
  id: string;
}

/** Puts mails that are due, or that a worker who died left behind, into a worker's hand. */
export async function claimMails(
  manager: EntityManager,
  clock: Clock,
  { worker, most }: { worker: number; most: number },
): Promise<Claimed[]> {
  const rows: { account_id: string; id: string }[] = await manager.query(
    'select account_id, id from claim_mails($1, $2, $3, $4, $5, $6)',
    [
      clock.now(),
      worker,
      clock.in(-recentSeconds),
      clock.in(-forsakenSeconds),
      // A claim from the future was made before the clock was set back.
      clock.in(forsakenSeconds),
      most,
    ],
  );
  return rows.map((row) => ({ account: accountId(row.account_id), id: row.id }));
}
