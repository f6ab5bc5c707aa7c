import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';
import { aContact, aMentor } from '../../support/people.ts';
import { asOwner } from '../../bench/seed.ts';
import { feedOf, parsed, pathOf } from './parsed.ts';

let house: TestApp;
let maya: TestClient;

beforeAll(async () => {
  house = await startApp();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.set('2026-11-23T15:00:00Z');
  maya = await house.signUp();
  await aContact(maya, await aMentor(maya), '2026-11-23T14:00:00Z');
});

const visit = (path: string) => house.visitor().get(path);

describe('the address', () => {
  test('is there once one asks for it, can be seen again, and needs no sign-in', async () => {
    expect((await maya.get('/calendar')).body).toEqual({
      on: false,
      url: null,
      names: 'initials',
      onThisComputer: true,
      version: 1,
    });
    const made = await maya.post('/calendar/renew');
    expect(made.status).toBe(200);
    expect(made.body).toMatchObject({ on: true, names: 'initials' });
    expect(made.body.url).toMatch(new RegExp(`^${house.url}/api/v1/calendar/[\\w-]{43}\\.ics$`));
    expect((await maya.get('/calendar')).body).toEqual(made.body);
    expect((await visit(pathOf(made.body.url))).status).toBe(200);
  });

  test('renewed, is another, and the old one stops at once', async () => {
    const old = await feedOf(maya);
    const fresh = await feedOf(maya);
    expect(fresh).not.toBe(old);
    expect((await visit(old)).status).toBe(404);
    expect((await visit(fresh)).status).toBe(200);
  });

  test('stops when the feed is switched off, and is not the same when it is switched on again', async () => {
    const old = await feedOf(maya);
    expect((await maya.delete('/calendar')).status).toBe(204);
    expect((await visit(old)).status).toBe(404);
    expect((await maya.get('/calendar')).body).toMatchObject({ on: false, url: null });
    expect(await feedOf(maya)).not.toBe(old);
    expect((await visit(old)).status).toBe(404);
  });

  test('stops with the account', async () => {
    const path = await feedOf(maya);
    await maya.delete('/auth/me', { password: 'a long enough password' });
    expect((await visit(path)).status).toBe(404);
  });

  test('that was never one answers like one that no longer is, whatever it looks like', async () => {
    const old = await feedOf(maya);
    await feedOf(maya);
    const gone = await visit(old);
    const altered = old.replace(/.(?=\.ics$)/, (last) => (last === 'A' ? 'B' : 'A'));
    const strange = ['x', 'x'.repeat(43), 'x'.repeat(2000), '%00', "'%20or%201=1", '..%2f', '%F0%9F%90%98'];
    for (const path of [
      altered,
      old.replace(/[^/]+(?=\.ics)/, (secret) => secret.toUpperCase()),
      ...strange.map((secret) => `/calendar/${secret}.ics`),
    ]) {
      const answer = await visit(path);
      expect([path, answer.status, answer.body]).toEqual([path, 404, gone.body]);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });

  test('a question that is not known to it is refused before anything is looked up', async () => {
    for (const path of [await feedOf(maya), '/calendar/unknown.ics']) {
      const answer = await visit(`${path}?todo=yes&year=2026`);
      expect([answer.status, answer.body.errors.map(({ field }: { field: string }) => field).toSorted()]).toEqual([
        400,
        ['todo', 'year'],
      ]);
    }
  });

  test('is not in the database, nor can it be made from what is there, even where a repeat is answered alike', async () => {
    const once = { 'idempotency-key': 'renew-once' };
    const { body } = await maya.post('/calendar/renew', undefined, once);
    expect((await maya.post('/calendar/renew', undefined, once)).body).toEqual(body);
    const rows = await asOwner(house.databaseUrl, (client) =>
      client.query<{ row: string }>(
        `select calendars::text as row from calendars where account_id = $1
         union all select idempotency_keys::text from idempotency_keys where account_id = $1`,
        [maya.account],
      ),
    );
    expect(rows.rows).toHaveLength(2);
    const [, secret] = /calendar\/(.+)\.ics/.exec(body.url)!;
    for (const { row } of rows.rows) expect(row).not.toContain(secret);
  });
});

describe('other accounts', () => {
  test('have other addresses, other UIDs, and nothing of each other', async () => {
    const otto = await house.signUp();
    const [mine, theirs] = [await feedOf(maya), await feedOf(otto)];
    const uids = async (path: string) => parsed(await visit(path)).events.map(({ uid }) => uid);
    const own = new Set(await uids(mine));
    expect(own.size).toBe(12);
    const foreign = await uids(theirs);
    expect(foreign).toHaveLength(10);
    expect(foreign.filter((uid) => own.has(uid))).toEqual([]);
  });

  test('are not renewed or switched off with one’s own', async () => {
    const otto = await house.signUp();
    const theirs = await feedOf(otto);
    await feedOf(maya);
    await maya.delete('/calendar');
    expect((await visit(theirs)).status).toBe(200);
  });

  test('a sign-in is needed to see, change, renew or switch off', async () => {
    const visitor = house.visitor();
    const answers = [
      visitor.get('/calendar'),
      visitor.post('/calendar/renew'),
      visitor.patch('/calendar', { names: 'full' }),
      visitor.delete('/calendar'),
    ];
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });
});

describe('the settings of the calendar', () => {
  test('are kept, also while the feed is off, and refuse what they do not know', async () => {
    expect((await maya.patch('/calendar', { names: 'full' })).body).toMatchObject({ on: false, names: 'full' });
    expect((await maya.get('/calendar')).body.names).toBe('full');
    const wrong = await maya.patch('/calendar', { names: 'nicknames', colour: 'red' });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors).toEqual([
      { field: 'colour', message: 'This field is not known here; leave it out.' },
      { field: 'names', message: 'Give one of initials, full.' },
    ]);
  });

  test('with a stale version are left as they are, and shown as they stand', async () => {
    const { body } = await maya.patch('/calendar', { names: 'full' });
    const stale = await maya.patch('/calendar', { names: 'initials', version: body.version - 1 });
    expect([stale.status, stale.body.code, stale.body.current]).toEqual([409, 'stale-version', body]);
  });
});
