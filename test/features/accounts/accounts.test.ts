import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';

let house: TestApp;
beforeAll(async () => {
  house = await startApp();
});
afterAll(() => house.close());

const maya = {
  email: 'Maya@Example.org',
  password: 'a long enough password',
  name: 'Maya Lindqvist',
  timeZone: 'America/New_York',
};

describe('signing up', () => {
  it('makes an account, signs it in and keeps the address in lower case', async () => {
    const visitor = house.visitor();
    const made = await visitor.post('/auth/sign-up', maya);
    expect(made.status).toBe(201);
    expect(made.body.account).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      email: 'maya@example.org',
      name: 'Maya Lindqvist',
      createdAt: '2026-11-23T15:00:00.000Z',
    });
    expect(made.headers['set-cookie']?.[0]).toMatch(/^tactful_session=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
    expect((await visitor.get('/auth/me')).body.account.name).toBe('Maya Lindqvist');
  });

  it('refuses an address that has an account', async () => {
    const again = await house.visitor().post('/auth/sign-up', { ...maya, email: 'MAYA@example.org' });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'address-taken', errors: [{ field: 'email' }] });
  });

  it.each([
    ['no address', { email: 'maya' }, 'email', 'Write an e-mail address like maya@example.org.'],
    ['a short password', { password: 'short' }, 'password', 'Write at least 10 characters.'],
    [
      'a name of 10,000 characters',
      { name: 'x'.repeat(10_000) },
      'name',
      'Shorten it to at most 200 characters; it has 10000.',
    ],
    ['a NUL byte', { name: 'Ma\0ya' }, 'name', 'Remove the NUL character.'],
    ['half a character', { name: 'Maya \ud83d' }, 'name', 'Remove the broken character (half of a pair).'],
    ['a name in two lines', { name: 'Maya\nLindqvist' }, 'name', 'Write it on one line.'],
    ['a number for a name', { name: 7 }, 'name', 'Give a text.'],
    [
      'a zone that does not exist',
      { timeZone: 'Mars/Olympus' },
      'timeZone',
      'Give a time zone by its IANA name, such as America/New_York.',
    ],
    [
      'an offset for a zone',
      { timeZone: '+02:00' },
      'timeZone',
      'Give a time zone by its IANA name, such as America/New_York.',
    ],
    ['an unknown field', { admin: true }, 'admin', 'This field is not known here; leave it out.'],
  ])('names the field and the remedy for %s', async (_, wrong, field, message) => {
    const answer = await house.visitor().post('/auth/sign-up', { ...maya, email: 'other@example.org', ...wrong });
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'validation', errors: [{ field, message }] });
  });

  it('keeps emoji and right-to-left names as they are', async () => {
    const client = await house.signUp({ name: '🩺 د. ليلى' });
    expect((await client.get('/auth/me')).body.account.name).toBe('🩺 د. ليلى');
  });

  it('takes an empty body for none', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await house.visitor().post('/auth/sign-out', undefined, json)).status).toBe(204);
    const answer = await house.visitor().post('/auth/sign-up', undefined, json);
    expect([answer.status, answer.body.code]).toEqual([400, 'validation']);
  });

  it('tells a broken body from a wrong one, and both from one that is too large', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await house.visitor().post('/auth/sign-up', '{"email":', json)).status).toBe(400);
    expect((await house.visitor().post('/auth/sign-up', '"text"', json)).status).toBe(400);
    expect((await house.visitor().post('/auth/sign-up', '[]', json)).status).toBe(400);
    expect((await house.visitor().post('/auth/sign-up', `{"name":"${'x'.repeat(1_100_000)}"}`, json)).status).toBe(413);
  });
});

describe('signing in and out', () => {
  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await house.visitor().post('/auth/sign-in', { email: maya.email, password: 'not the password' });
    const unknown = await house
      .visitor()
      .post('/auth/sign-in', { email: 'nobody@example.org', password: 'not the password' });
    expect(wrong.status).toBe(401);
    expect(unknown.body).toEqual(wrong.body);
  });

  it('opens a session that ends with sign-out', async () => {
    const visitor = house.visitor();
    expect((await visitor.post('/auth/sign-in', { email: maya.email, password: maya.password })).status).toBe(200);
    const cookie = visitor.cookie;
    expect((await visitor.post('/auth/sign-out')).status).toBe(204);
    expect(visitor.cookie).toBeNull();
    visitor.cookie = cookie;
    expect((await visitor.get('/auth/me')).status).toBe(401);
  });

  it('stops guessing after ten failures, for that account only', async () => {
    const target = await house.signUp();
    const guess = () => house.visitor().post('/auth/sign-in', { email: target.email, password: 'a wild guess' });
    for (let tries = 0; tries < 10; tries += 1) expect((await guess()).status).toBe(401);
    const stopped = await guess();
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    expect((await house.visitor().post('/auth/sign-in', { email: maya.email, password: maya.password })).status).toBe(
      200,
    );
  });

  it('lets a session lapse after thirty quiet days, and prolongs one in use', async () => {
    const client = await house.signUp();
    house.clock.forward({ days: 20 });
    expect((await client.get('/auth/me')).status).toBe(200);
    house.clock.forward({ days: 20 });
    expect((await client.get('/auth/me')).status).toBe(200);
    house.clock.forward({ days: 31 });
    expect((await client.get('/auth/me')).status).toBe(401);
  });
});

describe('requests from elsewhere', () => {
  it('refuses a change that another site sent with our cookie', async () => {
    const client = await house.signUp();
    const change = (headers: Record<string, string>) =>
      client.patch('/settings', { specialty: 'Family Medicine' }, headers);
    expect((await change({ origin: 'https://evil.example', host: 'localhost:3000' })).status).toBe(403);
    expect((await change({ origin: 'null' })).status).toBe(403);
    expect((await change({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await change({ origin: 'http://localhost:3000', host: 'localhost:3000' })).status).toBe(200);
    expect((await change({})).status).toBe(200);
  });

  it('checks sign-in and sign-up too, and lets bearer tokens pass', async () => {
    const foreign = { origin: 'https://evil.example' };
    expect((await house.visitor().post('/auth/sign-in', maya, foreign)).status).toBe(403);
    const client = await house.signUp();
    const { body } = await client.post('/auth/tokens', { name: 'script' });
    const script = house.visitor();
    script.bearer = body.token;
    expect((await script.patch('/settings', { specialty: 'Pediatrics' }, foreign)).status).toBe(200);
  });
});

describe('API tokens', () => {
  it('are shown once, listed without the secret, and stop working when deleted', async () => {
    const client = await house.signUp();
    const made = await client.post('/auth/tokens', { name: 'calendar' });
    expect(made.status).toBe(201);
    const script = house.visitor();
    script.bearer = made.body.token;
    expect((await script.get('/auth/me')).body.account.id).toBe(client.account);
    const listed = (await client.get('/auth/tokens')).body.items;
    expect(listed).toEqual([{ id: made.body.id, name: 'calendar', createdAt: expect.any(String) }]);
    const stranger = await house.signUp();
    expect((await stranger.delete(`/auth/tokens/${made.body.id}`)).status).toBe(404);
    expect((await client.delete(`/auth/tokens/${made.body.id}`)).status).toBe(204);
    expect((await script.get('/auth/me')).status).toBe(401);
  });

  it('a wrong one is refused', async () => {
    const script = house.visitor();
    script.bearer = 'tactful_wrong';
    expect((await script.get('/auth/me')).status).toBe(401);
  });
});

describe('passwords', () => {
  it('change with the old one, which ends the other sessions', async () => {
    const client = await house.signUp();
    const elsewhere = house.visitor();
    await elsewhere.post('/auth/sign-in', { email: client.email, password: maya.password });
    expect(
      (await client.post('/auth/password', { old: 'wrong password', new: 'another long one' })).body.errors[0].field,
    ).toBe('old');
    expect((await client.post('/auth/password', { old: maya.password, new: 'another long one' })).status).toBe(204);
    expect((await client.get('/auth/me')).status).toBe(200);
    expect((await elsewhere.get('/auth/me')).status).toBe(401);
    expect(
      (await house.visitor().post('/auth/sign-in', { email: client.email, password: 'another long one' })).status,
    ).toBe(200);
  });

  it('are reset by a mailed link, once, within half an hour', async () => {
    const client = await house.signUp();
    const known = await house.visitor().post('/auth/reset', { email: client.email });
    const unknown = await house.visitor().post('/auth/reset', { email: 'nobody@example.org' });
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    const token = await mailedToken(client.account);
    const reset = (password: string) => house.visitor().post('/auth/reset/confirm', { token, password });
    expect((await reset('a brand new password')).status).toBe(204);
    expect((await client.get('/auth/me')).status).toBe(401);
    expect((await reset('yet another password')).body.errors[0].field).toBe('token');
    await house.visitor().post('/auth/reset', { email: client.email });
    const late = await mailedToken(client.account);
    house.clock.forward({ minutes: 31 });
    expect(
      (await house.visitor().post('/auth/reset/confirm', { token: late, password: 'too late for this' })).status,
    ).toBe(400);
  });
});

describe('deleting an account', () => {
  it('asks for the password and leaves nothing behind', async () => {
    const client = await house.signUp();
    expect((await client.delete('/auth/me', { password: 'wrong password' })).status).toBe(400);
    expect((await client.delete('/auth/me', { password: maya.password })).status).toBe(204);
    expect((await client.get('/auth/me')).status).toBe(401);
    expect((await house.visitor().post('/auth/sign-in', { email: client.email, password: maya.password })).status).toBe(
      401,
    );
  });
});

describe('who may sign up', () => {
  it('is nobody after the first account where the server is reached from elsewhere', async () => {
    const hosted = await startApp({ PUBLIC_URL: 'https://tactful.example.org' });
    try {
      await hosted.signUp();
      const second = await hosted.visitor().post('/auth/sign-up', { ...maya, email: 'second@example.org' });
      expect([second.status, second.body.code]).toEqual([403, 'sign-up-closed']);
    } finally {
      await hosted.close();
    }
  });
});

/** The newest token that went out to an account. */
async function mailedToken(account: string): Promise<string> {
  const { Database } = await import('../../../src/platform/database/account-scope.ts');
  const rows: { text: string }[] = await house.app
    .get(Database)
    .withAccount(account as never, (manager) =>
      manager.query('select body_text as text from mails order by id desc limit 1'),
    );
  return /\/reset#token=([\w-]{43})/.exec(rows[0]?.text ?? '')?.[1] ?? '';
}
