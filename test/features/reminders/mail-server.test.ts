import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { TestClient } from '../../support/client.ts';
import { meet, startMailWorld, type MailWorld } from '../../support/mail-world.ts';
import { SmtpSink } from '../../support/smtp.ts';

const login = { user: 'maya', pass: 'abcd efgh ijkl mnop' };
let world: MailWorld;
let provider: SmtpSink;
beforeAll(async () => {
  world = await startMailWorld({ SMTP_URL: '', PUBLIC_URL: 'http://localhost:4000' });
  provider = await SmtpSink.start(login);
});
afterEach(() => {
  provider.behaviour = { does: 'accept' };
});
afterAll(async () => {
  await world.close();
  await provider.stop();
});

const settings = () => ({
  host: '127.0.0.1',
  port: Number(new URL(provider.url).port),
  security: 'none',
  login: login.user,
  password: login.pass,
  sender: 'maya@example.org',
});
const codeFor = (client: TestClient) => /mail server: (\d{6})/.exec(provider.to(client.email).at(-1)?.text ?? '')?.[1];

describe('a mail server of one’s own', () => {
  test('is in force once its code is typed in, and what was held goes out by it', async () => {
    world.clock.set('2026-11-23T20:00:00Z');
    const maya = await world.signUp();
    await meet(maya, '2026-11-23T18:00:00Z');
    await world.at('2026-11-24T12:30:00Z');
    expect((await maya.get('/mail/state')).body).toMatchObject({ server: 'none', waiting: 1 });
    expect((await maya.get('/mail/server')).body).toMatchObject({ source: 'none', host: null, proposed: null });

    const set = await maya.put('/mail/server', settings());
    expect(set.status).toBe(200);
    expect(set.body).toMatchObject({ source: 'none', proposed: { host: '127.0.0.1', login: 'maya' } });
    expect(set.text).not.toContain(login.pass);
    await world.tick();
    expect(provider.to(maya.email).map((mail) => mail.subject)).toEqual(['A test mail from Tactful']);

    const confirmed = await maya.post('/mail/server/confirm', { code: codeFor(maya) });
    expect(confirmed).toMatchObject({ status: 200, body: { source: 'own', passwordKept: true, proposed: null } });
    await world.tick();
    const digest = provider.to(maya.email).at(-1);
    expect(digest?.subject).toContain('Thank Dr.');
    expect(digest?.from?.text).toBe('"Tactful" <maya@example.org>');
    expect((await maya.get('/mail/state')).body).toMatchObject({ server: 'set', waiting: 0, banner: null });
  });

  test('serves its own account alone', async () => {
    const noor = await world.signUp();
    expect((await noor.get('/mail/server')).body).toMatchObject({ source: 'none', host: null, login: null });
    await noor.post('/mail/test');
    await world.tick();
    expect((await noor.get('/mail/outbox')).body.items[0]).toMatchObject({ kind: 'test', state: 'held' });
    expect(provider.to(noor.email)).toEqual([]);
  });

  test('keeps its password sealed, and takes the kept one where none is given', async () => {
    const maya = await world.signUp();
    await maya.put('/mail/server', settings());
    const owner = new DataSource({ type: 'postgres', url: world.databaseUrl });
    await owner.initialize();
    const [row] = await owner.query('select * from mail_servers where account_id = $1', [maya.account]);
    await owner.destroy();
    expect(JSON.stringify(row)).not.toContain(login.pass);
    expect(JSON.stringify(row)).not.toContain(codeFor(maya));
    const again = await maya.put('/mail/server', { ...settings(), password: undefined, sender: 'm@example.org' });
    expect(again).toMatchObject({ status: 200, body: { proposed: { sender: 'm@example.org' } } });
    expect((await maya.post('/mail/server/confirm', { code: codeFor(maya) })).body.sender).toBe('m@example.org');
  });

  test('that refuses the login, the sender or the connection is named by the field that mends it; nothing is kept', async () => {
    const maya = await world.signUp();
    const fields = async (change: object) => {
      const answer = await maya.put('/mail/server', { ...settings(), ...change });
      expect(answer.status).toBe(400);
      return answer.body.errors.map((error: { field: string }) => error.field);
    };
    expect(await fields({ password: 'my usual one' })).toEqual(['password']);
    expect(await fields({ host: 'nowhere.invalid', security: 'tls' })).toEqual(['host']);
    expect(await fields({ port: 1 })).toEqual(['host']);
    expect(await fields({ host: 'mail.example.org' })).toEqual(['security']);
    expect(await fields({ password: null })).toEqual(['password']);
    expect(await fields({ login: null })).toEqual(['login']);
    expect(await fields({ port: 0 })).toEqual(['port']);
    expect(await fields({ sender: 'maya' })).toEqual(['sender']);
    provider.behaviour = { does: 'answer', code: 550, at: 'rcpt' };
    expect(await fields({})).toEqual(['sender']);
    expect((await maya.get('/mail/server')).body).toMatchObject({ source: 'none', proposed: null });
  });

  test('is forgotten after five wrong codes, and after half an hour', async () => {
    const maya = await world.signUp();
    await maya.put('/mail/server', settings());
    const right = codeFor(maya);
    const wrong = right === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 4; tries += 1) {
      const answer = await maya.post('/mail/server/confirm', { code: wrong });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'code' }] } });
    }
    expect((await maya.post('/mail/server/confirm', { code: wrong })).body.code).toBe('no-code');
    expect((await maya.post('/mail/server/confirm', { code: right })).body.code).toBe('no-code');

    await maya.put('/mail/server', settings());
    world.clock.forward({ minutes: 31 });
    expect((await maya.get('/mail/server')).body.proposed).toBeNull();
    expect((await maya.post('/mail/server/confirm', { code: codeFor(maya) })).body.code).toBe('no-code');
  });

  test('goes on while another is proposed; once removed, mail is held and nothing owed is lost', async () => {
    world.clock.set('2026-11-30T20:00:00Z');
    const maya = await world.signUp();
    await maya.put('/mail/server', settings());
    await maya.post('/mail/server/confirm', { code: codeFor(maya) });
    await maya.put('/mail/server', { ...settings(), sender: 'other@example.org' });
    await maya.post('/mail/test');
    expect(provider.to(maya.email).at(-1)?.from?.text).toBe('"Tactful" <maya@example.org>');
    provider.behaviour = { does: 'answer', code: 451, at: 'data' };
    await meet(maya, '2026-11-30T18:00:00Z');
    await world.at('2026-12-01T12:30:00Z');
    expect((await maya.delete('/mail/server')).body).toMatchObject({ source: 'none', proposed: null });
    await world.at('2026-12-01T12:40:00Z');
    const digests = (await maya.get('/mail/outbox')).body.items.filter(
      (mail: { kind: string }) => mail.kind === 'digest',
    );
    expect(digests).toMatchObject([{ state: 'held' }]);
    expect((await maya.get('/follow-ups?state=open')).body.items).toContainEqual(
      expect.objectContaining({ kind: 'thank_you' }),
    );
  });
});

describe('where SMTP_URL serves everybody', () => {
  test('no account sets a server, nor sees more than its name', async () => {
    const given = await startMailWorld();
    const maya = await given.signUp();
    const shown = (await maya.get('/mail/server')).body;
    expect(shown).toMatchObject({ source: 'environment', host: '127.0.0.1', login: null, port: null });
    expect((await maya.put('/mail/server', settings())).body.code).toBe('mail-server-given');
    await given.close();
  });
});

describe('a hosted installation', () => {
  test('does not reach into its own network for anybody', async () => {
    const hosted = await startMailWorld({ SMTP_URL: '' });
    const maya = await hosted.signUp();
    for (const host of ['127.0.0.1', '10.0.0.7', '169.254.169.254', 'localhost', '::1', '::ffff:127.0.0.1']) {
      const answer = await maya.put('/mail/server', { ...settings(), host, security: 'starttls' });
      expect([host, answer.body.errors?.[0]?.field]).toEqual([host, 'host']);
    }
    expect(provider.to(maya.email)).toEqual([]);
    await hosted.close();
  });
});
