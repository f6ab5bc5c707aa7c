import type { EntityManager } from 'typeorm';
import type { Clock } from '../../platform/clock/clock.ts';

/** How the mail of the whole installation stands; no count goes beyond ten thousand. */
export interface MailTally {
  /** Written, and not yet taken by a server. */
  waiting: number;
  /** Of these, tried in vain at least once. */
  failing: number;
  /** For want of a server. */
  held: number;
  nextTryAt: Date | null;
  /** Lately. */
  givenUp: number;
  /** Accounts that set a mail server of their own. */
  ownServers: number;
}

/** Counted no further than this: anybody may ask, and a backlog must not make it dear. */
const most = 10_000;
/** As long as a mail is tried. */
const latelySeconds = 3 * 86_400;

export async function readTally(manager: EntityManager, clock: Clock): Promise<MailTally> {
  const [tally]: MailTally[] = await manager.query(
    `select waiting, failing, held, next_try as "nextTryAt", given_up as "givenUp", own_servers as "ownServers"
     from mail_tally($1, $2)`,
    [clock.in(-latelySeconds), most],
  );
  if (!tally) throw new Error('The tally of mails is always one row.');
  return tally;
}
