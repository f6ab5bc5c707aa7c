/**
 * `npm run bench`: measures side by side with baselines in the same run, and says of every aim whether it is met.
 * Flags: --seconds N (a measurement; 3), --rounds N (3), --only http,review,start,plan,reminders, --json FILE,
 * --accounts N (among whom reminders are sent; 10000).
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../src/platform/paths.ts';
import { Ground } from './ground.ts';
import { measureHttp } from './http.ts';
import { measurePlan } from './plan.ts';
import { measureReminders } from './reminders/reminders.ts';
import { measureReview } from './review.ts';
import { measureStart } from './start.ts';
import { tableOf, type Section } from './table.ts';

/** How long and how often things are measured. */
export interface Effort {
  seconds: number;
  rounds: number;
  /** Accounts among whom reminders are sent. */
  accounts: number;
}

type Part = (effort: Effort, ground: Ground) => Promise<Section[]>;

const parts: Record<string, Part> = {
  http: measureHttp,
  review: measureReview,
  start: measureStart,
  plan: measurePlan,
  reminders: measureReminders,
};

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: Object.keys(parts).join(',') },
    accounts: { type: 'string', default: '10000' },
    json: { type: 'string' },
  },
});

process.exitCode = await run();

async function run(): Promise<number> {
  const effort = { seconds: Number(values.seconds), rounds: Number(values.rounds), accounts: Number(values.accounts) };
  const wanted = values.only.split(',').map((name) => ({ name, part: parts[name] }));
  const unknown = wanted.find(({ part }) => part === undefined);
  if (unknown || !(effort.seconds > 0) || !(effort.rounds >= 1) || !(effort.accounts >= 2000)) {
    process.stderr.write(
      `Usage: npm run bench -- [--seconds N] [--rounds N] [--only ${values.only}] [--accounts N] [--json FILE]\n`,
    );
    return 2;
  }
  build();
  const ground = new Ground();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void ground.clear().finally(() => process.exit(1)));
  }
  const sections: Section[] = [];
  const before = loadavg()[0];
  try {
    for (const { part } of wanted) {
      for (const section of (await part?.(effort, ground)) ?? []) {
        sections.push(section);
        process.stdout.write(`${tableOf(section)}\n\n`);
      }
    }
  } finally {
    await ground.clear();
  }
  const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version, loadBefore: before };
  process.stdout.write(`${machine.cores} × ${machine.cpu}, Node ${machine.node}, load before ${before?.toFixed(1)}\n`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, effort, sections }, null, 2)}\n`);
  return 0;
}

function build(): void {
  const done = spawnSync(process.execPath, [join(projectRoot, 'src', 'run.js'), 'build'], { stdio: ['ignore', 2, 2] });
  if (done.status !== 0) throw new Error('The program could not be built.');
}
