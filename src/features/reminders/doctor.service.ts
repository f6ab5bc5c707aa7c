import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/account-scope.ts';
import { pendingMigrations } from '../../platform/database/migrate.ts';
import { MailServer } from '../../platform/mailer/mail-server.ts';

/** What the doctor found; `mend` says what to do where it is not well. */
export interface Finding {
  part: 'database' | 'clock' | 'mail';
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
    return [await this.database(), await this.time(), await this.mail()];
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
    if (!transport) {
      return {
        part,
        well: false,
        says: 'No mail server is set for everybody.',
        mend: 'Set SMTP_URL, for example smtp://user:password@mail.example.org:587, or a mail server on the settings page.',
      };
    }
    const outcome = await transport.verify();
    if (outcome.end === 'taken')
      return { part, well: true, says: `${outcome.answer} Mail comes from ${this.config.mailFrom}.`, mend: null };
    return { part, well: false, says: outcome.error, mend: 'Check SMTP_URL: host, port, user and password.' };
  }
}
