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
  code?: string;
  title?: string;
  detail?: string;
  errors?: { field: string; message: string }[];
}

/** What an answer that is no success says. */
export const problemOf = async (response: Response): Promise<Problem> => {
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  const fields = Object.fromEntries((body.errors ?? []).map(({ field, message }) => [field, message]));
  const said = body.detail ?? body.title ?? 'Tactful could not do that just now. Please try again in a moment.';
  return new Problem(response.status, body.code ?? 'unknown', said, fields, body);
};
