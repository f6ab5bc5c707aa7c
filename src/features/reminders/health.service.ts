import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/account-scope.ts';
import { isAway } from '../../platform/database/away.ts';
import { plainInstant } from '../../platform/database/instants.ts';
import { pendingMigrations } from '../../platform/database/migrate.ts';
import { MailServer } from '../../platform/mailer/mail-server.ts';
import type { ReadyDto } from './health.dto.ts';
import { readTally, type MailTally } from './mail-tally.ts';

/** A scheduler silent for longer than this is not working. */
const silentSeconds = 300;

interface Pulse {
  ticked_at: Date | null;
  last_accepted: Date | null;
  oldest_owed: Date | null;
  oldest_unsent: Date | null;
}

/** Whether this process can do its work, and whether mail flows; no account's data. */
@Injectable()
export class Health {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MailServer) private readonly server: MailServer,
  ) {}

  /** Ready: requests can be answered. Mail that does not flow is told, and is no reason to send requests elsewhere. */
  async ready(): Promise<ReadyDto> {
    try {
      return await this.database.withoutAccount(async (manager) => {
        const pending = await pendingMigrations(manager);
        if (pending.length > 0) return unready('ok', `pending: ${pending.length}`);
        const [pulse]: Pulse[] = await manager.query(
          `select (select ticked_at from scheduler_state where id = 1) as ticked_at, pulse.*
           from mail_pulse($1) as pulse`,
          [this.clock.now()],
        );
        return this.shown(pulse, await readTally(manager, this.clock));
      });
    } catch (error) {
      if (isAway(error)) return unready('away', 'unknown');
      throw error;
    }
  }

  private shown(pulse: Pulse | undefined, tally: MailTally): ReadyDto {
    const tick = pulse?.ticked_at ?? null;
    const overdue = [pulse?.oldest_owed, pulse?.oldest_unsent].filter((at) => at instanceof Date);
    const oldest = overdue.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
    return {
      ready: true,
      database: 'ok',
      migrations: 'ok',
      scheduler: this.scheduler(tick),
      lastTickAt: shown(tick),
      oldestOverdueAt: shown(oldest),
      lastMailAcceptedAt: shown(pulse?.last_accepted),
      mail: this.mail(pulse, tally),
      mailWaiting: tally.waiting + tally.held,
      nextMailTryAt: shown(tally.nextTryAt),
      mailGivenUp: tally.givenUp,
    };
  }

  private scheduler(tick: Date | null): string {
    if (tick === null) return 'no worker has run yet';
    return this.clock.millis() - tick.getTime() > silentSeconds * 1000 ? 'silent: is a worker running?' : 'ok';
  }

  private mail(pulse: Pulse | undefined, { failing, ownServers }: MailTally): string {
    if (failing > 0 && this.server.isGiven) return 'the mail server does not take mail; it is tried again';
    if (failing > 0) return 'a mail server that an account set does not take mail; it is tried again';
    if (pulse?.last_accepted) return 'ok';
    return this.server.isGiven || ownServers > 0 ? 'nothing was sent yet' : 'not sent: no mail server set';
  }
}

function unready(database: string, migrations: string): ReadyDto {
  const unknown = { lastTickAt: null, oldestOverdueAt: null, lastMailAcceptedAt: null, nextMailTryAt: null };
  const uncounted = { mailWaiting: null, mailGivenUp: null };
  return { ready: false, database, migrations, scheduler: 'unknown', mail: 'unknown', ...unknown, ...uncounted };
}

function shown(at: Date | null | undefined): string | null {
  return at ? plainInstant(at) : null;
}
