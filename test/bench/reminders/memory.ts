import { readFileSync } from 'node:fs';
import { median } from '../table.ts';

const everyMs = 250;

/** What a process holds in memory over a run; nothing where the system does not tell. */
export class Memory {
  private readonly samples: number[] = [];
  private readonly timer: NodeJS.Timeout | null;

  constructor(private readonly pid: number) {
    this.timer = process.platform === 'linux' ? setInterval(() => this.samples.push(this.megabytes()), everyMs) : null;
  }

  /** Megabytes: at the beginning, the median of the first and of the last third, and the most. */
  end(): { first: number; last: number; most: number } | null {
    if (this.timer === null) return null;
    clearInterval(this.timer);
    const third = Math.floor(this.samples.length / 3);
    if (third === 0) return null;
    const [first, last] = [this.samples.slice(0, third), this.samples.slice(-third)];
    return { first: median(first), last: median(last), most: Math.max(...this.samples) };
  }

  private megabytes(): number {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))?.[1]) / 1024;
  }
}
