import { launch } from './process.ts';
import { killServer } from './keeper.ts';

/** When something was killed, and when it was back; milliseconds. */
export interface Kill {
  victim: string;
  at: number;
  backAt: number;
}

/** Something that may be killed at any instant, and comes back. */
export interface Doomed {
  name: string;
  isUp(): boolean;
  /** Kills it with SIGKILL and starts it again; ends when it is up. */
  killAndRevive(): Promise<void>;
  end(): Promise<void>;
}

type Part = 'web' | 'worker';

/** A real process of the product. */
export class DoomedProcess implements Doomed {
  /** What starts that failed said, most likely because the database was away. */
  readonly failedStarts: string[] = [];
  private running: ReturnType<typeof launch>;
  private over = false;

  constructor(
    readonly name: string,
    private readonly part: Part,
    private readonly environment: NodeJS.ProcessEnv,
  ) {
    this.running = this.start();
  }

  private start() {
    return launch(['serve', `--${this.part}`], { PORT: '0', LOG_LEVEL: 'fatal', ...this.environment });
  }

  isUp(): boolean {
    return this.lives && /is ready at|is working/.test(this.running.output());
  }

  private get lives(): boolean {
    const { exitCode, signalCode } = this.running.process;
    return exitCode === null && signalCode === null;
  }

  /** Whoever starts it starts it again where the database was away just then, as a service manager does. */
  async up(): Promise<void> {
    for (; !this.isUp() && !this.over; await pause(50)) {
      if (this.lives) continue;
      const { errors } = await this.running.ended;
      // Meanwhile somebody else may have started it, or ended all.
      if (this.over || this.lives) continue;
      this.failedStarts.push(errors);
      this.running = this.start();
    }
  }

  async killAndRevive(): Promise<void> {
    this.running.process.kill('SIGKILL');
    await this.running.ended;
    if (!this.lives) this.running = this.start();
    await this.up();
  }

  async end(): Promise<void> {
    this.over = true;
    this.running.process.kill('SIGKILL');
    await this.running.ended;
  }
}

/** A database server that its keeper in this process starts again when all its processes were killed. */
export class DoomedDatabase implements Doomed {
  readonly name = 'database';
  private alive = true;

  constructor(
    private readonly dataDir: string,
    private readonly answers: () => Promise<boolean>,
  ) {}

  isUp(): boolean {
    return this.alive;
  }

  async killAndRevive(): Promise<void> {
    this.alive = false;
    killServer(this.dataDir);
    do await pause(50);
    while (!(await this.answers()));
    this.alive = true;
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
