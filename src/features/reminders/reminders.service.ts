import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { MailEntity } from '../../platform/mailer/mail.entity.ts';
import { Mailer } from '../../platform/mailer/mailer.service.ts';
import { HistoryService } from '../history/history.service.ts';
import { Composer } from './composer.service.ts';
import { Ledger, lane } from './ledger.service.ts';
import type { MailScheduleEntity } from './mail-schedule.entity.ts';
import { pastOf, readRecipient, readThings, readTold, wishesText, type Recipient } from './reminder-facts.ts';
import { Schedules } from './schedules.service.ts';
import { nextMail, type Known, type PlannedMail } from './schedule/next-mail.ts';
import { toldKey } from './schedule/tellings.ts';
import type { OpenThing } from './reminder-facts.ts';

const minuteSeconds = 60;

/** What is known of one account when its mail is planned. */
interface Look extends Known {
  recipient: Recipient;
  things: OpenThing[];
}

/** One account's turn: works out what is owed, and puts it into the outbox with what follows from it, or not at all. */
@Injectable()
export class Reminders {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Schedules) private readonly schedules: Schedules,
    @Inject(Composer) private readonly composer: Composer,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(HistoryService) private readonly history: HistoryService,
  ) {}

  /** Run twice, late, or by two workers at once: one mail. @returns whether a mail was put into the outbox */
  async remind(account: AccountId): Promise<boolean> {
    return this.database.withAccount(account, async (manager) => {
      const row = await this.schedules.take(manager, account);
      if (!row) return false;
      const look = await this.look(manager, row);
      if (!look) {
        await this.schedules.keep(manager, account, { nextAt: null, claimedAt: null });
        return false;
      }
      const plan = nextMail(look);
      if (plan && plan.at <= look.now) return this.post(manager, row, look, plan);
      const nextAt = plan ? new Date(plan.at) : null;
      const wishes = wishesText(look.wishes, true);
      await this.schedules.keep(manager, account, { nextAt, claimedAt: null, wishes });
      return false;
    });
  }

  /** null where the account wants no mail. */
  async look(manager: EntityManager, row: MailScheduleEntity): Promise<Look | null> {
    const account = row.accountId as AccountId;
    const recipient = await readRecipient(manager, account);
    if (!recipient?.mailOn) return null;
    const things = await readThings(manager, account, (ids) => this.history.names(account, ids));
    const told = await readTold(manager, account, things);
    return { recipient, things, told, past: pastOf(row), wishes: recipient.wishes, now: this.clock.millis() };
  }

  private async post(manager: EntityManager, row: MailScheduleEntity, look: Look, plan: PlannedMail): Promise<boolean> {
    const { account } = look.recipient;
    const open = await manager
      .createQueryBuilder(MailEntity, 'mail')
      .where(`mail.account_id = :account and mail.lane = :lane and mail.state in ('held', 'waiting', 'sending')`, {
        account,
        lane,
      })
      .getOne();
    if (open?.state === 'sending') {
      await this.schedules.keep(manager, account, { nextAt: this.clock.in(minuteSeconds), claimedAt: null });
      return false;
    }
    const messageId = await this.ledger.messageId(manager, account, plan);
    const content = await this.composer.write({ ...look, plan, unanswered: row.unanswered, messageId });
    if (!content) throw new Error('A mail was planned, and there is nothing to say in it.');
    if (open && !(await this.replace(manager, open))) {
      await this.schedules.keep(manager, account, { nextAt: this.clock.in(minuteSeconds), claimedAt: null });
      return false;
    }
    const tries = open?.tries ?? 0;
    const to = look.recipient.email;
    const mail = await this.mailer.post(manager, {
      account,
      kind: plan.sort,
      lane,
      to,
      messageId,
      tries,
      wake: false,
      ...content,
    });
    if (open) await this.ledger.handOver(manager, account, open.id, mail.id);
    await this.ledger.claim(manager, account, mail.id, plan.tells);
    await this.schedules.keep(manager, account, this.afterwards(look, plan));
    return true;
  }

  /** An unsent mail gives way to a later one that says it all. @returns false where a worker is just sending it */
  private async replace(manager: EntityManager, open: MailEntity): Promise<boolean> {
    const because = 'A later mail took its place.';
    const done: [unknown, number] = await manager.query(
      `update mails set state = 'replaced', next_try_at = null, last_error = coalesce(last_error, $2)
       where id = $1 and state in ('held', 'waiting') returning 1`,
      [open.id, because],
    );
    return done[1] === 1;
  }

  /** When to look again, taking what was just posted as told. */
  private afterwards(look: Look, plan: PlannedMail): Partial<MailScheduleEntity> {
    const told = new Map(look.told);
    for (const { thing, name } of plan.tells) told.set(toldKey(thing.key, name), look.now);
    const lastDigestDay = plan.sort === 'digest' ? plan.day : look.past.lastDigestDay;
    const past = { ...look.past, lastDigestDay, lastMailAt: look.now };
    const next = nextMail({ ...look, told, past });
    const wishes = wishesText(look.wishes, true);
    return { nextAt: next ? new Date(next.at) : null, claimedAt: null, lastDigestDay, wishes };
  }
}
