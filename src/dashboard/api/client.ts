/** A failure as the API tells it (RFC 9457): a full sentence in `message`, errors by field where there are some. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: Record<string, string> = {},
    readonly body: unknown = null,
  ) {
    super(message);
  }
}

interface ProblemBody {
  status?: number;
  code?: string;
  title?: string;
  detail?: string;
  errors?: { field: string; message: string }[];
}

type Query = Record<string, string | number | boolean | undefined | null>;

const withQuery = (path: string, query: Query = {}) => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value != null && value !== '') search.set(name, String(value));
  const text = search.toString();
  return `/api/v1${path}${text === '' ? '' : `?${text}`}`;
};

const problemOf = async (response: Response): Promise<Problem> => {
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  const fields = Object.fromEntries((body.errors ?? []).map(({ field, message }) => [field, message]));
  const said = body.detail ?? body.title ?? 'Tactful could not do that just now. Please try again in a moment.';
  return new Problem(response.status, body.code ?? 'unknown', said, fields, body);
};

async function call<Answer>(method: string, path: string, { query, body }: { query?: Query; body?: unknown } = {}) {
  const response = await fetch(withQuery(path, query), {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new Problem(0, 'away', 'Tactful does not answer. Check that it is still running, then try again.');
  });
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as Answer;
}

/** The one way from the screens to the API. Throws a `Problem` where the answer is not a success. */
export const api = {
  get: <Answer>(path: string, query?: Query) => call<Answer>('GET', path, { query }),
  post: <Answer>(path: string, body: unknown = {}) => call<Answer>('POST', path, { body }),
  patch: <Answer>(path: string, body: unknown) => call<Answer>('PATCH', path, { body }),
  remove: <Answer>(path: string, body?: unknown) => call<Answer>('DELETE', path, { body }),
};
