import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverProcesses } from '../../src/platform/embedded-postgres/postmaster.ts';
import type { Effort } from './bench.ts';
import { signUp } from './client.ts';
import type { Ground } from './ground.ts';
import { newMentor } from './statements.ts';
import { median, type Section } from './table.ts';

const aims = { firstSeconds: 10, againSeconds: 3, megabytes: 300 };
/** Requests after which the memory is taken. */
const visits = 200;

/** From the command to the ready line, with everything built; and what it holds in memory at work. */
export async function measureStart(effort: Effort, ground: Ground): Promise<Section[]> {
  const first: number[] = [];
  const again: number[] = [];
  const memory: { program: number; database: number }[] = [];
  for (let round = 0; round < effort.rounds; round++) {
    const folder = ground.folder();
    const fresh = await ground.ours([], { DATA_DIR: folder });
    first.push(fresh.readyAfter / 1000);
    await fresh.stop();
    const known = await ground.ours([], { DATA_DIR: folder });
    again.push(known.readyAfter / 1000);
    await beAtWork(known.url);
    const program = megabytesOf([known.pid]);
    const database = megabytesOf(serverProcesses(join(folder, 'postgres', 'cluster')) ?? []);
    if (program !== null && database !== null) memory.push({ program, database });
    await known.stop();
  }
  return [startSection(first, again), ...(memory.length > 0 ? [memorySection(memory)] : [])];
}

function startSection(first: number[], again: number[]): Section {
  const slowest = { first: Math.max(...first), again: Math.max(...again) };
  return {
    title: 'Start: seconds to the ready line, everything built',
    columns: ['start', 'median', 'slowest', 'aim'],
    rows: [
      ['new data folder', median(first), slowest.first, aims.firstSeconds],
      ['again', median(again), slowest.again, aims.againSeconds],
    ],
    aims: [
      { what: `first start under ${aims.firstSeconds} s`, met: slowest.first < aims.firstSeconds },
      { what: `again under ${aims.againSeconds} s`, met: slowest.again < aims.againSeconds },
    ],
  };
}

function memorySection(memory: { program: number; database: number }[]): Section {
  const program = median(memory.map((round) => round.program));
  const database = median(memory.map((round) => round.database));
  const most = Math.max(...memory.map((round) => round.program + round.database));
  return {
    title: `Memory: proportional set size in MB after ${visits} requests`,
    columns: ['processes', 'MB'],
    rows: [
      ['web + worker', program],
      ['embedded Postgres', database],
      ['together, at most', most],
    ],
    aims: [{ what: `web + worker + embedded Postgres under ${aims.megabytes} MB`, met: most < aims.megabytes }],
  };
}

/** Some of everything, by several people at once. */
async function beAtWork(url: string): Promise<void> {
  const client = await signUp(url);
  const review = { kind: 'thank_you', text: 'Dear Dr. Osei, thank you for the hour on the ward on Monday.' };
  for (let done = 0; done < visits; done += 10) {
    await Promise.all([
      ...Array.from({ length: 4 }, () => client.ask('POST', '/mentors', newMentor)),
      ...['/mentors', '/mentors?q=robin', '/plan', '/follow-ups', '/rules'].map((path) => client.ask('GET', path)),
      client.ask('POST', '/reviews', review),
    ]);
  }
}

/** Shared memory counted once. Null where the system does not tell. */
function megabytesOf(pids: number[]): number | null {
  if (process.platform !== 'linux' || pids.length === 0) return null;
  const kilobytes = pids.map((pid) => /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]);
  return kilobytes.reduce((sum, own) => sum + Number(own), 0) / 1024;
}
