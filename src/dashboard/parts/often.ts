import type { Every } from '../api/types.ts';

/** How often something comes again: "every 3 months", "every year", "every 10 days". */
export const often = ({ days, months }: Every): string => {
  const [count, unit] = days === undefined ? [months ?? 1, 'month'] : [days, 'day'];
  if (unit === 'month' && count % 12 === 0) return count === 12 ? 'every year' : `every ${count / 12} years`;
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
};
