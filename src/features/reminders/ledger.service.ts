import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { instantOfMs } from '../../etiquette/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { MailEntity } from '../../platform/mailer/mail.entity.ts';
import { MailServer } from '../../platform/mailer/mail-server.ts';
import type { PlannedMail } from './schedule/next-mail.ts';
import { toldKey, type Telling } from './schedule/tellings.ts';
import type { Told } from './schedule/thing.ts';
import { TellingEntity } from './telling.entity.ts';

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
  async claim(manager: EntityManager, account: AccountId, mailId: string, tells: Telling[]): Promise<void> {
    const rows = tells.map(({ thing, name }) => ({ thing: thing.key, telling: name }));
    if (rows.length === 0) return;
    await manager.query(
      `insert into tellings (account_id, thing, telling, state, mail_id, at)
       select $1, t.thing, t.telling, 'claimed', $2, $3 from unnest($4::text[], $5::text[]) as t (thing, telling)
       on conflict (account_id, thing, telling) do update set state = 'claimed', mail_id = $2, at = $3, cause = null
         where tellings.state = 'failed'`,
      [account, mailId, this.clock.now(), rows.map((row) => row.thing), rows.map((row) => row.telling)],
    );
  }

  /** A later mail takes over what an unsent one was to tell. */
  async handOver(manager: EntityManager, account: AccountId, from: string, to: string): Promise<void> {
    await manager.update(TellingEntity, { accountId: account, mailId: from, state: 'claimed' }, { mailId: to });
  }

  async told(manager: EntityManager, account: AccountId, mailId: string): Promise<void> {
    await manager.update(TellingEntity, { accountId: account, mailId, state: 'claimed' }, { state: 'told' });
  }

  /** They are owed as before. */
  async free(manager: EntityManager, account: AccountId, mailId: string, cause: string): Promise<void> {
    await manager.update(TellingEntity, { accountId: account, mailId, state: 'claimed' }, { state: 'failed', cause });
  }

  async acted(manager: EntityManager, account: AccountId, thing: string): Promise<void> {
    await manager.update(TellingEntity, { accountId: account, thing, state: 'told' }, { state: 'acted' });
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
   */
  async messageId(manager: EntityManager, account: AccountId, plan: PlannedMail): Promise<string> {
    const what = plan.sort === 'digest' ? `digest ${plan.day}` : `short ${plan.day} ${namesOf(plan)}`;
    const hash = createHash('sha256').update(`${account} ${what}`).digest('hex').slice(0, 32);
    const candidates = Array.from({ length: 50 }, (_, n) => `${hash}${n === 0 ? '' : `.${n}`}@${this.server.domain}`);
    const used = await manager.findBy(MailEntity, { messageId: In(candidates) });
    const taken = new Set(used.map((mail) => mail.messageId));
    return (
      candidates.find((candidate) => !taken.has(candidate)) ?? `${hash}.${instantOfMs(plan.at)}@${this.server.domain}`
    );
  }
}

function namesOf(plan: PlannedMail): string {
  return plan.tells
    .map(({ thing, name }) => toldKey(thing.key, name))
    .toSorted()
    .join(' ');
}
