// `npm test`: every test that this machine can run. Browser and mailbox tests need a program from the system; where it
// is missing they are not selected, and the end of the run names them. In CI everything is selected.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programs } from './programs.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const missing = process.env.CI ? [] : programs.filter(({ paths }) => !paths.some((path) => existsSync(path)));
const build = spawnSync(process.execPath, [join(root, 'src', 'run.js'), 'build'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(1);

// Never in one process: modules of finished files stay in its memory, and clearing up then takes longer than testing.
const workers = Math.min(4, Math.max(2, availableParallelism()));
const words = [
  join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
  `--maxWorkers=${workers}`,
  ...missing.flatMap(({ suffix }) => ['--testPathIgnorePatterns', suffix]),
  ...process.argv.slice(2),
];
const done = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', ...words],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
for (const { name, tests, remedy } of missing) {
  process.stderr.write(`Not selected: ${tests}, because ${name} is not installed. ${remedy}\n`);
}
process.exit(done.status ?? 1);
