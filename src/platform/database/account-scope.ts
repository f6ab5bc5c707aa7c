import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { Claims, type Claim } from './claims.ts';
import { readThenWrite, sendTogether, type Decision } from './few-trips.ts';
import { send, sendAlone, type Statement } from './one-statement.ts';
import { begin, clientOf, undo } from './transaction.ts';

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
    return this.connected((client) => sendAlone<Row>(client, claim ?? naming(account), statement));
  }

  /** A transaction of several statements in one round trip, for thousands in a row. @returns the rows of each */
  async together(account: AccountId, statements: Statement[]): Promise<unknown[][]> {
    await this.confirmAlone();
    const begun = `start transaction; ${naming(account)}`;
    return this.connected((client) => sendTogether(client, begun, statements, 'commit'));
  }

  /**
   * A transaction of two round trips: reads together, then what `decide` makes of them, without asking the database.
   */
  async inTwoTrips<T>(
    account: AccountId,
    reads: Statement[],
    decide: (rows: unknown[][]) => Promise<Decision<T>>,
  ): Promise<T> {
    await this.confirmAlone();
    return this.connected((client) => readThenWrite(client, naming(account), reads, decide));
  }

  /** @throws Error within another transaction, for which it might wait for ever */
  private confirmAlone(): Promise<void> {
    if (this.scopes.getStore()) throw new Error('A transaction of few round trips stands alone.');
    return this.confirm();
  }

  private async connected<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      return await work(await clientOf(runner));
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
