import { join } from 'node:path';
import { projectRoot } from '../../../src/platform/paths.ts';
import type { Ground, Server } from '../ground.ts';
import { asOwner } from '../seed.ts';

/** Mails on their way at a time, ours and bare. */
const atOnce = 5;
const lookMs = 50;
const patienceMs = 900_000;

export interface Drained {
  mails: number;
  seconds: number;
  /** Milliseconds of processor time, of the worker and the database. */
  work: number;
}

/** A mail server in a process of its own, and what it took. */
export class Sink {
  private constructor(
    private readonly counter: string,
    readonly url: string,
  ) {}

  static async start(ground: Ground): Promise<Sink> {
    const { url } = await ground.start(programOf('sink.ts'), {});
    const { port } = await countOf(url);
    return new Sink(url, `smtp://127.0.0.1:${port}`);
  }

  count() {
    return countOf(this.counter);
  }

  /** @param begin makes so many mails due @throws Error where they do not all come, or some come twice */
  async drain(mails: number, begin: () => Promise<void>, spent: () => number): Promise<Drained> {
    const spentBefore = spent();
    const before = await this.count();
    const from = performance.now();
    await begin();
    for (;;) {
      const now = await this.count();
      const seconds = (performance.now() - from) / 1000;
      if (now.taken - before.taken >= mails) {
        if (now.distinct - before.distinct !== mails) throw new Error('A mail came twice, or one that was not due.');
        return { mails, seconds, work: spent() - spentBefore };
      }
      if (seconds * 1000 > patienceMs) throw new Error(`Only ${now.taken - before.taken} of ${mails} mails came.`);
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    }
  }
}

/** graphile-worker and nodemailer alone, with a database of its own on the same server. */
export class Bare {
  private constructor(
    private readonly url: string,
    private readonly server: Server,
  ) {}

  static async start(ground: Ground, url: string, sink: Sink): Promise<Bare> {
    await asOwner(url, (owner) => owner.query('create database bare'));
    const own = Object.assign(new URL(url), { pathname: '/bare' }).href;
    const environment = { DATABASE_URL: own, SMTP_URL: sink.url, AT_ONCE: String(atOnce) };
    return new Bare(own, await ground.start(programOf('bare-worker.ts'), environment));
  }

  get pid(): number {
    return this.server.pid;
  }

  /** Adds the jobs; the worker takes them from here on. */
  async enqueue(mails: object[]): Promise<void> {
    const specs = JSON.stringify(mails.map((payload) => ({ identifier: 'mail', payload })));
    const set = 'select json_populate_recordset(null::graphile_worker.job_spec, $1::json)';
    await asOwner(this.url, (owner) => owner.query(`select graphile_worker.add_jobs(array(${set}))`, [specs]));
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}

function programOf(name: string): string[] {
  return ['--import', 'tsx', join(projectRoot, 'test', 'bench', 'reminders', name)];
}

async function countOf(url: string) {
  return (await (await fetch(url)).json()) as { taken: number; distinct: number; port: number };
}
