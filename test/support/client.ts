import { request, type IncomingHttpHeaders } from 'node:http';

/** What a test may look into without saying its type first. */
type Json = any;

export interface Answer {
  status: number;
  body: Json;
  text: string;
  headers: IncomingHttpHeaders;
}

/** Speaks to the API under `/api/v1` as a browser or a program would; keeps its cookie. */
export class TestClient {
  cookie: string | null = null;
  bearer: string | null = null;
  email = '';
  account = '';

  constructor(private readonly url: string) {}

  get = (path: string, headers = {}) => this.send('GET', path, undefined, headers);
  post = (path: string, body?: unknown, headers = {}) => this.send('POST', path, body, headers);
  patch = (path: string, body?: unknown, headers = {}) => this.send('PATCH', path, body, headers);
  put = (path: string, body?: unknown, headers = {}) => this.send('PUT', path, body, headers);
  delete = (path: string, body?: unknown, headers = {}) => this.send('DELETE', path, body, headers);

  /** A body that is a text is sent as it stands; anything else as JSON. */
  async send(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const payload = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await speak(method, `${this.url}/api/v1${path}`, payload, {
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...(this.bearer ? { authorization: `Bearer ${this.bearer}` } : {}),
      ...(payload === null || typeof body === 'string' ? {} : { 'content-type': 'application/json' }),
      ...(payload === null ? {} : { 'content-length': String(Buffer.byteLength(payload)) }),
      ...headers,
    });
    for (const set of answer.headers['set-cookie'] ?? []) {
      const session = /^tactful_session=([^;]*)/.exec(set);
      if (session) this.cookie = session[1] ? `tactful_session=${session[1]}` : null;
    }
    return answer;
  }
}

function speak(method: string, url: string, payload: string | null, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(pieces).toString();
        const json = String(answer.headers['content-type'] ?? '').includes('json') && text !== '';
        resolve({
          status: answer.statusCode ?? 0,
          body: json ? JSON.parse(text) : null,
          text,
          headers: answer.headers,
        });
      });
    });
    asked.on('error', reject);
    asked.end(payload ?? undefined);
  });
}
