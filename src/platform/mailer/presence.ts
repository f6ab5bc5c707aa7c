import { randomInt } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { JOBS_URL } from '../jobs/jobs.service.ts';

/** The class of our advisory locks, known to `claim_mails`. */
const lockClass = 7_243_912;
const againMs = 500;

/**
 * Says that this process lives, by a lock that the database drops the moment its connection ends: what a killed worker
 * had in hand is free at once, without waiting for a clock.
 */
@Injectable()
export class Presence implements OnApplicationShutdown {
  private readonly log = new Logger('Presence');
  /** The same for the life of the process, so that after a lost connection it knows its own mails again. */
  readonly id = randomInt(1, 2 ** 31 - 1);
  private held: Promise<pg.Client> | null = null;
  private over = false;

  constructor(@Inject(JOBS_URL) private readonly url: string) {}

  /** Takes the lock, unless it is held. */
  async hold(): Promise<void> {
    this.held ??= this.take();
    await this.held;
  }

  async onApplicationShutdown(): Promise<void> {
    this.over = true;
    const held = this.held;
    this.held = null;
    if (held) await held.then((client) => client.end());
  }

  private take(): Promise<pg.Client> {
    const taking: Promise<pg.Client> = this.connect(() => {
      if (this.held !== taking) return;
      this.held = null;
      // At once, and not with the next mail: what this worker has in hand seems forsaken meanwhile.
      setTimeout(() => void (this.over || this.hold().catch(() => undefined)), againMs).unref();
    });
    return taking;
  }

  private async connect(lost: () => void): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'tactful presence',
    });
    client.on('error', (error) => {
      this.log.warn(`The connection that says this worker lives was lost: ${error.message}`);
      lost();
    });
    client.on('end', lost);
    try {
      await client.connect();
      await client.query('select pg_advisory_lock_shared($1, $2)', [lockClass, this.id]);
      return client;
    } catch (error) {
      lost();
      throw error;
    }
  }
}
