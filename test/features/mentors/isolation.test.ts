import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { accountId, Database } from '../../../src/platform/database/account-scope.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';

let house: TestApp;
let maya: TestClient;
let otto: TestClient;
let own: Record<'mentor' | 'site' | 'program' | 'rotation', string>;
let foreign: typeof own;

async function fill(client: TestClient): Promise<typeof own> {
  const rotations = [{ kind: 'core', specialty: null, from: '2026-09-01', to: '2026-09-28' }];
  const site = (await client.post('/sites', { name: 'Quartz Clinic', rotations })).body;
  const mentor = (await client.post('/mentors', { name: 'Quartz Person', siteId: site.id })).body;
  const interviews = [{ at: '2026-12-01T15:00:00Z', withMentorIds: [mentor.id] }];
  const program = (await client.post('/programs', { name: 'Quartz Program', interviews })).body;
  await client.patch('/seasons/current', { rankListCertifiedAt: '2026-11-01T00:00:00Z' });
  return { mentor: mentor.id, site: site.id, program: program.id, rotation: site.rotations[0].id };
}

beforeAll(async () => {
  house = await startApp();
  [maya, otto] = [await house.signUp(), await house.signUp()];
  own = await fill(maya);
  foreign = await fill(otto);
});
afterAll(() => house.close());

const asMaya = <T>(work: (manager: EntityManager) => Promise<T>) =>
  house.app.get(Database).withAccount(accountId(maya.account), work);

test('another account’s ids answer like ids that do not exist, for every act', async () => {
  for (const kind of ['mentor', 'site', 'program'] as const) {
    const tries = (id: string) => [
      maya.get(`/${kind}s/${id}`),
      maya.patch(`/${kind}s/${id}`, { name: 'Mine now' }),
      maya.patch(`/${kind}s/${id}`, { name: 'Mine now', version: 7 }),
      maya.patch(`/${kind}s/${id}`, {}),
      maya.delete(`/${kind}s/${id}`),
      ...(kind === 'mentor' ? [maya.post(`/${kind}s/${id}/restore`)] : []),
    ];
    const others = await Promise.all(tries(foreign[kind]));
    const absent = await Promise.all(tries(v7()));
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 404));
    expect(others.map(({ body }) => body)).toEqual(absent.map(({ body }) => body));
    expect((await maya.get(`/${kind}s/not-a-uuid`)).status).toBe(404);
    expect((await otto.get(`/${kind}s/${foreign[kind]}`)).body.name).toMatch(/^Quartz/);
  }
});

test('lists, searches and filters show nothing of others', async () => {
  for (const kind of ['mentors', 'sites', 'programs']) {
    const { body } = await maya.get(`/${kind}?q=quartz`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([own[kind.slice(0, -1) as keyof typeof own]]);
  }
  expect((await maya.get(`/mentors?siteId=${foreign.site}`)).body.items).toEqual([]);
  expect((await maya.get('/mentors?q=qaurtz')).body.items).toHaveLength(1);
});

test('a query that forgets its where sees only the account’s own rows', async () => {
  await asMaya(async (manager) => {
    for (const table of ['mentors', 'sites', 'rotations', 'programs', 'interviews', 'interviewers', 'seasons']) {
      const rows: { account_id: string }[] = await manager.query(`select account_id from ${table}`);
      expect([table, rows.length]).toEqual([table, 1]);
      expect(rows[0]?.account_id).toBe(maya.account);
      const [, changed]: [unknown, number] = await manager.query(`update ${table} set account_id = account_id`);
      expect([table, changed]).toEqual([table, 1]);
    }
    expect(await manager.query('select mentor_id from present_interviewers')).toEqual([{ mentor_id: own.mentor }]);
  });
});

test('without an account, or with another one’s, the search function finds nothing', async () => {
  const found = (manager: EntityManager) => manager.query("select id from search_mentors('quartz')");
  expect(await house.app.get(Database).withoutAccount(found)).toEqual([]);
  expect(await asMaya(found)).toEqual([{ id: own.mentor }]);
  const stranger = await house.signUp();
  expect(await house.app.get(Database).withAccount(accountId(stranger.account), found)).toEqual([]);
});

test('a body that names another account’s id is refused by the field’s name', async () => {
  const interviews = [{ at: '2026-12-01T15:00:00Z', withMentorIds: [foreign.mentor] }];
  const rotation = { id: foreign.rotation, kind: 'core', from: '2026-09-01', to: '2026-09-28' };
  const cases: [string, Promise<{ status: number; body: { errors: unknown } }>][] = [
    ['siteId', maya.post('/mentors', { name: 'X', siteId: foreign.site })],
    ['programId', maya.post('/mentors', { name: 'X', programId: foreign.program })],
    ['siteId', maya.patch(`/mentors/${own.mentor}`, { siteId: foreign.site })],
    ['programId', maya.patch(`/mentors/${own.mentor}`, { programId: foreign.program })],
    ['siteId', maya.post('/mentors', { name: 'X', siteId: v7() })],
    ['interviews.withMentorIds', maya.post('/programs', { name: 'X', interviews })],
    ['interviews.withMentorIds', maya.patch(`/programs/${own.program}`, { interviews })],
    ['rotations.0.id', maya.post('/sites', { name: 'X', rotations: [rotation] })],
    ['rotations.0.id', maya.patch(`/sites/${own.site}`, { rotations: [rotation] })],
  ];
  for (const [field, answer] of cases) {
    const { status, body } = await answer;
    expect([status, body.errors]).toEqual([400, [{ field, message: expect.stringMatching(/^There is no /) }]]);
  }
  expect((await otto.get(`/sites/${foreign.site}`)).body.rotations).toHaveLength(1);
  expect((await maya.get(`/programs/${own.program}`)).body.interviews).toMatchObject([{ withMentorIds: [own.mentor] }]);
});

test('every foreign key of these tables refuses another account’s id, below all services', async () => {
  const day = "'2026-09-01', '2026-09-02'";
  const tries = [
    `update mentors set site_id = '${foreign.site}'`,
    `update mentors set program_id = '${foreign.program}'`,
    `insert into rotations values ('${v7()}', '${maya.account}', '${foreign.site}', 'core', null, ${day})`,
    `insert into interviews values ('${v7()}', '${maya.account}', '${foreign.program}', '2026-12-01')`,
    `insert into interviewers select '${maya.account}', id, '${foreign.mentor}' from interviews`,
    `insert into interviewers values ('${maya.account}', '${v7()}', '${own.mentor}')`,
    `insert into seasons values ('${v7()}', '${otto.account}', '2030-31', '{}', null, 1)`,
    `update mentors set account_id = '${otto.account}'`,
  ];
  for (const sql of tries) {
    await expect(asMaya((manager) => manager.query(sql))).rejects.toThrow(/foreign key|row-level security/);
  }
});
