const minutes = [1, 2, 5, 10, 20, 40, 60, 120, 240, 360];
const hourSeconds = 3600;

/** Seconds to wait after the nth try that failed, the first being 1: from a minute to six hours. */
export function pauseAfter(tries: number): number {
  const pause = minutes[Math.max(0, tries - 1)] ?? minutes.at(-1) ?? 1;
  return pause * 60;
}

/** Seconds for which a mail is tried again before it is given up: three days, and the longest pause twice over. */
export const patienceSeconds = (72 + 12) * hourSeconds;
