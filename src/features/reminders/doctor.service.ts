import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/account-scope.ts';
import { plainInstant } from '../../platform/database/instants.ts';
import { pendingMigrations } from '../../platform/database/migrate.ts';
import { MailServer } from '../../platform/mailer/mail-server.ts';
import { readTally } from './mail-tally.ts';

/** What the doctor found; `mend` says what to do where it is not well. */
export interface Finding {
  part: 'database' | 'clock' | 'mail' | 'outbox';
  well: boolean;
  says: string;
  mend: string | null;
}

const secondsApart = 60;

/** Looks at what reminders stand on, for the command line. */
@Injectable()
export class Doctor {
  constructor(
    @Inject(Database) private readonly data: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
    @Inject(MailServer) private readonly server: MailServer,
  ) {}

  async examine(): Promise<Finding[]> {
    return [await this.database(), await this.time(), await this.mail(), await this.outbox()];
  }

  async database(): Promise<Finding> {
    const part = 'database' as const;
    const { version, pending } = await this.data.withoutAccount(async (manager) => {
      const [row]: { version: string }[] = await manager.query(`select current_setting('server_version') as version`);
      return { version: row?.version ?? 'unknown', pending: await pendingMigrations(manager) };
    });
    if (pending.length === 0) return { part, well: true, says: `PostgreSQL ${version} answers.`, mend: null };
    const says = `The database lacks ${pending.length} migrations.`;
    return { part, well: false, says, mend: 'Run npm run -s tactful -- migrate.' };
  }

  /** The database's own clock is only compared; nothing is ever dated by it. */
  async time(): Promise<Finding> {
    const part = 'clock' as const;
    const before = this.clock.millis();
    const [row] = await this.data.withoutAccount<{ at: Date }[]>((manager) =>
      manager.query('select clock_timestamp() as at'),
    );
    const apart = Math.round(Math.abs((row?.at.getTime() ?? before) - before) / 1000);
    if (apart <= secondsApart)
      return { part, well: true, says: 'The clocks of program and database agree.', mend: null };
    const says = `The clocks of program and database are ${apart} seconds apart.`;
    return { part, well: false, says, mend: 'Let both computers set their clock by network time.' };
  }

  async mail(): Promise<Finding> {
    const part = 'mail' as const;
    const transport = this.server.open();
    if (!transport) return this.ownServers();
    const outcome = await transport.verify();
    if (outcome.end === 'taken')
      return { part, well: true, says: `${outcome.answer} Mail comes from ${this.config.mailFrom}.`, mend: null };
    return { part, well: false, says: outcome.error, mend: 'Check SMTP_URL: host, port, user and password.' };
  }

  /** Without SMTP_URL, mail flows for those who set a server of their own. */
  private async ownServers(): Promise<Finding> {
    const { own, all } = await this.data.withoutAccount(async (manager) => {
      const [row]: { all: number }[] = await manager.query('select count(*)::int as "all" from accounts');
      return { own: (await readTally(manager, this.clock)).ownServers, all: row?.all ?? 0 };
    });
    const whose = own === 0 ? '' : `; ${own} of ${all} ${plural(all, 'account')} set one of their own`;
    return {
      part: 'mail',
      well: own > 0 && own === all,
      says: `No mail server is set for everybody${whose}.`,
      mend:
        own > 0 && own === all
          ? null
          : 'Set SMTP_URL, for example smtp://user:password@mail.example.org:587, or a mail server on the settings page.',
    };
  }

  /** Mail that waits for its first try is on its way; what was tried in vain, held or given up needs somebody. */
  async outbox(): Promise<Finding> {
    const tally = await this.data.withoutAccount((manager) => readTally(manager, this.clock));
    const { waiting, failing, held, givenUp, nextTryAt } = tally;
    const parts = [
      waiting > 0 ? `${waiting} ${plural(waiting, 'mail')} on the way` : 'Nothing waits to be sent',
      ...(failing > 0 ? [`${failing} tried in vain so far`] : []),
      ...(failing > 0 && nextTryAt ? [`the next try is at ${plainInstant(nextTryAt)}`] : []),
      ...(held > 0 ? [`${held} held until there is a mail server`] : []),
      ...(givenUp > 0 ? [`${givenUp} given up in the last three days`] : []),
    ];
    const well = failing + held + givenUp === 0;
    const mend = well ? null : 'The settings page of the account says why, and sends a test mail.';
    return { part: 'outbox', well, says: `${parts.join('; ')}.`, mend };
  }
}

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`;
}
