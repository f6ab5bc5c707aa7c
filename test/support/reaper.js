// Started with a folder; when whoever started it has ended, in whatever way, it ends the database servers that still
// run in or below that folder, and deletes the folder.
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const folder = process.argv[2];
process.stdin.resume();
process.stdin.once('close', () => void reap());

async function reap() {
  for (const place of [folder, ...below(folder), ...below(folder).flatMap(below)]) endServerIn(place);
  await sleep(500);
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  process.exit(0);
}

function below(place) {
  if (!existsSync(place)) return [];
  const inside = readdirSync(place, { withFileTypes: true });
  return inside.filter((entry) => entry.isDirectory()).map((entry) => join(place, entry.name));
}

function endServerIn(place) {
  const pidFile = join(place, 'postgres', 'cluster', 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT');
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'ESRCH') throw error;
  }
}
