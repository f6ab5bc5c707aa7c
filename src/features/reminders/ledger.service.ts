import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { instantOfMs, toldKey, type PlannedMail, type Telling, type Told } from '../../etiquette/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { AccountId } from '../../platform/database/account-scope.ts';
import type { Statement } from '../../platform/database/one-statement.ts';
import type { MailEntity } from '../../platform/mailer/mail.entity.ts';
import { MailServer } from '../../platform/mailer/mail-server.ts';
import { TellingEntity, type TellingState } from './telling.entity.ts';

/** The lane of reminder mail in the outbox. */
export const lane = 'reminders';

/** What was told of what: claimed by a mail, then told when the server took it, or free again when it did not. */
@Injectable()
export class Ledger {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MailServer) private readonly server: MailServer,
  ) {}

  /** Writes down that these tellings stand in a mail. One told before is never claimed again. */
  claim(account: AccountId, mailId: string, tells: Telling[]): Statement {
    const sql = `
      insert into tellings (account_id, thing, telling, state, mail_id, at)
      select $1, t.thing, t.telling, 'claimed', $2, $3 from unnest($4::text[], $5::text[]) as t (thing, telling)
      on conflict (account_id, thing, telling) do update set state = 'claimed', mail_id = $2, at = $3, cause = null
        where tellings.state = 'failed'`;
    const [things, names] = [tells.map(({ thing }) => thing.key), tells.map(({ name }) => name)];
    return { sql, values: [account, mailId, this.clock.now(), things, names], name: 'claim tellings' };
  }

  /** A later mail takes over what an unsent one was to tell. */
  handOver(account: AccountId, from: string, to: string): Statement {
    const sql = `update tellings set mail_id = $3 where account_id = $1 and mail_id = $2 and state = 'claimed'`;
    return { sql, values: [account, from, to] };
  }

  /** Told, where the mail that claims them is still being sent. */
  toldBy({ accountId, id }: MailEntity): Statement {
    const sql = `update tellings set state = 'told' where account_id = $1 and mail_id = $2 and state = 'claimed'
      and exists (select from mails where account_id = $1 and id = $2 and state = 'sending')`;
    return { sql, values: [accountId, id], name: 'told' };
  }

  async told(manager: EntityManager, account: AccountId, mailId: string): Promise<void> {
    await manager.update(TellingEntity, { accountId: account, mailId, state: 'claimed' }, { state: 'told' });
  }

  /** They are owed as before. */
  async free(manager: EntityManager, account: AccountId, mailId: string, cause: string): Promise<void> {
    await manager.update(TellingEntity, { accountId: account, mailId, state: 'claimed' }, { state: 'failed', cause });
  }

  /** Whether anything was told of the occurrence that is open now. */
  async hasTold(manager: EntityManager, account: AccountId, followUp: string): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `select from tellings join follow_ups on follow_ups.account_id = $1 and follow_ups.natural_key = tellings.thing
       where tellings.account_id = $1 and follow_ups.id = $2 and tellings.state <> 'failed' limit 1`,
      [account, followUp],
    );
    return rows.length > 0;
  }

  /** What was told of a follow-up was acted on by its link. */
  async acted(manager: EntityManager, account: AccountId, followUp: string): Promise<void> {
    await this.turn(manager, account, followUp, 'told', 'acted');
  }

  /** That was taken back. */
  async notActed(manager: EntityManager, account: AccountId, followUp: string): Promise<void> {
    await this.turn(manager, account, followUp, 'acted', 'told');
  }

  private async turn(
    manager: EntityManager,
    account: AccountId,
    followUp: string,
    from: TellingState,
    to: TellingState,
  ): Promise<void> {
    await manager.query(
      `update tellings set state = $4 from follow_ups
       where tellings.account_id = $1 and follow_ups.account_id = $1 and follow_ups.id = $2
         and tellings.thing = follow_ups.natural_key and tellings.state = $3`,
      [account, followUp, from, to],
    );
  }

  /** The same with what this mail claims counted as not told, to see what it would still say. */
  async without(manager: EntityManager, account: AccountId, mailId: string, told: Told): Promise<Told> {
    const rows = await manager.findBy(TellingEntity, { accountId: account, mailId, state: 'claimed' });
    const own = new Set(rows.map((row) => toldKey(row.thing, row.telling)));
    return new Map([...told].filter(([key]) => !own.has(key)));
  }

  /**
   * The Message-ID of a mail: made from the account and what the mail is, so that whoever composes the same one again
   * gives it the same. A digest that was given up has used its own; the next of that day gets another.
   * @param used those of the account's mails of the last days
   */
  messageId(account: AccountId, plan: PlannedMail, used: ReadonlySet<string>): string {
    const what = plan.sort === 'digest' ? `digest ${plan.day}` : `short ${plan.day} ${namesOf(plan)}`;
    const hash = createHash('sha256').update(`${account} ${what}`).digest('hex').slice(0, 32);
    const candidates = Array.from({ length: 50 }, (_, n) => `${hash}${n === 0 ? '' : `.${n}`}@${this.server.domain}`);
    const free = candidates.find((candidate) => !used.has(candidate));
    return free ?? `${hash}.${instantOfMs(plan.at)}@${this.server.domain}`;
  }
}

function namesOf(plan: PlannedMail): string {
  return plan.tells
    .map(({ thing, name }) => toldKey(thing.key, name))
    .toSorted()
    .join(' ');
}
