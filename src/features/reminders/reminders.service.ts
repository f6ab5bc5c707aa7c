import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { nextMail, toldKey, type MailFacts, type PlannedMail } from '../../etiquette/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import type { Decision } from '../../platform/database/few-trips.ts';
import type { Statement } from '../../platform/database/one-statement.ts';
import type { MailEntity } from '../../platform/mailer/mail.entity.ts';
import { newMail } from '../../platform/mailer/mail-rows.ts';
import { MailServer } from '../../platform/mailer/mail-server.ts';
import { Mailer, type Standing } from '../../platform/mailer/mailer.service.ts';
import { OwnServers } from '../../platform/mailer/own-servers.service.ts';
import { HistoryService } from '../history/history.service.ts';
import { Composer } from './composer.service.ts';
import { lane, Ledger } from './ledger.service.ts';
import type { MailScheduleEntity } from './mail-schedule.entity.ts';
import { openThings, tellingsOfOpen, thingsIn, toldIn, type ThingRow, type ToldRow } from './open-things.ts';
import { isOpenMailRefused, mailsOfLane, replaceMail, type LaneMail } from './mails-of-lane.ts';
import { pastOf, recipientIn, recipientOf, wishesText } from './reminder-facts.ts';
import type { OpenThing, Recipient, RecipientRow } from './reminder-facts.ts';
import { Schedules } from './schedules.service.ts';

const minuteSeconds = 60;

/** What is known of one account when its mail is planned. */
interface Look extends MailFacts {
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
    @Inject(MailServer) private readonly server: MailServer,
    @Inject(OwnServers) private readonly ownServers: OwnServers,
    @Inject(Schedules) private readonly schedules: Schedules,
    @Inject(Composer) private readonly composer: Composer,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(HistoryService) private readonly history: HistoryService,
  ) {}

  /**
   * Run twice, late, or by two workers at once: one mail.
   * @param hand a worker's claim, under which the mail is written where it can be sent at once
   * @returns the mail that was put into the outbox
   */
  async remind(account: AccountId, hand: Standing | null): Promise<MailEntity | null> {
    const reads = [
      this.schedules.take(account),
      ...this.reads(account),
      mailsOfLane(account, lane, this.clock),
      ...(this.server.isGiven ? [] : [this.ownServers.stands(account)]),
    ];
    try {
      return await this.database.inTwoTrips(account, reads, (rows) => this.decide(account, rows as Read, hand));
    } catch (error) {
      // Another worker took the unsent mail in hand while this one was written.
      if (!isOpenMailRefused(error)) throw error;
      await this.database.together(account, [this.later(account)]);
      return null;
    }
  }

  /** null where the account wants no mail. */
  async look(manager: EntityManager, row: MailScheduleEntity): Promise<Look | null> {
    const account = row.accountId as AccountId;
    const asked = this.reads(account).map(({ sql, values }) => manager.query<unknown[]>(sql, values));
    return this.lookIn(row, (await Promise.all(asked)) as Facts);
  }

  private reads(account: AccountId): Statement[] {
    return [recipientOf(account), openThings(account), tellingsOfOpen(account)];
  }

  private lookIn(row: MailScheduleEntity, [recipients, things, told]: Facts): Look | null {
    const recipient = recipientIn(row.accountId as AccountId, recipients);
    if (!recipient?.mailOn) return null;
    return {
      recipient,
      things: thingsIn(things, (person) => this.history.nameOf(person)),
      told: toldIn(told),
      past: pastOf(row),
      wishes: recipient.wishes,
      now: this.clock.millis(),
    };
  }

  private async decide(account: AccountId, rows: Read, hand: Standing | null): Promise<Decision<MailEntity | null>> {
    const [[row], recipients, things, told, mails, own] = rows;
    if (!row) return { writes: [], result: null };
    const look = this.lookIn(row, [recipients, things, told]);
    const plan = look && nextMail(look);
    if (!look || !plan || plan.at > look.now) {
      const change = look ? { wishes: wishesText(look.wishes, true) } : {};
      const nextAt = plan ? new Date(plan.at) : null;
      return { writes: [this.schedules.change(account, { nextAt, claimedAt: null, ...change })], result: null };
    }
    const open = mails.find((mail) => mail.isOpen) ?? null;
    if (open?.state === 'sending') return { writes: [this.later(account)], result: null };
    const standing = hand && !open ? hand : this.server.isGiven || own?.length === 1;
    const mail = await this.write(look, plan, { row, mails, open, standing });
    const writes = [
      ...(open ? [replaceMail(account, open.id)] : []),
      newMail(mail),
      ...(open ? [this.ledger.handOver(account, open.id, mail.id)] : []),
      this.ledger.claim(account, mail.id, plan.tells),
      this.schedules.change(account, this.afterwards(look, plan)),
    ];
    return { writes, result: mail };
  }

  private async write(look: Look, plan: PlannedMail, { row, mails, open, standing }: Written): Promise<MailEntity> {
    const { account, email } = look.recipient;
    const messageId = this.ledger.messageId(account, plan, new Set(mails.map((mail) => mail.messageId)));
    const content = await this.composer.write({ ...look, plan, unanswered: row.unanswered, messageId });
    if (!content) throw new Error('A mail was planned, and there is nothing to say in it.');
    const post = { account, kind: plan.sort, lane, to: email, messageId, tries: open?.tries ?? 0, ...content };
    return this.mailer.written(post, standing);
  }

  /** When another worker is just sending the account's last mail. */
  private later(account: AccountId): Statement {
    return this.schedules.change(account, { nextAt: this.clock.in(minuteSeconds), claimedAt: null });
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

type Facts = [RecipientRow[], ThingRow[], ToldRow[]];
type Read = [MailScheduleEntity[], ...Facts, LaneMail[], unknown[]?];

interface Written {
  row: MailScheduleEntity;
  mails: LaneMail[];
  open: LaneMail | null;
  standing: Standing | boolean;
}
