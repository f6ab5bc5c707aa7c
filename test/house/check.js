// `npm run check`: types, lint, direction of dependencies, dead code, formatting. Every part runs; any failure fails all.
import { spawn } from 'node:child_process';

const parts = [
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['types of the dashboard', 'tsc', '-p', 'src/dashboard/tsconfig.json'],
  ['lint', 'eslint', '--max-warnings', '0', '.'],
  ['direction', 'depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src', 'migrations'],
  ['dead code', 'knip', '--no-progress'],
  ['formatting', 'prettier', '--check', '--log-level', 'warn', '.'],
];

let failed = 0;
const queue = [...parts];
await Promise.all([work(), work()]);
process.stdout.write(failed === 0 ? 'All checks passed.\n' : `${failed} of ${parts.length} checks failed.\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function work() {
  for (let part = queue.shift(); part; part = queue.shift()) {
    const [name, ...command] = part;
    const { code, output } = await run(command);
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name}\n${code === 0 ? '' : output}`);
    if (code !== 0) failed += 1;
  }
}

function run(command) {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
    const pieces = [];
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    child.on('close', (code) => resolve({ code, output: Buffer.concat(pieces).toString() }));
  });
}
