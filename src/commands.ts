import { PasswordsService } from './features/accounts/passwords.service.ts';
import { UsageError, sentenceOf } from './failure.ts';
import { openHouse, type House } from './house.ts';
import { layGround } from './ground.ts';
import { serve } from './main.ts';
import { Config } from './platform/config/config.ts';

interface Command {
  takes: string;
  does: string;
  /** @returns the exit code */
  run(words: string[]): Promise<number>;
}

export const commands: Record<string, Command> = {
  serve: {
    takes: '[--web] [--worker]',
    does: 'starts the dashboard and the reminders; one of them where named',
    run: async (words) => {
      const web = words.includes('--web');
      const worker = words.includes('--worker');
      if (words.some((word) => word !== '--web' && word !== '--worker')) return wrongUsage();
      return untilStopped(await serve(process.env, web === worker ? { web: true, worker: true } : { web, worker }));
    },
  },
  migrate: {
    takes: '',
    does: 'brings the database to this version',
    run: async (words) => {
      if (words.length > 0) return wrongUsage();
      const ground = await layGround(new Config(process.env), process.env, 'join');
      await ground.source.destroy();
      await ground.leave();
      process.stdout.write('The database is up to date.\n');
      return 0;
    },
  },
  'reset-password': {
    takes: '<email>',
    does: 'prints a link with which this account chooses a new password within 30 minutes',
    run: async ([email, ...more]) => {
      if (!email || more.length > 0) return wrongUsage();
      const link = await inHouse(({ app }) => app.get(PasswordsService).resetLink(email));
      if (link === null) throw new UsageError(`There is no account with the address ${email}.`);
      process.stdout.write(`${link}\n`);
      return 0;
    },
  },
};

export function usage(): string {
  const lines = Object.entries(commands).map(([name, { takes, does }]) => `  ${`${name} ${takes}`.padEnd(36)} ${does}`);
  return ['Usage: npm run -s tactful -- <command>', '', ...lines].join('\n');
}

function wrongUsage(): number {
  process.stderr.write(`${usage()}\n`);
  return 2;
}

async function inHouse<T>(work: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse(new Config(process.env), process.env, 'join');
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}

/** Runs until SIGTERM or SIGINT; a second one stops at once. */
function untilStopped(stop: () => Promise<void>): Promise<number> {
  return new Promise((resolve) => {
    let stopping = false;
    const end = () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(
        () => resolve(0),
        (error: unknown) => {
          process.stderr.write(`${sentenceOf(error)}\n`);
          resolve(1);
        },
      );
    };
    process.on('SIGTERM', end);
    process.on('SIGINT', end);
  });
}
