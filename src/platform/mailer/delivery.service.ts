import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database, accountId, type AccountId } from '../database/account-scope.ts';
import { Jobs } from '../jobs/jobs.service.ts';
import type { Outcome } from './fault.ts';
import { MailEntity } from './mail.entity.ts';
import { MailServer } from './mail-server.ts';
import { deliverJob } from './mailer.service.ts';
import type { Letter } from './transport.ts';
import { Presence } from './presence.ts';
import { Turns } from './turns.service.ts';

/** A living worker that holds a mail longer than this has lost it. Longer than the longest try. */
const forsakenSeconds = 300;
/** A worker whose connection was just lost may live, and be back in a moment. */
const recentSeconds = 10;
const batch = 20;
const atOnce = 5;

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
  /** Taken by the server, but not yet written down because the database was away: never to be sent again from here. */
  private readonly unwritten = new Map<string, Outcome>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Presence) private readonly presence: Presence,
    @Inject(Turns) private readonly turns: Turns,
    @Inject(MailServer) private readonly server: MailServer,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(deliverJob, async () => {
      await this.deliverDue();
    });
  }

  /** @returns how many mails had their turn */
  async deliverDue(): Promise<number> {
    await this.presence.hold();
    if (this.server.isGiven) {
      const now = this.clock.now();
      await this.database.withoutAccount((manager) => manager.query('select release_held_mails($1)', [now]));
    }
    let turns = 0;
    for (let due = await this.claim(); due.length > 0; due = await this.claim()) {
      turns += due.length;
      const queue = due.values();
      await Promise.all(
        Array.from({ length: atOnce }, async () => {
          for (const claimed of queue) await this.deliver(claimed);
        }),
      );
    }
    return turns;
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

  /** One mail's failure is its own: the others go on. */
  private async deliver({ account, id }: Claimed): Promise<void> {
    try {
      const known = this.unwritten.get(id);
      const begun = await this.database.withAccount(account, (manager) => this.begin(manager, account, id));
      if (!begun) return;
      const { mail, way } = begun;
      const outcome = known ?? (await (await way.transport()).send(letterOf(mail, way.from)));
      this.unwritten.set(id, outcome);
      await this.database.withAccount(account, (manager) => this.turns.write(manager, mail, outcome));
      this.unwritten.delete(id);
    } catch (error) {
      this.log.error(`A mail could not have its turn: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** A mail whose turn has come, and its way; without a server it is held until there is one. */
  private async begin(manager: EntityManager, account: AccountId, id: string) {
    const mail = await this.turns.begin(manager, id, this.unwritten.has(id));
    if (!mail) return null;
    const way = await this.server.wayOf(manager, account);
    if (way) return { mail, way };
    await this.turns.hold(manager, mail);
    return null;
  }
}

function letterOf(mail: MailEntity, from: string): Letter {
  return {
    from,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: mail.headers,
    messageId: mail.messageId,
    date: mail.createdAt,
  };
}
