import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';
import { aMentor } from '../../support/people.ts';

/** Routes that confirm the session along with their statement, asked by somebody whom the process knows already. */
let house: TestApp;
let elsewhere: pg.Client;
let maya: TestClient;
let mentor: string;

beforeAll(async () => {
  house = await startApp();
  elsewhere = new pg.Client({ connectionString: house.databaseUrl });
  await elsewhere.connect();
});
afterAll(async () => {
  await elsewhere.end();
  await house.close();
});
beforeEach(async () => {
  maya = await house.signUp();
  mentor = await aMentor(maya);
});
afterEach(() => expectMentors(1));

const endSession = () => elsewhere.query('delete from sessions where account_id = $1', [maya.account]);

async function expectMentors(count: number): Promise<void> {
  const { rowCount } = await elsewhere.query('select from mentors where account_id = $1', [maya.account]);
  expect(rowCount).toBe(count);
}

describe('a session that another process ended', () => {
  it('shows nothing from the next request on', async () => {
    expect((await maya.get('/mentors')).body.items).toHaveLength(1);
    await endSession();
    for (const path of ['/mentors', '/mentors?q=osei', `/mentors/${mentor}`]) {
      const answer = await maya.get(path);
      expect([answer.status, answer.body.code]).toEqual([401, 'not-signed-in']);
      expect(answer.text).not.toContain('Osei');
    }
  });

  it('writes nothing, alone or with what follows from it', async () => {
    const site = await maya.post('/sites', { name: 'Lakeside Clinic' });
    await endSession();
    expect((await maya.post('/mentors', { name: 'Ada Bright' })).status).toBe(401);
    await maya.post('/auth/sign-in', { email: maya.email, password: 'a long enough password' });
    for (const [rest, headers] of [
      [{ siteId: site.body.id }, {}],
      [{}, { 'idempotency-key': 'once' }],
    ]) {
      expect((await maya.get('/mentors')).status).toBe(200);
      await endSession();
      expect((await maya.post('/mentors', { name: 'Ada Bright', ...rest }, headers)).status).toBe(401);
      await maya.post('/auth/sign-in', { email: maya.email, password: 'a long enough password' });
    }
  });

  it('is told so whatever else is wrong with the request', async () => {
    for (const ask of [
      () => maya.get('/mentors?limit=1000'),
      () => maya.get('/mentors/no-id'),
      () => maya.post('/mentors', { name: 7 }),
    ]) {
      await maya.post('/auth/sign-in', { email: maya.email, password: 'a long enough password' });
      expect((await maya.get('/mentors')).status).toBe(200);
      expect((await ask()).status).toBeGreaterThanOrEqual(400);
      await endSession();
      expect((await ask()).status).toBe(401);
    }
  });
});

describe('a session in use', () => {
  it('lapses after thirty quiet days', async () => {
    expect((await maya.get('/mentors')).status).toBe(200);
    house.clock.forward({ days: 31 });
    expect((await maya.get('/mentors')).status).toBe(401);
  });

  it('is prolonged in its second half', async () => {
    expect((await maya.get('/mentors')).status).toBe(200);
    for (let visit = 0; visit < 3; visit += 1) {
      house.clock.forward({ days: 20 });
      expect((await maya.get('/mentors')).status).toBe(200);
    }
  });

  it('sees its own account alone, with many others at once', async () => {
    const noah = await house.signUp();
    await aMentor(noah, 'Ines Duarte');
    const people = Array.from({ length: 40 }, (_, turn) => (turn % 2 ? maya : noah));
    const seen = await Promise.all(people.map((person) => person.get('/mentors')));
    expect(seen.map(({ body }) => body.items.map(({ name }: { name: string }) => name))).toEqual(
      people.map((person) => [person === maya ? 'Kwame Osei' : 'Ines Duarte']),
    );
    expect((await noah.get(`/mentors/${mentor}`)).status).toBe(404);
  });
});
