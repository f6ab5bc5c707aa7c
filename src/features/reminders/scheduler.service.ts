import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, accountId, type AccountId } from '../../platform/database/account-scope.ts';
import { Jobs } from '../../platform/jobs/jobs.service.ts';
import { Delivery } from '../../platform/mailer/delivery.service.ts';
import { deliverJob } from '../../platform/mailer/mailer.service.ts';
import { Reminders } from './reminders.service.ts';

const tickJob = 'reminders_tick';
/** A worker that has an account in hand longer than this has died; if not, the account's row is locked. */
const forsakenSeconds = 20;
const batch = 100;
const atOnce = 3;

/** Every minute, in any number of processes: whose mail is due? The queue only wakes; clock and ledger decide. */
@Injectable()
export class Scheduler implements OnModuleInit {
  private readonly log = new Logger('Scheduler');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Delivery) private readonly delivery: Delivery,
    @Inject(Reminders) private readonly reminders: Reminders,
  ) {}

  onModuleInit(): void {
    this.jobs.everyMinute(tickJob, async () => {
      await this.tick();
    });
  }

  /** Writes what is due into the outbox, then sends what can be sent. @returns how many mails were written */
  async tick(): Promise<number> {
    let written = 0;
    await this.signOfLife();
    for (let due = await this.claim(); due.length > 0; due = await this.claim()) {
      const queue = due.values();
      const lines = Array.from({ length: atOnce }, async () => {
        for (const account of queue) if (await this.remind(account)) written += 1;
      });
      await Promise.all(lines);
      if (due.length === batch) await this.wakeOthers();
      await this.signOfLife();
    }
    await this.delivery.deliverDue();
    return written;
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
      return await this.reminders.remind(account);
    } catch (error) {
      this.log.error(
        `A digest could not be written: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return false;
    }
  }

  private async wakeOthers(): Promise<void> {
    await this.database.withoutAccount((manager) => this.jobs.enqueue(manager, deliverJob, {}, { tries: 1 }));
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
