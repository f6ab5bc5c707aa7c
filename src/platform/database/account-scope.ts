import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { Claims, type Claim } from './claims.ts';
import { send, sendAlone, type Statement } from './one-statement.ts';
import { begin, undo } from './transaction.ts';

declare const accountBrand: unique symbol;
/** The id of the account on whose behalf something is done; only sign-in, tokens and signed links make one. */
export type AccountId = string & { readonly [accountBrand]: true };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** @throws Error where the text is no UUID in its canonical form */
export function accountId(text: string): AccountId {
  if (!uuid.test(text)) throw new Error('An account id is a UUID.');
  return text as AccountId;
}

interface Scope {
  account: AccountId;
  manager: EntityManager;
  afterCommit: (() => void)[];
}

/**
 * The only way to a query about a user's data: a transaction in which row-level security knows the account.
 * Within one, another call for the same account joins it, so that what one request does is done wholly or not at all.
 */
@Injectable()
export class Database {
  private readonly scopes = new AsyncLocalStorage<Scope>();
  private readonly claims = new Claims();

  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /**
   * Work for somebody whose claim to an account is still open: the first statement confirms it on its way; where there
   * was none, it is confirmed at the end, so that nothing is answered to somebody signed out.
   * @throws Problem 401, whatever else was to be said
   */
  underClaim<T>(claim: Claim, work: () => Promise<T>): Promise<T> {
    return this.claims.run(claim, async () => {
      try {
        return await work();
      } finally {
        await this.confirm();
        await claim.settle();
      }
    });
  }

  /** @throws Error where work for one account would reach into another's transaction */
  async withAccount<T>(account: AccountId, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.scopes.getStore();
    if (outer) {
      if (outer.account !== account) throw new Error('One transaction serves one account only.');
      return work(outer.manager);
    }
    await this.confirm();
    const runner = this.source.createQueryRunner();
    try {
      await begin(runner, naming(account));
      const scope: Scope = { account, manager: runner.manager, afterCommit: [] };
      const result = await this.scopes.run(scope, () => work(runner.manager));
      await runner.commitTransaction();
      for (const act of scope.afterCommit) act();
      return result;
    } catch (error) {
      await undo(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /**
   * A transaction of one statement in one round trip: begin, statement and commit travel together. For what is asked
   * most often; within `withAccount` it joins that transaction.
   * @returns the rows that the statement selects or returns
   */
  async once<Row>(account: AccountId, statement: Statement): Promise<Row[]> {
    const outer = this.scopes.getStore();
    if (outer) {
      return this.withAccount(account, async ({ queryRunner }) => send(await clientOf(queryRunner), statement));
    }
    const claim = this.claims.question();
    if (claim && claim.account !== account) throw new Error('A claim to one account opens no other.');
    const runner = this.source.createQueryRunner();
    try {
      return await sendAlone<Row>(await clientOf(runner), claim ?? naming(account), statement);
    } finally {
      await runner.release();
    }
  }

  /** Runs `act` once the surrounding transaction has been committed; at once where there is none. */
  afterCommit(act: () => void): void {
    const scope = this.scopes.getStore();
    if (scope) scope.afterCommit.push(act);
    else act();
  }

  /** For tables without a user's data, and for the few functions that look up an account: nothing else is readable. */
  async withoutAccount<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    await this.confirm();
    return this.scopes.exit(() => this.source.transaction(work));
  }

  /** Asks by itself whether an open claim holds. @throws Problem 401 */
  private async confirm(): Promise<void> {
    const claim = this.claims.question();
    if (claim) claim.judge(await this.source.query(claim.statement.sql, claim.statement.values));
  }
}

function naming(account: AccountId): string {
  return `select set_config('app.account_id', '${accountId(account)}', true)`;
}

async function clientOf(runner: QueryRunner | undefined): Promise<Client> {
  if (!runner) throw new Error('A transaction has a connection of its own.');
  return (await runner.connect()) as Client;
}
