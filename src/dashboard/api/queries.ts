import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';

/** A refusal will not change by asking again; a lost connection may. */
const mayHelp = (failures: number, error: Error) =>
  failures < 2 && (!(error instanceof Problem) || error.status === 0 || error.status >= 500);

export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: mayHelp, retryDelay: 600 },
    mutations: { retry: false },
  },
});

/** After any act of the user everything owed, planned or told may have moved. */
export const everythingMayHaveChanged = () =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'account' });
