import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';

let house: TestApp;
beforeAll(async () => {
  house = await startApp();
  await house.signUp({ email: maya.email });
});
afterAll(() => house.close());

const maya = { email: 'Maya@Example.org', password: 'a long enough password' };

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
    expect((await visitor.post('/auth/sign-in', maya)).status).toBe(200);
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
    expect((await house.visitor().post('/auth/sign-in', maya)).status).toBe(200);
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
