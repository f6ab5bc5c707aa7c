import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { serverProcesses } from '../../../src/platform/embedded-postgres/postmaster.ts';

/** The kernel counts in hundredths of a second. */
const tickMs = 10;

/** Processor time, which the load of a machine does not change as it changes speeds. */
export class ProcessorTime {
  private constructor(private readonly cluster: string) {}

  /** null where the system does not tell. */
  static async of(owner: pg.Client): Promise<ProcessorTime | null> {
    if (process.platform !== 'linux') return null;
    const { rows } = await owner.query<{ data_directory: string }>('show data_directory');
    return new ProcessorTime(rows[0]?.data_directory ?? '');
  }

  /** Milliseconds that a program and the whole database server have used so far. */
  spent(program: number): number {
    return [program, ...(serverProcesses(this.cluster) ?? [])].reduce((sum, pid) => sum + timesOf(pid), 0);
  }
}

/** Its own time and that of its children that have ended. */
function timesOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * tickMs;
}
