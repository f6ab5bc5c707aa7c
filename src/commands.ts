import type { House } from './house.ts';
import { UsageError } from './usage-error.ts';

interface Command {
  takes: string;
  does: string;
  /** @returns the exit code */
  run(words: string[]): Promise<number>;
}

/** What each command needs is loaded by it alone: a review wants no database. */
export const commands: Record<string, Command> = {
  serve: {
    takes: '[--web] [--worker]',
    does: 'starts the dashboard and the reminders; one of them where named',
    run: async (words) => {
      const web = words.includes('--web');
      const worker = words.includes('--worker');
      if (words.some((word) => word !== '--web' && word !== '--worker')) return wrongUsage();
      const { serveUntilStopped } = await import('./main.ts');
      return serveUntilStopped(process.env, web === worker ? { web: true, worker: true } : { web, worker });
    },
  },
  migrate: {
    takes: '',
    does: 'brings the database to this version',
    run: async (words) => {
      if (words.length > 0) return wrongUsage();
      const { layGround } = await import('./ground.ts');
      const { Config } = await import('./platform/config/config.ts');
      const ground = await layGround(new Config(process.env), process.env, 'join');
      await ground.source.destroy();
      await ground.leave();
      process.stdout.write('The database is up to date.\n');
      return 0;
    },
  },
  review: {
    takes: '[--jsonl | --json] [FILE]',
    does: 'reviews a message for its manners; --help says more',
    run: async (words) => {
      const { runReview } = await import('./review-command.ts');
      return runReview(words, process);
    },
  },
  demo: {
    takes: '[email]',
    does: 'fills a new account with a believable season and says how to sign in',
    run: async ([email, ...more]) => {
      if (more.length > 0) return wrongUsage();
      const { demo } = await import('./demo/demo.ts');
      const made = await inHouse((house) => demo(house, email));
      const how = made.password === null ? 'with its password' : `with the password ${made.password}`;
      process.stdout.write(`Sign in as ${made.email} ${how}.\n`);
      return 0;
    },
  },
  doctor: {
    takes: '',
    does: 'checks database, clock and mail server, and says what to mend',
    run: async (words) => {
      if (words.length > 0) return wrongUsage();
      const { Doctor } = await import('./features/reminders/doctor.service.ts');
      const findings = await inHouse(({ app }) => app.get(Doctor).examine());
      for (const { well, part, says, mend } of findings) {
        process.stdout.write(`${well ? '✓' : '✗'} ${part}: ${says}${mend ? ` ${mend}` : ''}\n`);
      }
      return findings.every((finding) => finding.well) ? 0 : 1;
    },
  },
  'reset-password': {
    takes: '<email>',
    does: 'prints a link with which this account chooses a new password within 30 minutes',
    run: async ([email, ...more]) => {
      if (!email || more.length > 0) return wrongUsage();
      const { PasswordsService } = await import('./features/accounts/passwords.service.ts');
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
  const { openHouse } = await import('./house.ts');
  const { Config } = await import('./platform/config/config.ts');
  const house = await openHouse(new Config(process.env), process.env, 'join');
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}
