import { setTimeout as sleep } from 'node:timers/promises';

interface Watched {
  isUp: () => boolean;
  revive: () => Promise<void>;
  log: (sentence: string) => void;
}

/** Milliseconds between two looks; after failed revivals up to `longestPause`. */
const step = 300;
const longestPause = 10_000;

/**
 * Looks after the server while the product runs: one that was killed is started again.
 * @returns ends the watch, and waits for a revival that is under way
 */
export function watch({ isUp, revive, log }: Watched): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;

  async function look(): Promise<void> {
    let pause = step;
    while (!signal.aborted) {
      await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      if (isUp()) continue;
      try {
        log('The database has stopped by itself; it is being started again.');
        await revive();
        pause = step;
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
        pause = Math.min(pause * 2, longestPause);
      }
    }
  }

  const looking = look();
  return async () => {
    ending.abort();
    await looking;
  };
}
