import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';

let house: TestApp;
beforeAll(async () => {
  house = await startApp();
});
afterAll(() => house.close());

/** What everybody signs up with here. */
const password = 'a long enough password';

describe('passwords', () => {
  it('change with the old one, which ends the other sessions', async () => {
    const client = await house.signUp();
    const elsewhere = house.visitor();
    await elsewhere.post('/auth/sign-in', { email: client.email, password });
    expect(
      (await client.post('/auth/password', { old: 'wrong password', new: 'another long one' })).body.errors[0].field,
    ).toBe('old');
    expect((await client.post('/auth/password', { old: password, new: 'another long one' })).status).toBe(204);
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
    expect((await client.delete('/auth/me', { password })).status).toBe(204);
    expect((await client.get('/auth/me')).status).toBe(401);
    expect((await house.visitor().post('/auth/sign-in', { email: client.email, password })).status).toBe(401);
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
