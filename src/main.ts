import { createServer } from 'node:net';
import { openHouse } from './house.ts';
import { Config } from './platform/config/config.ts';
import { isAway } from './platform/database/away.ts';
import { CannotStart } from './platform/embedded-postgres/index.ts';

interface Parts {
  web: boolean;
  worker: boolean;
}

/** Starts what is asked for and returns how to stop it. Prints the ready line once all of it works. */
async function serve(environment: NodeJS.ProcessEnv, { web, worker }: Parts): Promise<() => Promise<void>> {
  const config = new Config(environment);
  if (web) await expectFreePort(config);
  const house = await openHouse(config, environment, 'serve');
  const stop = async () => {
    try {
      await house.jobs.stop();
    } finally {
      await house.close();
    }
  };
  try {
    const base = web ? await (await import('./listen.ts')).listen(house, config) : null;
    // After listening, because links in mails name the port.
    if (worker) await house.jobs.start();
    process.stdout.write(base === null ? 'Tactful is working\n' : `Tactful is ready at ${base}\n`);
  } catch (error) {
    // The queue too: it would go on taking jobs for a house that is closed. What went wrong first is what is told.
    await stop().catch(() => undefined);
    throw isAway(error) ? new CannotStart('The database went away while Tactful was starting; start it again.') : error;
  }
  return stop;
}

/** Says at once, before a database is started, that another program has the port. */
async function expectFreePort({ port, host }: Config): Promise<void> {
  if (port === 0) return;
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'is in use by another program' : `can’t be opened on ${host} (${error.code})`;
      reject(new CannotStart(`Port ${port} ${why}; set PORT to another one, or to 0 for any free one.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/**
 * Runs until SIGTERM or SIGINT, which also end a start that is under way, once it is done; a second one stops at once.
 * @returns the exit code
 */
export async function serveUntilStopped(environment: NodeJS.ProcessEnv, parts: Parts): Promise<number> {
  outliveTheDatabase();
  const asked = new Promise<void>((resolve) => {
    let before = false;
    const end = () => {
      if (before) process.exit(1);
      before = true;
      resolve();
    };
    process.on('SIGTERM', end);
    process.on('SIGINT', end);
  });
  const stop = await serve(environment, parts);
  await asked;
  await stop();
  return 0;
}

/**
 * The job queue reports a failed job without waiting for the answer; while the database is away that report fails too,
 * and must not end the program, which comes back by itself when the database does. Anything else still ends it.
 */
function outliveTheDatabase(): void {
  process.on('unhandledRejection', (error) => {
    if (!isAway(error)) throw error;
    process.stderr.write('The database went away while a job was under way; the job is tried again.\n');
  });
}
