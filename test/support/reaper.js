// Started with a folder; when whoever started it has ended, in whatever way, it ends the database servers that still
// run in or below that folder, and deletes the folder.
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const folder = process.argv[2];
process.stdin.resume();
process.stdin.once('close', () => void reap());

/** More than one round: a process that keeps a server may revive it while we clear up. */
async function reap() {
  for (let round = 0; round < 10 && existsSync(folder); round++) {
    for (const place of [folder, ...below(folder), ...below(folder).flatMap(below)]) {
      end(join(place, 'serve.pid'), 'SIGKILL');
      end(join(place, 'postgres', 'cluster', 'postmaster.pid'), 'SIGQUIT');
    }
    await sleep(500);
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'ENOTEMPTY') throw error;
    }
  }
  process.exit(0);
}

function below(place) {
  if (!existsSync(place)) return [];
  const inside = readdirSync(place, { withFileTypes: true });
  return inside.filter((entry) => entry.isDirectory()).map((entry) => join(place, entry.name));
}

/** Ends the process that such a file names. */
function end(pidFile, signal) {
  if (!existsSync(pidFile)) return;
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), signal);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'ESRCH') throw error;
  }
}
