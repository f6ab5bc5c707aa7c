/** One field that can't be used, and how to mend it. */
export interface FieldError {
  field: string;
  message: string;
}

/** A failure told to the caller as RFC 9457 problem details. `code` is stable; `detail` is a full sentence. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly extra: { errors?: FieldError[]; [key: string]: unknown } = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
  }
}

export function invalid(errors: FieldError[]): Problem {
  const named = errors.map((error) => error.field).join(', ');
  return new Problem(400, 'validation', 'Some fields need mending', `Please look again at: ${named}.`, { errors });
}

/** An id that does not exist, or that belongs to somebody else: the caller can't tell which. */
export function notFound(what: string): Problem {
  return new Problem(404, 'not-found', 'Not found', `There is no ${what} with this id.`);
}

export function notSignedIn(): Problem {
  return new Problem(
    401,
    'not-signed-in',
    'Please sign in',
    'Sign in, or send an API token as a bearer token.',
    {},
    {
      'www-authenticate': 'Bearer',
    },
  );
}

export function refused(code: string, detail: string): Problem {
  return new Problem(403, code, 'Not allowed', detail);
}

export function conflict(code: string, detail: string, extra: Record<string, unknown> = {}): Problem {
  return new Problem(409, code, 'Not possible as things stand', detail, extra);
}

/** The row changed since it was read. */
export function staleVersion(what: string, current: unknown): Problem {
  return conflict('stale-version', `This ${what} was changed meanwhile; look at its current state and try again.`, {
    current,
  });
}

export function tooMany(detail: string, retryAfterSeconds: number): Problem {
  return new Problem(
    429,
    'too-many-tries',
    'Too many tries',
    detail,
    {},
    {
      'retry-after': String(Math.max(1, Math.ceil(retryAfterSeconds))),
    },
  );
}
