import { Inject, Injectable, Logger } from '@nestjs/common';
import { Logger as JobLogger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { EntityManager } from 'typeorm';

/** The login's address of the database; the queue keeps its own few connections. */
export const JOBS_URL = Symbol('address of the database for jobs');

type Handler = (payload: Record<string, unknown>) => Promise<void>;

interface Enqueued {
  /** The job is not begun before this instant; at once where absent. */
  runAt?: Date;
  /** A waiting job of the same key is replaced. */
  key?: string;
  /** Tries before it is given up; each waits longer than the one before. */
  tries?: number;
}

/** The queue of graphile-worker: jobs are rows, so a job of a transaction that rolls back never was. */
@Injectable()
export class Jobs {
  private readonly log = new Logger('Jobs');
  private readonly handlers: TaskList = {};
  private readonly minutely: string[] = [];
  private runner: Runner | null = null;
  private pool: pg.Pool | null = null;
  private stopping = false;

  constructor(@Inject(JOBS_URL) private readonly url: string) {}

  /** Names who does a kind of job; called by features while the house is built. */
  handle(task: string, handler: Handler): void {
    if (this.handlers[task]) throw new Error(`Two handlers want the job ${task}.`);
    this.handlers[task] = async (payload) => handler(payload as Record<string, unknown>);
  }

  /** Names what is done once a minute by whichever process is free, and once at the start. */
  everyMinute(task: string, handler: () => Promise<void>): void {
    this.handle(task, handler);
    this.minutely.push(task);
  }

  /** Adds a job inside the caller's transaction. */
  async enqueue(
    manager: EntityManager,
    task: string,
    payload: Record<string, unknown>,
    options: Enqueued = {},
  ): Promise<void> {
    await manager.query('select enqueue($1, $2::json, $3::timestamptz, $4, $5::int)', [
      task,
      JSON.stringify(payload),
      options.runAt ?? null,
      options.key ?? null,
      options.tries ?? 25,
    ]);
  }

  /** Whether a long job had better come to its end: the process is about to stop. */
  get areStopping(): boolean {
    return this.stopping;
  }

  /** Begins to work. The queue's clock is Node's, as everywhere. */
  async start(concurrency = 2): Promise<void> {
    this.stopping = false;
    this.pool = new pg.Pool({ connectionString: this.url, max: concurrency + 2, application_name: 'tactful worker' });
    const lost = (error: Error) => this.log.warn(`The job queue lost its database: ${error.message}`);
    this.pool.on('error', lost);
    this.pool.on('connect', (client) => client.on('error', lost));
    this.runner = await run({
      pgPool: this.pool,
      taskList: this.handlers,
      concurrency,
      noHandleSignals: true,
      useNodeTime: true,
      // A job of its own each minute: one whose worker died would otherwise block the next for hours.
      parsedCronItems: parseCronItems(
        this.minutely.map((task) => ({ task, match: '* * * * *', options: { maxAttempts: 1, backfillPeriod: 0 } })),
      ),
      pollInterval: 1000,
      logger: new JobLogger(() => (graphileLevel, message) => {
        const level: string = graphileLevel;
        if (level === 'error') this.log.error(message);
        else if (level === 'warning') this.log.warn(message);
        else this.log.debug(message);
      }),
    });
    for (const task of this.minutely) await this.runner.addJob(task, {}, { maxAttempts: 1, jobKey: `start ${task}` });
  }

  /** Lets running jobs finish. */
  async stop(): Promise<void> {
    this.stopping = true;
    const { runner, pool } = this;
    this.runner = null;
    this.pool = null;
    try {
      await runner?.stop();
    } finally {
      await pool?.end();
    }
  }
}
