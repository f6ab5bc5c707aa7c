import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { accountId, type AccountId } from '../database/account-scope.ts';
import type { Claim } from '../database/claims.ts';
import { notSignedIn } from '../problems/problem.ts';
import { Acquaintances } from './acquaintances.ts';
import { newToken, tokenHash } from './tokens.ts';

const sessionDays = 30;
const daySeconds = 86_400;

interface Living {
  account_id: string;
  expires_at: Date;
}

const livingSql = 'select account_id, expires_at from sessions where token_hash = $1 and expires_at > $2';
const claimSql = `select account_id, expires_at, set_config('app.account_id', account_id::text, true)
  from sessions where token_hash = $1 and expires_at > $2 and account_id = $3`;

/** Sign-ins that are still good, in Postgres, so that any process knows them. */
@Injectable()
export class Sessions {
  private readonly met = new Acquaintances();

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns the token for the cookie; only its hash is kept */
  async open(account: AccountId): Promise<string> {
    const token = newToken();
    await this.source.query(
      'insert into sessions (token_hash, account_id, created_at, expires_at) values ($1, $2, $3, $4)',
      [tokenHash(token), account, this.clock.now(), this.expiry()],
    );
    return token;
  }

  /** The account of a living session; using one in its second half prolongs it. */
  async accountOf(token: string): Promise<AccountId | null> {
    const hash = tokenHash(token);
    const rows: Living[] = await this.source.query(livingSql, [hash, this.clock.now()]);
    const session = rows[0];
    if (!session) return null;
    const account = accountId(session.account_id);
    this.met.set(hash, account);
    await this.prolong(hash, session);
    return account;
  }

  /**
   * The claim of somebody whom this process has met: a token belongs to one account for ever, and whether it is still
   * good is asked each time. Null for a stranger, who is to be asked for with `accountOf`.
   */
  claimOf(token: string): (Claim & { account: AccountId }) | null {
    const hash = tokenHash(token);
    const account = this.met.get(hash);
    if (account === undefined) return null;
    const found: Living[] = [];
    return {
      account,
      statement: { name: 'session', sql: claimSql, values: [hash, this.clock.now(), account] },
      judge: (rows) => {
        if (rows.length > 0) return void found.push(...(rows as Living[]));
        this.met.delete(hash);
        throw notSignedIn();
      },
      settle: async () => {
        if (found[0]) await this.prolong(hash, found[0]);
      },
    };
  }

  private async prolong(hash: string, { expires_at }: Living): Promise<void> {
    const left = (expires_at.getTime() - this.clock.millis()) / 1000;
    if (left >= (sessionDays * daySeconds) / 2) return;
    await this.source.query('update sessions set expires_at = $2 where token_hash = $1', [hash, this.expiry()]);
  }

  async close(token: string): Promise<void> {
    await this.source.query('delete from sessions where token_hash = $1', [tokenHash(token)]);
  }

  /** Ends every session of an account, save one; and every API token where asked. */
  async closeAll(account: AccountId, saveToken: string | null): Promise<void> {
    const saved = saveToken === null ? '' : tokenHash(saveToken);
    await this.source.query('delete from sessions where account_id = $1 and token_hash <> $2', [account, saved]);
  }

  /** The account of an API token. */
  async accountOfApiToken(token: string): Promise<AccountId | null> {
    const rows: { account_id: string }[] = await this.source.query(
      'select account_id from api_tokens where token_hash = $1',
      [tokenHash(token)],
    );
    return rows[0] ? accountId(rows[0].account_id) : null;
  }

  private expiry(): Date {
    return this.clock.in(sessionDays * daySeconds);
  }
}
