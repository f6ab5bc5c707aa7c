import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Database, accountId, type AccountId } from '../database/account-scope.ts';
import { Jobs } from '../jobs/jobs.service.ts';
import { MailEntity } from './mail.entity.ts';
import { claimedMail } from './mail-rows.ts';
import { MailServer } from './mail-server.ts';
import { deliverJob, type Standing } from './mailer.service.ts';
import { Presence } from './presence.ts';
import { Sending, type Begun } from './sending.service.ts';
import { Turns } from './turns.service.ts';

/** A living worker that holds a mail longer than this has lost it. Longer than the longest try. */
const forsakenSeconds = 300;
/** A worker whose connection was just lost may live, and be back in a moment. */
const recentSeconds = 10;
const batch = 50;
/** Mails on their way at a time to the one server, and to all the servers that accounts set, some of which are slow. */
const atOnce = { given: 5, own: 25 };

interface Claimed {
  account: AccountId;
  id: string;
}

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
    const release = ['select release_held_mails($1)', [this.clock.now()]] as const;
    if (this.server.isGiven) await this.database.withoutAccount((manager) => manager.query(...release));
    let turns = 0;
    const due = this.due();
    const lines = Array.from({ length: this.server.isGiven ? atOnce.given : atOnce.own }, async () => {
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

  /** Sends one waiting mail of an account now, unless another worker has it. */
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
  }

  private async claim(): Promise<Claimed[]> {
    const now = this.clock.now();
    const rows = await this.database.withoutAccount<{ account_id: string; id: string }[]>((manager) =>
      manager.query('select account_id, id from claim_mails($1, $2, $3, $4, $5, $6)', [
        now,
        this.presence.id,
        this.clock.in(-recentSeconds),
        this.clock.in(-forsakenSeconds),
        // A claim from the future was made before the clock was set back.
        this.clock.in(forsakenSeconds),
        batch,
      ]),
    );
    return rows.map((row) => ({ account: accountId(row.account_id), id: row.id }));
  }

  /** Claimed in batches by this worker, as fast as they are sent. */
  private async *due(): AsyncGenerator<Claimed, void> {
    for (let claimed = await this.claim(); claimed.length > 0; claimed = await this.claim()) yield* claimed;
  }

  private async deliver(claimed: Claimed): Promise<void> {
    await this.attempt(async () => {
      const begun = (await this.beginAtOnce(claimed)) ?? (await this.begin(claimed));
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

  /** null where it takes a look at the account first. */
  private async beginAtOnce({ account, id }: Claimed): Promise<Begun | null> {
    const way = this.server.givenWay();
    if (!way) return null;
    const [mail] = await this.database.once<MailEntity>(account, claimedMail(id));
    return mail && (this.sending.isUnwritten(id) || this.turns.leavesAsItStands(mail)) ? { mail, way } : null;
  }

  /** A mail whose turn has come, and its way; without a server it is held until there is one. */
  private begin({ account, id }: Claimed): Promise<Begun | null> {
    return this.database.withAccount(account, async (manager) => {
      const mail = await this.turns.begin(manager, id, this.sending.isUnwritten(id));
      if (!mail) return null;
      const way = await this.server.wayOf(manager, account);
      if (way) return { mail, way };
      await this.turns.hold(manager, mail);
      return null;
    });
  }
}
