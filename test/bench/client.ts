/** Somebody signed in at our server. */
export interface Client {
  account: string;
  /** What a browser sends along. */
  headers: Record<string, string>;
  /** @throws Error where the answer is no success */
  ask(method: string, path: string, body?: object): Promise<unknown>;
}

/** Makes an account at our server. */
export async function signUp(url: string, email = 'maya@example.org'): Promise<Client> {
  const person = { email, password: 'a long enough password', name: 'Maya', timeZone: 'UTC' };
  const made = await send('POST', `${url}/api/v1/auth/sign-up`, {}, person);
  const { account } = (await made.json()) as { account: { id: string } };
  const headers = { cookie: (made.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  return {
    account: account.id,
    headers,
    ask: async (method, path, body) => (await send(method, `${url}/api/v1${path}`, headers, body)).json(),
  };
}

async function send(method: string, url: string, headers: Record<string, string>, body?: object): Promise<Response> {
  const answer = await fetch(url, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${url} was answered with ${answer.status}: ${await answer.text()}`);
  return answer;
}
