import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Database, type AccountId } from '../database/account-scope.ts';
import { Jobs } from '../jobs/jobs.service.ts';
import { claimMails, type Claimed } from './claim-mails.ts';
import { MailEntity } from './mail.entity.ts';
import { claimedMail } from './mail-rows.ts';
import { MailServer } from './mail-server.ts';
import { deliverJob, type Standing } from './mailer.service.ts';
import { Presence } from './presence.ts';
import { Sending, type Begun } from './sending.service.ts';
import { Turns } from './turns.service.ts';

/** Mails on their way at a time, and claimed at once, since a mail that waits in a worker's hand could seem forsaken. */
const given = 5;
/** The same where each account set its server, some of which are slow. */
const own = 25;
/** How often, and how many milliseconds apart, one looks after a mail that another worker has in hand. */
const [mostLooks, lookMs] = [70, 100];

/**
 * Sends what is due. Any number of processes may do so at once: a mail is claimed by one of them, in the database, and
 * what the server answered is written down with whatever follows from it, or not at all.
 */
@Injectable()
export class Delivery implements OnModuleInit {
  private readonly log = new Logger('Delivery');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Presence) private readonly presence: Presence,
    @Inject(Turns) private readonly turns: Turns,
    @Inject(MailServer) private readonly server: MailServer,
    @Inject(Sending) private readonly sending: Sending,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(deliverJob, async () => {
      await this.deliverDue();
    });
  }

  /** @returns how many mails had their turn */
  async deliverDue(): Promise<number> {
    await this.presence.hold();
    for (const ended of this.sending.unwritten()) await this.attempt(() => this.sending.book(ended));
    if (this.server.isGiven) await this.release();
    let turns = 0;
    const due = this.due();
    const lines = Array.from({ length: this.atOnce }, async () => {
      for await (const claimed of due) {
        turns += 1;
        await this.deliver(claimed);
      }
    });
    await Promise.all(lines);
    return turns;
  }

  /** A claim on mails that are about to be written, to be sent by `carry`; null where they had better wait their turn. */
  async hand(): Promise<Standing | null> {
    if (!this.server.isGiven || this.sending.rests) return null;
    await this.presence.hold();
    const now = this.clock.now();
    return { state: 'sending', nextTryAt: now, claimedAt: now, claimedBy: this.presence.id };
  }

  /** Sends a mail that was written into this worker's hand. */
  async carry(mail: MailEntity): Promise<void> {
    const way = this.server.givenWay();
    if (way) await this.attempt(() => this.sending.send({ mail, way }));
  }

  /** Sends one waiting mail of an account now; where another worker was quicker, waits a little for how it ends. */
  async deliverNow(account: AccountId, id: string): Promise<void> {
    await this.presence.hold();
    const claimed = await this.database.withAccount(account, (manager) =>
      manager.update(
        MailEntity,
        { id, state: 'waiting' },
        { state: 'sending', claimedAt: this.clock.now(), claimedBy: this.presence.id },
      ),
    );
    if (claimed.affected === 1) await this.deliver({ account, id });
    else await this.attempt(() => this.whileInOtherHands(account, id));
  }

  private async whileInOtherHands(account: AccountId, id: string): Promise<void> {
    const inHand = { sql: `select from mails where id = $1 and state = 'sending'`, values: [id] };
    for (let looks = 0; looks < mostLooks && !this.jobs.areStopping; looks += 1) {
      if ((await this.database.once(account, inHand)).length === 0) return;
      await setTimeout(lookMs);
    }
  }

  private async release(): Promise<void> {
    const now = this.clock.now();
    await this.database.withoutAccount((manager) => manager.query('select release_held_mails($1)', [now]));
  }

  /** Claimed in batches by this worker, as fast as they are sent. */
  private async *due(): AsyncGenerator<Claimed, void> {
    while (!this.jobs.areStopping) {
      const claimed = await this.database.withoutAccount((manager) =>
        claimMails(manager, this.clock, { worker: this.presence.id, most: this.atOnce }),
      );
      if (claimed.length === 0) return;
      yield* claimed;
    }
  }

  private get atOnce(): number {
    return this.server.isGiven ? given : own;
  }

  private async deliver(claimed: Claimed): Promise<void> {
    await this.attempt(async () => {
      const begun = await this.begin(claimed);
      if (begun) await this.sending.send(begun);
    });
  }

  /** One mail's failure is its own: the others go on. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.error(`A mail could not have its turn: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** A mail whose turn has come, and its way; without a server it is held until there is one. */
  private async begin({ account, id }: Claimed): Promise<Begun | null> {
    const [mail] = await this.database.once<MailEntity>(account, claimedMail(id, this.presence.id));
    if (!mail) return null;
    const given = this.server.givenWay();
    if (given && this.turns.leavesAsItStands(mail)) return { mail, way: given };
    return this.database.withAccount(account, async (manager) => {
      const asIsSoNow = await this.turns.begin(manager, mail);
      const way = asIsSoNow && (await this.server.wayOf(manager, account));
      if (way) return { mail: asIsSoNow, way };
      if (asIsSoNow) await this.turns.hold(manager, asIsSoNow);
      return null;
    });
  }
}
