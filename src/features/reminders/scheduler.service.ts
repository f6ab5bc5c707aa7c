import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, accountId, type AccountId } from '../../platform/database/account-scope.ts';
import { Jobs } from '../../platform/jobs/jobs.service.ts';
import { Delivery } from '../../platform/mailer/delivery.service.ts';
import { Reminders } from './reminders.service.ts';
import { Schedules } from './schedules.service.ts';

const tickJob = 'reminders_tick';
const helpJob = 'reminders_help';
/** A worker that has an account in hand longer than this has died; if not, the account's row is locked. */
const forsakenSeconds = 20;
const batch = 100;
const atOnce = 5;

/** Every minute, in any number of processes: whose mail is due? The queue only wakes; clock and ledger decide. */
@Injectable()
export class Scheduler implements OnModuleInit {
  private readonly log = new Logger('Scheduler');
  /** Ticks under way in this process. */
  private ticking = 0;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Delivery) private readonly delivery: Delivery,
    @Inject(Reminders) private readonly reminders: Reminders,
    @Inject(Schedules) private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.jobs.everyMinute(tickJob, async () => {
      await this.tick();
    });
    // A worker that is at it already helps nobody by beginning again.
    this.jobs.handle(helpJob, async () => {
      if (this.ticking === 0) await this.tick();
    });
  }

  /** Writes what is due into the outbox, and sends what can be sent. @returns how many mails were written */
  async tick(): Promise<number> {
    let written = 0;
    this.ticking += 1;
    try {
      const owed = this.owed();
      const lines = Array.from({ length: atOnce }, async () => {
        for await (const account of owed) if (await this.remind(account)) written += 1;
      });
      await Promise.all(lines);
      await this.delivery.deliverDue();
    } finally {
      this.ticking -= 1;
    }
    return written;
  }

  /** Claimed in batches by this worker, as fast as they are worked off. */
  private async *owed(): AsyncGenerator<AccountId, void> {
    for (;;) {
      await this.signOfLife();
      const due = await this.claim();
      if (due.length === 0) return;
      if (due.length === batch) await this.callOthers();
      for (const [index, account] of due.entries()) {
        if (this.jobs.areStopping) return this.giveBack(due.slice(index));
        yield account;
      }
    }
  }

  /** So that the others need not wait until its claims run out. */
  private async giveBack(accounts: AccountId[]): Promise<void> {
    for (const account of accounts) {
      await this.database.once(account, this.schedules.change(account, { claimedAt: null }));
    }
  }

  private async claim(): Promise<AccountId[]> {
    const rows = await this.database.withoutAccount<{ id: string }[]>((manager) =>
      manager.query('select id from accounts_owed_mail($1, $2, $3, $4) as owed (id)', [
        this.clock.now(),
        this.clock.in(-forsakenSeconds),
        // A claim from the future was made before the clock was set back.
        this.clock.in(forsakenSeconds),
        batch,
      ]),
    );
    return rows.map((row) => accountId(row.id));
  }

  /** One account's failure is its own; it stays due, and is tried again when its claim has run out. */
  private async remind(account: AccountId): Promise<boolean> {
    try {
      const mail = await this.reminders.remind(account, await this.delivery.hand());
      if (mail?.state === 'sending') await this.delivery.carry(mail);
      return mail !== null;
    } catch (error) {
      this.log.error(
        `A digest could not be written: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return false;
    }
  }

  /** There is work for another worker, if one is idle. */
  private async callOthers(): Promise<void> {
    await this.database.withoutAccount((manager) =>
      this.jobs.enqueue(manager, helpJob, {}, { tries: 1, key: helpJob }),
    );
  }

  private async signOfLife(): Promise<void> {
    await this.database.withoutAccount((manager) =>
      manager.query(
        `insert into scheduler_state (id, ticked_at) values (1, $1)
         on conflict (id) do update set ticked_at = excluded.ticked_at`,
        [this.clock.now()],
      ),
    );
  }
}
