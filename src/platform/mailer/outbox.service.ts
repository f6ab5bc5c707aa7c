import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database, type AccountId } from '../database/account-scope.ts';
import { pageOf, readCursor, type Page } from '../http/lists.ts';
import { Jobs } from '../jobs/jobs.service.ts';
import { conflict, notFound } from '../problems/problem.ts';
import { MailEntity } from './mail.entity.ts';
import { MailServer } from './mail-server.ts';
import { deliverJob } from './mailer.service.ts';

/** How an account's mail stands, over all of its outbox. */
export interface OutboxState {
  lastAcceptedAt: Date | null;
  waiting: number;
  failed: number;
  nextTryAt: Date | null;
  lastError: string | null;
}

/** What we owe or sent to one account's address, as it may look at it. */
@Injectable()
export class Outbox {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(MailServer) private readonly server: MailServer,
  ) {}

  /** Newest first. */
  list(account: AccountId, limit: number, cursor?: string): Promise<Page<MailEntity>> {
    return this.database.withAccount(account, async (manager) => {
      const query = manager
        .createQueryBuilder(MailEntity, 'mail')
        .orderBy('mail.created_at', 'DESC')
        .addOrderBy('mail.id', 'DESC')
        .limit(limit + 1);
      if (cursor !== undefined) {
        const [at, id] = readCursor(cursor, 2);
        query.where('(mail.created_at, mail.id) < (:at::timestamptz, :id::uuid)', { at, id });
      }
      const rows = await query.getMany();
      return pageOf(
        rows,
        limit,
        (mail) => [mail.createdAt.toISOString(), mail.id],
        (mail) => mail,
      );
    });
  }

  /** @throws Problem 404 */
  read(account: AccountId, id: string): Promise<MailEntity> {
    return this.database.withAccount(account, async (manager) => {
      const mail = await manager.findOneBy(MailEntity, { id });
      if (!mail) throw notFound('mail');
      return mail;
    });
  }

  /** Failures count until something was accepted after them. */
  state(account: AccountId): Promise<OutboxState> {
    return this.database.withAccount(account, async (manager) => {
      const rows: Row[] = await manager.query(
        `select max(sent_at) as accepted,
           count(*) filter (where state in ('held', 'waiting', 'sending'))::int as waiting,
           count(*) filter (where state = 'failed')::int as failed,
           min(next_try_at) filter (where state in ('waiting', 'sending')) as next_try,
           (array_agg(last_error order by created_at desc, id desc)
             filter (where state in ('waiting', 'sending', 'failed') and last_error is not null))[1] as error
         from mails
         where created_at > coalesce((select max(sent_at) from mails), '-infinity')
            or state in ('held', 'waiting', 'sending')
            or sent_at = (select max(sent_at) from mails)`,
      );
      const row = rows[0];
      return {
        lastAcceptedAt: row?.accepted ?? null,
        waiting: row?.waiting ?? 0,
        failed: row?.failed ?? 0,
        nextTryAt: row?.next_try ?? null,
        lastError: row?.error ?? null,
      };
    });
  }

  /** Tries a mail that was given up, or that waits, again at once. @throws Problem 404, 409 */
  retry(account: AccountId, id: string): Promise<MailEntity> {
    return this.database.withAccount(account, async (manager) => {
      const mail = await manager.findOne(MailEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!mail) throw notFound('mail');
      if (!(await this.server.isSetFor(manager, account)))
        throw conflict('no-mail-server', 'No mail server is set yet, so nothing can be sent.');
      if (mail.state !== 'failed' && mail.state !== 'waiting') {
        throw conflict('not-to-be-sent', 'Only a mail that failed or waits can be tried again.', { state: mail.state });
      }
      await this.refuseBesideAnother(account, mail);
      const now = this.clock.now();
      await manager.update(MailEntity, { id }, { state: 'waiting', nextTryAt: now });
      await this.jobs.enqueue(manager, deliverJob, {}, { tries: 1 });
      return { ...mail, state: 'waiting', nextTryAt: now };
    });
  }

  /** What was held for want of a server goes out now that there is one. */
  async release(manager: EntityManager, account: AccountId): Promise<void> {
    const now = this.clock.now();
    const freed = { state: 'waiting', nextTryAt: now, lastError: null } as const;
    await manager.update(MailEntity, { accountId: account, state: 'held' }, freed);
    await this.jobs.enqueue(manager, deliverJob, {}, { tries: 1 });
  }

  private async refuseBesideAnother(account: AccountId, mail: MailEntity): Promise<void> {
    if (mail.lane === null || mail.state === 'waiting') return;
    const open = await this.database.withAccount(account, (manager) =>
      manager.query<unknown[]>(
        `select 1 from mails where lane = $1 and state in ('held', 'waiting', 'sending') and id <> $2`,
        [mail.lane, mail.id],
      ),
    );
    if (open.length > 0) throw conflict('a-later-mail', 'A later mail that says it all is on its way already.');
  }
}

interface Row {
  accepted: Date | null;
  waiting: number;
  failed: number;
  next_try: Date | null;
  error: string | null;
}
