import pg from 'pg';
import { v7 as newId } from 'uuid';
import { newToken, tokenHash } from '../../src/platform/sessions/tokens.ts';
import { pause } from './doomed.ts';

const dayMs = 86_400_000;

/** Asks the database that may be killed at any instant, until it answers. */
export async function ask<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<Row>(sql, values)).rows;
    } catch (error) {
      if (tries > 600) throw error;
      await pause(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Somebody whose digest is at midnight, in a zone where it is about noon now. */
export async function addDebtor(url: string, email: string): Promise<string> {
  const id = newId();
  const now = Date.now();
  const ahead = 12 - new Date(now).getUTCHours();
  const zone = `Etc/GMT${ahead >= 0 ? '-' : '+'}${Math.abs(ahead)}`;
  const began = new Date(now - 5 * dayMs);
  await ask(
    url,
    `with account as (
       insert into accounts (id, email, name, password_hash, created_at) values ($1, $2, 'Maya', '', $3) returning id)
     insert into settings (account_id, time_zone, mail_on, digest_at, digest_days, policy, strengths, version)
     select id, $4, true, '00:00', '{1,2,3,4,5,6,7}', '{}', '[]', 1 from account`,
    [id, email, began, zone],
  );
  return id;
}

/** A key with which somebody may use the API. */
export async function letIn(url: string, account: string): Promise<string> {
  const token = `tactful_${newToken()}`;
  await ask(
    url,
    `insert into api_tokens (id, account_id, name, token_hash, created_at) values ($1, $2, 'a script', $3, $4)
     on conflict do nothing`,
    [newId(), account, tokenHash(token), new Date()],
  );
  return token;
}

/**
 * A new day for all of them: one thing each came due an hour ago, and no digest was sent yet.
 * @param noted what they wrote down themselves as due by now, which counts as written down days ago
 */
export async function oweADigest(url: string, accounts: string[], title: string, noted?: string): Promise<void> {
  const now = Date.now();
  const [began, due] = [new Date(now - 5 * dayMs), new Date(now - 3_600_000)];
  const because = JSON.stringify({ rule: 'custom', message: 'You asked.', source: 'you' });
  await ask(
    url,
    `with owed as (
       insert into follow_ups (id, account_id, kind, natural_key, state, not_before, due_at, marks, because, title,
         created_at, version)
       select id, account, 'custom', 'custom:' || id, 'open', $3, $4, '{}', $5, $6, $3, 1
       from unnest($1::uuid[], $2::uuid[]) as new (id, account)
       on conflict do nothing),
     aged as (
       update follow_ups set created_at = $3 where title = $7 and state = 'open')
     insert into mail_schedule (account_id, next_at, wishes, unanswered)
     select account, $4, '', 0 from unnest($2::uuid[]) as new (account)
     on conflict (account_id) do update
       set next_at = $4, claimed_at = null, last_digest_day = null, last_mail_at = null, unanswered = 0`,
    [accounts.map(() => newId()), accounts, began, due, because, title, noted ?? null],
  );
}
