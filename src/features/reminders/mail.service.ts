import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { plainInstant } from '../../platform/database/instants.ts';
import { PublicUrl } from '../../platform/http/public-url.ts';
import type { Page } from '../../platform/http/lists.ts';
import { Throttle } from '../../platform/http/throttle.ts';
import { Delivery } from '../../platform/mailer/delivery.service.ts';
import { Lanes } from '../../platform/mailer/lanes.ts';
import { MailServer } from '../../platform/mailer/mail-server.ts';
import { Mailer } from '../../platform/mailer/mailer.service.ts';
import { Outbox } from '../../platform/mailer/outbox.service.ts';
import { plainLine } from '../../platform/mailer/plain-line.ts';
import { Templates } from '../../platform/templates/templates.ts';
import { shownMail, type MailDto, type MailStateDto, type WholeMailDto } from './mail.dto.ts';
import { readRecipient } from './reminder-facts.ts';
import { Schedules } from './schedules.service.ts';
import { bannerOf } from './words/banner.ts';

const testLane = 'tests';
const testSeconds = 3600;
/** A page waits no longer than this for a mail server's answer; the mail goes on without it. */
const patienceMs = 8_000;

/** What the user sees and does about their mail. */
@Injectable()
export class MailService implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
    @Inject(PublicUrl) private readonly publicUrl: PublicUrl,
    @Inject(Throttle) private readonly throttle: Throttle,
    @Inject(Templates) private readonly templates: Templates,
    @Inject(MailServer) private readonly server: MailServer,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Delivery) private readonly delivery: Delivery,
    @Inject(Lanes) private readonly lanes: Lanes,
    @Inject(Schedules) private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.lanes.set(testLane, {
      isFresh: () => true,
      turn: () => Promise.resolve({ act: 'send' }),
      whenSent: () => null,
      ended: async (manager, mail, ending) => {
        if (ending === 'sent') await this.schedules.mailFlows(manager, mail.accountId as AccountId);
      },
    });
  }

  async state(account: AccountId): Promise<MailStateDto> {
    const state = await this.outbox.state(account);
    const { recipient, isSet } = await this.database.withAccount(account, async (manager) => ({
      recipient: await readRecipient(manager, account),
      isSet: await this.server.isSetFor(manager, account),
    }));
    const shown = {
      mailOn: recipient?.mailOn ?? false,
      server: isSet ? ('set' as const) : ('none' as const),
      lastAcceptedAt: state.lastAcceptedAt && plainInstant(state.lastAcceptedAt),
      waiting: state.waiting,
      failed: state.failed,
      nextTryAt: state.nextTryAt && plainInstant(state.nextTryAt),
      lastError: state.lastError,
      offerTest: state.failed > 0 || state.lastError !== null,
      onThisComputer: this.config.onLoopback,
    };
    return { ...shown, banner: bannerOf(shown) };
  }

  async list(account: AccountId, limit: number, cursor?: string): Promise<Page<MailDto>> {
    const page = await this.outbox.list(account, limit, cursor);
    return { items: page.items.map(shownMail), nextCursor: page.nextCursor };
  }

  async read(account: AccountId, id: string): Promise<WholeMailDto> {
    const mail = await this.outbox.read(account, id);
    return { ...shownMail(mail), text: mail.text, html: mail.html };
  }

  /** A mail to oneself; answered with what became of it. @throws Problem 429 */
  async test(account: AccountId): Promise<MailDto> {
    await this.throttle.count('test mails', account, 10, testSeconds);
    const mail = await this.database.withAccount(account, async (manager) => {
      const recipient = await readRecipient(manager, account);
      await this.setAsideEarlier(manager, account);
      const facts = {
        name: plainLine(recipient?.name ?? ''),
        code: null,
        settings: this.publicUrl.link('/settings#mail'),
      };
      return this.mailer.post(manager, {
        account,
        kind: 'test',
        lane: testLane,
        to: recipient?.email ?? '',
        subject: 'A test mail from Tactful',
        text: await this.templates.fill('mails/test.txt.liquid', facts),
        html: await this.templates.fill('mails/test.html.liquid', facts),
        expiresAt: this.clock.in(testSeconds),
      });
    });
    return this.sendNow(account, mail.id);
  }

  async retry(account: AccountId, id: string): Promise<MailDto> {
    await this.outbox.retry(account, id);
    return this.sendNow(account, id);
  }

  private async sendNow(account: AccountId, id: string): Promise<MailDto> {
    let timer: NodeJS.Timeout | undefined;
    const tired = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
    let sent = Promise.resolve();
    this.database.afterCommit(() => {
      sent = this.delivery.deliverNow(account, id);
    });
    await Promise.race([sent, tired]);
    clearTimeout(timer);
    return shownMail(await this.outbox.read(account, id));
  }

  private async setAsideEarlier(manager: EntityManager, account: AccountId): Promise<void> {
    await manager.query(
      `update mails set state = 'replaced', next_try_at = null where account_id = $1 and lane = $2
         and state in ('held', 'waiting', 'sending')`,
      [account, testLane],
    );
  }
}
