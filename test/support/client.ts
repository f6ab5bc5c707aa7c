import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What a test may look into without saying its type first. */
type Json = any;

export interface Answer {
  status: number;
  body: Json;
  text: string;
  headers: Record<string, string | string[] | number | undefined>;
}

/** Speaks to the API under `/api/v1` as a browser or a program would; keeps its cookie. */
export class TestClient {
  cookie: string | null = null;
  bearer: string | null = null;
  email = '';
  account = '';

  constructor(private readonly app: NestFastifyApplication) {}

  get = (path: string, headers = {}) => this.send('GET', path, undefined, headers);
  post = (path: string, body?: unknown, headers = {}) => this.send('POST', path, body, headers);
  patch = (path: string, body?: unknown, headers = {}) => this.send('PATCH', path, body, headers);
  put = (path: string, body?: unknown, headers = {}) => this.send('PUT', path, body, headers);
  delete = (path: string, body?: unknown, headers = {}) => this.send('DELETE', path, body, headers);

  async send(
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ) {
    const answer = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(this.bearer ? { authorization: `Bearer ${this.bearer}` } : {}),
        ...(body === undefined || typeof body === 'string' ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const set = answer.cookies.find((cookie) => cookie.name === 'tactful_session');
    if (set) this.cookie = set.value === '' ? null : `tactful_session=${set.value}`;
    const json = String(answer.headers['content-type'] ?? '').includes('json');
    const body_: Json = json && answer.payload !== '' ? JSON.parse(answer.payload) : null;
    return { status: answer.statusCode, body: body_, text: answer.payload, headers: answer.headers } satisfies Answer;
  }
}
