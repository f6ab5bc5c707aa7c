import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is neither null nor false.
 * @param limit milliseconds
 * @returns null when the limit has passed
 */
export async function until<T>(ask: () => T | Promise<T>, limit: number, step = 20): Promise<T | null> {
  const end = performance.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (performance.now() >= end) return null;
    await sleep(step);
  }
}
