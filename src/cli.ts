import { commands, usage } from './commands.ts';

/** For how long what a failed command left open may keep it from ending. */
const lingerMs = 5_000;

/**
 * The command line. Exit 0: done; 1: refused or failed, with a sentence on standard error; 2: wrong usage.
 */
export async function run(words: string[]): Promise<void> {
  const [name = '', ...rest] = words;
  const command = commands[name];
  if (!command) {
    const asked = ['help', '--help', '-h'].includes(name);
    (asked ? process.stdout : process.stderr).write(`${usage()}\n`);
    process.exitCode = asked ? 0 : 2;
    return;
  }
  try {
    process.exitCode = await command.run(rest);
  } catch (error) {
    const { sentenceOf } = await import('./failure.ts');
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 1;
    // Whoever runs it starts it again only when it has ended, whatever it left open.
    setTimeout(() => process.exit(), lingerMs).unref();
  }
}
