import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Changes } from '../../platform/changes/changes.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { AccountId } from '../../platform/database/account-scope.ts';
import type { Statement } from '../../platform/database/one-statement.ts';
import { fieldsOf, valuesOf, type Columns } from '../../platform/database/rows.ts';
import type { MailEntity } from '../../platform/mailer/mail.entity.ts';
import { MailScheduleEntity } from './mail-schedule.entity.ts';
import { readRecipient, wishesText } from './reminder-facts.ts';

const columns: Columns & Record<keyof MailScheduleEntity, string> = {
  accountId: 'account_id',
  nextAt: 'next_at',
  claimedAt: 'claimed_at',
  wishes: 'wishes',
  slotsFrom: 'slots_from',
  refusedAt: 'refused_at',
  lastMailAt: 'last_mail_at',
  lastDigestDay: 'last_digest_day',
  unanswered: 'unanswered',
};
/** A day as text; the driver would make an instant of it. */
const shown: Columns = { ...columns, lastDigestDay: 'last_digest_day::text' };

/** Which columns, in a few letters: a statement's name is short. */
const places = (values: [string, unknown][]) =>
  values.map(([column]) => Object.values(columns).indexOf(column)).join(' ');

/** Keeps for each account the instant at which a mail may be owed, with the change that moves it. */
@Injectable()
export class Schedules {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Changes) changes: Changes,
  ) {
    changes.on('follow-ups', (account, manager) => this.lookAgain(manager, account, { acted: true }));
    changes.on('interactions', (account, manager) => this.lookAgain(manager, account, { acted: true }));
    changes.on('people', (account, manager) => this.lookAgain(manager, account, { acted: false }));
    changes.on('settings', (account, manager) => this.adopt(manager, account));
  }

  /**
   * Asks the next tick to look at the account. Cheap, because every change of a follow-up does it; what is owed, and
   * when, is worked out by the worker.
   * @param acted the user did something, so that mail goes on daily
   */
  async lookAgain(manager: EntityManager, account: AccountId, { acted }: { acted: boolean }): Promise<void> {
    await manager.query(
      `insert into mail_schedule (account_id, next_at, wishes, unanswered) values ($1, $2, '', 0)
       on conflict (account_id) do update set next_at = least(mail_schedule.next_at, $2), claimed_at = null,
         unanswered = case when $3 then 0 else mail_schedule.unanswered end
       where mail_schedule.next_at is null or mail_schedule.next_at > $2 or ($3 and mail_schedule.unanswered > 0)`,
      [account, this.clock.now(), acted],
    );
  }

  /** The row of an account, locked until the transaction ends; none where another worker has it in hand. */
  take(account: AccountId): Statement {
    const sql = `select ${fieldsOf(shown)} from mail_schedule where account_id = $1 for update skip locked`;
    return { sql, values: [account], name: 'take schedule' };
  }

  /** Changes the row, as `keep` does. */
  change(account: AccountId, change: Partial<MailScheduleEntity>): Statement {
    const values = Object.entries(valuesOf(change, columns));
    const sets = values.map(([column], index) => `${column} = $${index + 2}`).join(', ');
    const sql = `update mail_schedule set ${sets} where account_id = $1`;
    return { sql, values: [account, ...values.map(([, value]) => value)], name: `schedule: ${places(values)}` };
  }

  /** Counts a mail that was just taken, where it is still being sent; the lock first, as everybody takes it. */
  whenSent({ accountId, id, kind }: MailEntity, at: Date): Statement[] {
    const lock = `select from mail_schedule where account_id = $1 for update`;
    const sql = `update mail_schedule set last_mail_at = $3, refused_at = null, unanswered = unanswered + $4
      where account_id = $1 and exists (select from mails where account_id = $1 and id = $2 and state = 'sending')`;
    return [
      { sql: lock, values: [accountId], name: 'lock schedule' },
      { sql, values: [accountId, id, at, kind === 'digest' ? 1 : 0], name: 'schedule when sent' },
    ];
  }

  /** The row, once whoever has it is done. */
  async wait(manager: EntityManager, account: AccountId): Promise<MailScheduleEntity> {
    const where = { accountId: account };
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await manager.findOne(MailScheduleEntity, { where, lock });
    if (row) return row;
    await this.lookAgain(manager, account, { acted: false });
    return manager.findOneOrFail(MailScheduleEntity, { where, lock });
  }

  async keep(manager: EntityManager, account: AccountId, change: Partial<MailScheduleEntity>): Promise<void> {
    await manager.update(MailScheduleEntity, { accountId: account }, change);
  }

  /** Mail leaves again: what was held back after a refusal needs to wait for the next day no longer. */
  async mailFlows(manager: EntityManager, account: AccountId): Promise<void> {
    const row = await this.wait(manager, account);
    if (row.refusedAt === null) return;
    const slotsFrom = row.slotsFrom && row.slotsFrom > row.refusedAt ? row.slotsFrom : null;
    await this.keep(manager, account, { refusedAt: null, slotsFrom, nextAt: this.clock.now() });
  }

  /** New hours or days count from now on: none that lie before were missed. */
  private async adopt(manager: EntityManager, account: AccountId): Promise<void> {
    const row = await this.wait(manager, account);
    const recipient = await readRecipient(manager, account);
    const wishes = recipient ? wishesText(recipient.wishes, recipient.mailOn) : row.wishes;
    const now = this.clock.now();
    const from = wishes === row.wishes ? {} : { wishes, slotsFrom: now };
    await this.keep(manager, account, { ...from, nextAt: now });
  }
}
