import type { EntityManager } from 'typeorm';
import { policyFrom, type Past, type PolicyChanges, type Thing, type Wishes } from '../../etiquette/index.ts';
import type { AccountId } from '../../platform/database/account-scope.ts';
import type { Statement } from '../../platform/database/one-statement.ts';
import { MailScheduleEntity } from './mail-schedule.entity.ts';

/** To whom we write, and how they want it. */
export interface Recipient {
  account: AccountId;
  email: string;
  name: string;
  mailOn: boolean;
  wishes: Wishes;
}

/** Something open, with what a mail says of it. */
export interface OpenThing extends Thing {
  id: string;
  mentorId: string | null;
  /** As explanations name the person: "Dr. Osei". */
  who: string | null;
  /** The user's own words, of a custom one. */
  title: string | null;
  because: string;
}

export async function readRecipient(manager: EntityManager, account: AccountId): Promise<Recipient | null> {
  const { sql, values } = recipientOf(account);
  return recipientIn(account, await manager.query(sql, values));
}

export function recipientOf(account: AccountId): Statement {
  const sql = `select a.email, a.name, s.mail_on, s.time_zone, s.digest_at, s.digest_days, s.policy
    from accounts a join settings s on s.account_id = a.id where a.id = $1`;
  return { sql, values: [account], name: 'recipient' };
}

export function recipientIn(account: AccountId, [row]: RecipientRow[]): Recipient | null {
  if (!row) return null;
  const { tellings = 2 } = policyFrom(row.policy)['pacing/our-own-mail'] ?? {};
  const wishes = { zone: row.time_zone, digestAt: row.digest_at, digestDays: row.digest_days, tellings };
  return { account, email: row.email, name: row.name, mailOn: row.mail_on, wishes };
}

export function pastOf(row: MailScheduleEntity): Past {
  return {
    lastMailAt: row.lastMailAt?.getTime() ?? null,
    lastDigestDay: row.lastDigestDay,
    unanswered: row.unanswered,
    slotsFrom: row.slotsFrom?.getTime() ?? null,
    refusedAt: row.refusedAt?.getTime() ?? null,
  };
}

/** The wishes as one text, to see whether they changed. */
export function wishesText({ zone, digestAt, digestDays }: Wishes, mailOn: boolean): string {
  return mailOn ? `${digestAt} on ${digestDays.join(',')} in ${zone}` : 'off';
}

export interface RecipientRow {
  email: string;
  name: string;
  mail_on: boolean;
  time_zone: string;
  digest_at: string;
  digest_days: number[];
  policy: PolicyChanges;
}
