import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Changes } from './changes/changes.ts';
import { Clock } from './clock/clock.ts';
import { Config } from './config/config.ts';
import { Database } from './database/account-scope.ts';
import { PublicUrl } from './http/public-url.ts';
import { Throttle } from './http/throttle.ts';
import { JOBS_URL, Jobs } from './jobs/jobs.service.ts';
import { Delivery } from './mailer/delivery.service.ts';
import { Lanes } from './mailer/lanes.ts';
import { MailServer } from './mailer/mail-server.ts';
import { Mailer } from './mailer/mailer.service.ts';
import { Outbox } from './mailer/outbox.service.ts';
import { OwnServers } from './mailer/own-servers.service.ts';
import { Presence } from './mailer/presence.ts';
import { Sending } from './mailer/sending.service.ts';
import { Turns } from './mailer/turns.service.ts';
import { Secrets } from './secrets/secrets.ts';
import { SessionCookies } from './sessions/cookies.ts';
import { Sessions } from './sessions/sessions.service.ts';
import { Templates } from './templates/templates.ts';

/** What the start has made ready before the house is built. */
export interface Ground {
  config: Config;
  /** The pool for requests and jobs, not yet connected. */
  source: DataSource;
  secrets: Secrets;
  /** The login's address of the database, for the job queue's own connections. */
  databaseUrl: string;
  clock?: Clock;
}

const mailing: Type[] = [OwnServers, MailServer, Mailer, Lanes, Presence, Turns, Sending, Delivery, Outbox];
const services: Type[] = [
  Changes,
  Database,
  PublicUrl,
  Sessions,
  SessionCookies,
  Throttle,
  Jobs,
  Templates,
  ...mailing,
];

/** Everything technical, once, for all features. */
@Global()
@Module({})
export class PlatformModule {
  static on({ config, source, secrets, databaseUrl, clock = new Clock() }: Ground): DynamicModule {
    const ground = [
      { provide: Config, useValue: config },
      { provide: DataSource, useValue: source },
      { provide: Secrets, useValue: secrets },
      { provide: Clock, useValue: clock },
      { provide: JOBS_URL, useValue: databaseUrl },
    ];
    return {
      module: PlatformModule,
      providers: [...ground, ...services],
      exports: [...ground.map((made) => made.provide), ...services],
    };
  }
}
