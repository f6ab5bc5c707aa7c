import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  addDays,
  apart,
  hasShortClock,
  hour,
  localDay,
  minute,
  openTellings,
  outOfNight,
  standsIn,
  type PlannedMail,
} from '../../etiquette/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { AccountId } from '../../platform/database/account-scope.ts';
import type { Statement } from '../../platform/database/one-statement.ts';
import { Lanes, type Ending, type Lane, type Turn } from '../../platform/mailer/lanes.ts';
import type { MailEntity } from '../../platform/mailer/mail.entity.ts';
import { Composer } from './composer.service.ts';
import { Ledger, lane } from './ledger.service.ts';
import type { MailScheduleEntity } from './mail-schedule.entity.ts';
import { readRecipient } from './reminder-facts.ts';
import { Reminders } from './reminders.service.ts';
import { Schedules } from './schedules.service.ts';

/** A mail this fresh says what is so. */
const fresh = 2 * minute;
/** One that could not leave at its own hour waits for the day. */
const onTime = hour;

/** How reminder mail is treated on its way: written anew when it had to wait, and counted as told only when taken. */
@Injectable()
export class ReminderLane implements Lane, OnModuleInit {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Lanes) private readonly lanes: Lanes,
    @Inject(Schedules) private readonly schedules: Schedules,
    @Inject(Reminders) private readonly reminders: Reminders,
    @Inject(Composer) private readonly composer: Composer,
    @Inject(Ledger) private readonly ledger: Ledger,
  ) {}

  onModuleInit(): void {
    this.lanes.set(lane, this);
  }

  isFresh(mail: MailEntity): boolean {
    const waited = this.clock.millis() - mail.createdAt.getTime();
    return mail.tries === 0 && waited >= 0 && waited <= fresh;
  }

  async turn(manager: EntityManager, mail: MailEntity): Promise<Turn> {
    if (this.isFresh(mail)) return { act: 'send' };
    const now = this.clock.millis();
    const waited = now - mail.createdAt.getTime();
    const account = mail.accountId as AccountId;
    const row = await this.schedules.wait(manager, account);
    const look = await this.reminders.look(manager, row);
    if (!look) return this.drop(manager, mail, 'Mail was turned off.');
    const free = Math.max(now, (look.past.lastMailAt ?? 0) + apart);
    const at = waited <= onTime ? free : outOfNight(free, look.wishes.zone);
    if (at > now) return { act: 'wait', until: new Date(at) };
    const told = await this.ledger.without(manager, account, mail.id, look.told);
    const day = waited <= onTime && row.lastDigestDay !== null ? row.lastDigestDay : localDay(now, look.wishes.zone);
    const plan: PlannedMail = { sort: mail.kind === 'short' ? 'short' : 'digest', at: now, day, tells: [] };
    plan.tells = look.things
      .flatMap((thing) => openTellings(thing, told, look.wishes))
      .filter((telling) => standsIn(telling, plan, look.wishes))
      .filter((telling) => plan.sort === 'digest' || hasShortClock(telling.thing));
    if (!plan.tells.some((telling) => telling.alone)) return this.drop(manager, mail, 'All of it was done meanwhile.');
    const content = await this.composer.write({
      ...look,
      told,
      plan,
      unanswered: row.unanswered,
      messageId: mail.messageId,
    });
    if (!content) return this.drop(manager, mail, 'All of it was done meanwhile.');
    const claim = this.ledger.claim(account, mail.id, plan.tells);
    await manager.query(claim.sql, claim.values);
    return { act: 'send', content };
  }

  whenSent(mail: MailEntity, at: Date): Statement[] | null {
    if (mail.tries > 0 || at.getTime() - mail.createdAt.getTime() > onTime) return null;
    return [...this.schedules.whenSent(mail, at), this.ledger.toldBy(mail)];
  }

  async ended(manager: EntityManager, mail: MailEntity, ending: Ending): Promise<void> {
    const account = mail.accountId as AccountId;
    const row = await this.schedules.wait(manager, account);
    const now = this.clock.now();
    if (ending === 'sent') {
      await this.ledger.told(manager, account, mail.id);
      const counted = mail.kind === 'digest' ? await this.counted(manager, row, mail) : {};
      return this.schedules.keep(manager, account, { lastMailAt: now, refusedAt: null, ...counted });
    }
    await this.ledger.free(manager, account, mail.id, mail.lastError ?? ending);
    const refused = ending === 'failed' ? { slotsFrom: now, refusedAt: now, ...uncounted(row, mail) } : {};
    await this.schedules.keep(manager, account, { nextAt: now, ...refused });
  }

  /** A digest that had to wait belongs to the day on which it arrives. */
  private async counted(manager: EntityManager, row: MailScheduleEntity, mail: MailEntity) {
    const unanswered = row.unanswered + 1;
    const now = this.clock.millis();
    const late = now - mail.createdAt.getTime() > onTime;
    if (!late && mail.tries === 0) return { unanswered };
    const recipient = await readRecipient(manager, mail.accountId as AccountId);
    if (!recipient) return { unanswered };
    const lastDigestDay = localDay(late ? now : mail.createdAt.getTime(), recipient.wishes.zone);
    return { unanswered, lastDigestDay, nextAt: this.clock.now() };
  }

  private async drop(manager: EntityManager, mail: MailEntity, because: string): Promise<Turn> {
    await this.ledger.free(manager, mail.accountId as AccountId, mail.id, because);
    return { act: 'drop', because };
  }
}

/** A digest that was refused was none: its day may have another, once mail flows. */
function uncounted(row: MailScheduleEntity, mail: MailEntity): Partial<MailScheduleEntity> {
  if (mail.kind !== 'digest' || row.lastDigestDay === null) return {};
  return { lastDigestDay: addDays(row.lastDigestDay, -1) };
}
