import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, accountId, type AccountId } from '../../platform/database/account-scope.ts';
import { Jobs } from '../../platform/jobs/jobs.service.ts';

/** For how long a removed mentor can be had back. */
export const keptSeconds = 30 * 86_400;
const job = 'purge_mentor';

/** Deletes removed mentors for good, with all that belongs to them, once they can't be had back. */
@Injectable()
export class MentorPurge implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(job, ({ account, mentor }) => this.purge(accountId(String(account)), String(mentor)));
  }

  /** Plans it inside the transaction that removes the mentor. */
  async plan(manager: EntityManager, account: AccountId, mentor: string): Promise<void> {
    await this.jobs.enqueue(
      manager,
      job,
      { account, mentor },
      { runAt: this.clock.in(keptSeconds), key: `${job}:${mentor}` },
    );
  }

  /** Does nothing to a mentor who was brought back, or removed anew since. */
  async purge(account: AccountId, mentor: string): Promise<void> {
    await this.database.withAccount(account, (manager) =>
      manager.query('delete from mentors where id = $1 and deleted_at <= $2', [mentor, this.clock.in(-keptSeconds)]),
    );
  }
}
