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
