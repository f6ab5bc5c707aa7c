import { QueryFailedError } from 'typeorm';
import type { Clock } from '../../platform/clock/clock.ts';
import type { AccountId } from '../../platform/database/account-scope.ts';
import type { Statement } from '../../platform/database/one-statement.ts';
import type { MailState } from '../../platform/mailer/mail.entity.ts';

/** A mail that is on its way, or was made lately. */
export interface LaneMail {
  id: string;
  messageId: string;
  state: MailState;
  tries: number;
  isOpen: boolean;
}

/** No mail is made anew, under its own Message-ID, for a day that is longer ago. */
const lately = -3 * 86_400;
const openStates = `('held', 'waiting', 'sending')`;

/** The one on its way, if there is one, and those of the last days. */
export function mailsOfLane(account: AccountId, lane: string, clock: Clock): Statement {
  const sql = `select id, message_id as "messageId", state, tries, state in ${openStates} as "isOpen" from mails
    where account_id = $1 and lane = $2 and (created_at > $3 or state in ${openStates})`;
  return { sql, values: [account, lane, clock.in(lately)], name: 'mails of lane' };
}

/** An unsent mail gives way to a later one that says it all, unless a worker is just sending it. */
export function replaceMail(account: AccountId, id: string): Statement {
  const sql = `update mails set state = 'replaced', next_try_at = null, last_error = coalesce(last_error, $3)
    where account_id = $1 and id = $2 and state in ('held', 'waiting')`;
  return { sql, values: [account, id, 'A later mail took its place.'] };
}

/** Whether a new mail was refused because another of its lane is on its way. */
export function isOpenMailRefused(error: unknown): boolean {
  const driver: unknown = error instanceof QueryFailedError ? error.driverError : null;
  return driver instanceof Error && 'constraint' in driver && driver.constraint === 'mails_one_open_in_a_lane';
}
