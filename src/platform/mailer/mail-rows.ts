import type { Statement } from '../database/one-statement.ts';
import { fieldsOf, insertOf, valuesOf, type Columns } from '../database/rows.ts';
import type { MailEntity } from './mail.entity.ts';

const columns: Columns & Record<keyof MailEntity, string> = {
  id: 'id',
  accountId: 'account_id',
  kind: 'kind',
  lane: 'lane',
  recipient: 'recipient',
  subject: 'subject',
  text: 'body_text',
  html: 'body_html',
  headers: 'headers',
  messageId: 'message_id',
  state: 'state',
  tries: 'tries',
  nextTryAt: 'next_try_at',
  claimedAt: 'claimed_at',
  claimedBy: 'claimed_by',
  expiresAt: 'expires_at',
  lastError: 'last_error',
  serverAnswer: 'server_answer',
  createdAt: 'created_at',
  sentAt: 'sent_at',
};

/** Reads a mail that a worker claimed; no row where another has taken it over, or finished it. */
export function claimedMail(id: string, worker: number): Statement {
  const sql = `select ${fieldsOf(columns)} from mails where id = $1 and state = 'sending' and claimed_by = $2`;
  return { sql, values: [id, worker], name: 'claimed mail' };
}

export function newMail(mail: MailEntity): Statement {
  return { ...insertOf('mails', valuesOf(mail, columns), 'id'), name: 'new mail' };
}

/** Writes down that the server took a mail; a row where no other worker was first. */
export function mailTaken({ accountId, id, tries, serverAnswer, sentAt }: MailEntity): Statement {
  const sql = `update mails set state = 'sent', tries = $3, server_answer = $4, sent_at = $5, next_try_at = null,
      last_error = null
    where account_id = $1 and id = $2 and state = 'sending' returning id`;
  return { sql, values: [accountId, id, tries, serverAnswer, sentAt], name: 'mail taken' };
}
