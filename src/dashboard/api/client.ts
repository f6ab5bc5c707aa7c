import createClient from 'openapi-fetch';
import { Problem, problemOf } from './problem.ts';
import type { paths } from './schema.ts';

/** The one way from the screens to the API. Every failure arrives as a `Problem`. */
export const api = createClient<paths>();

api.use({
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
  onError({ error }) {
    if (error instanceof Problem) return error;
    return new Problem(0, 'away', 'Tactful does not answer. Check that it is still running, then try again.');
  },
});

/** What was answered, without its wrapping. */
export const answered = async <Data>(asked: Promise<{ data?: Data }>): Promise<Data> => (await asked).data as Data;
