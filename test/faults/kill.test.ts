import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { startServer, temporaryFolder, type Running } from '../support/process.ts';

const rounds = 6;
const folder = temporaryFolder();
let running: Running | null = null;

afterAll(async () => {
  running?.process.kill('SIGTERM');
  await running?.ended;
  folder.remove();
});

const pidFile = join(folder.path, 'postgres', 'cluster', 'postmaster.pid');
/** Null while no server runs. */
const postmaster = () => (existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : null);

/** Process ids of the server's postmaster and of every process below it. */
function databaseProcesses(): number[] {
  const postmaster =
    readFileSync(join(folder.path, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  return [Number(postmaster), ...table.filter(([, parent]) => parent === postmaster).map(([pid]) => Number(pid))];
}

function kill(pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

describe('kill -9 at any instant', () => {
  it('loses no acknowledged write, and writes none twice', async () => {
    const acknowledged: string[] = [];
    let cookie = '';
    for (let round = 0; round < rounds; round += 1) {
      running = await startServer(folder.path);
      const { url } = running;
      const call = (path: string, body: object, headers = {}) =>
        fetch(`${url}/api/v1${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie, ...headers },
          body: JSON.stringify(body),
        });
      if (round === 0) {
        const made = await call('/auth/sign-up', {
          email: 'maya@example.org',
          password: 'a long enough password',
          name: 'Maya',
          timeZone: 'UTC',
        });
        cookie = made.headers.get('set-cookie')?.split(';')[0] ?? '';
      }
      const what = ['everything', 'the program', 'the database'][round % 3];
      const doomed = [
        ...(what === 'the program' ? [] : databaseProcesses()),
        ...(what === 'the database' ? [] : [running.process.pid ?? 0]),
      ];
      let end: NodeJS.Timeout | undefined;
      for (let count = 0; ; count += 1) {
        // From the second write on, so that each round has something to lose however slow the machine is.
        if (count === 1) end = setTimeout(() => kill(doomed), Math.random() * 400);
        const name = `Dr. ${round}-${count}`;
        const answer = await call('/mentors', { name }, { 'idempotency-key': `${round}-${count}` }).catch(() => null);
        if (answer?.status === 201) acknowledged.push(name);
        else break;
      }
      clearTimeout(end);
      running.process.kill(what === 'the database' ? 'SIGTERM' : 'SIGKILL');
      await running.ended;
    }
    running = await startServer(folder.path);
    const kept = await names(running.url, cookie);
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds);
    expect(acknowledged.filter((name) => !kept.includes(name))).toEqual([]);
    expect(new Set(kept).size).toBe(kept.length);
  }, 400_000);

  it('of the database alone is healed while the program runs', async () => {
    kill(databaseProcesses());
    await healed();
  }, 60_000);

  it('so is a database that somebody told to stop and that waits for us to leave', async () => {
    const before = postmaster();
    if (before === null) throw new Error('No database runs.');
    process.kill(before, 'SIGTERM');
    for (let looks = 0; looks < 100 && (postmaster() ?? before) === before; looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await healed();
    expect(postmaster()).not.toBe(before);
  }, 60_000);
});

/** Waits until the program says that it is ready again. */
async function healed(): Promise<void> {
  const statuses: number[] = [];
  for (let tries = 0; tries < 100 && statuses.at(-1) !== 200; tries += 1) {
    statuses.push((await fetch(`${running?.url}/api/v1/health/ready`)).status);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(statuses.at(-1)).toBe(200);
}

async function names(url: string, cookie: string): Promise<string[]> {
  const all: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await fetch(`${url}/api/v1/mentors?limit=100${cursor ? `&cursor=${cursor}` : ''}`, {
      headers: { cookie },
    });
    const { items, nextCursor } = (await page.json()) as { items: { name: string }[]; nextCursor: string | null };
    all.push(...items.map((item) => item.name));
    cursor = nextCursor;
  }
  return all;
}
