import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';

let house: TestApp;
let maya: TestClient;

beforeAll(async () => {
  house = await startApp();
  maya = await house.signUp();
});
afterAll(() => house.close());

const core = { kind: 'core', specialty: 'Family Medicine', from: '2026-09-01', to: '2026-09-28' };
const audition = { kind: 'audition', specialty: null, from: '2026-10-05', to: '2026-10-30' };

test('a site has its rotations in the order of their days', async () => {
  const { status, body } = await maya.post('/sites', {
    name: 'Harbor Clinic',
    city: 'Oakland',
    rotations: [audition, core],
  });
  expect(status).toBe(201);
  expect(body).toEqual({
    id: expect.any(String),
    name: 'Harbor Clinic',
    healthSystem: null,
    city: 'Oakland',
    notes: null,
    rotations: [
      { id: expect.any(String), ...core },
      { id: expect.any(String), ...audition },
    ],
    createdAt: '2026-11-23T15:00:00.000Z',
    updatedAt: '2026-11-23T15:00:00.000Z',
    version: 1,
  });
  expect((await maya.get(`/sites/${body.id}`)).body).toEqual(body);
  expect((await maya.get('/sites')).body.items).toEqual([body]);
});

test('a rotation sent with its id keeps it; one without is new; one left out goes', async () => {
  const { body } = await maya.post('/sites', { name: 'Changing', rotations: [core, audition] });
  const [first, second] = body.rotations;
  const rotations = [
    { ...first, to: '2026-09-30' },
    { ...core, kind: 'observership', from: '2026-11-02', to: '2026-11-02' },
  ];
  const changed = await maya.patch(`/sites/${body.id}`, { rotations, version: 1 });
  expect(changed.body.version).toBe(2);
  expect(changed.body.rotations).toEqual([
    { ...first, to: '2026-09-30' },
    { ...rotations[1], id: expect.any(String) },
  ]);
  expect(changed.body.rotations[1].id).not.toBe(second.id);
  expect((await maya.patch(`/sites/${body.id}`, { name: 'Renamed' })).body.rotations).toEqual(changed.body.rotations);
  expect((await maya.patch(`/sites/${body.id}`, { rotations: [second] })).status).toBe(400);
  expect((await maya.patch(`/sites/${body.id}`, { rotations: [] })).body.rotations).toEqual([]);
});

test('a stale change is refused wholly, and removing unlinks its people', async () => {
  const { body } = await maya.post('/sites', { name: 'Stale', rotations: [core] });
  const person = (await maya.post('/mentors', { name: 'Linked', siteId: body.id })).body;
  await maya.patch(`/sites/${body.id}`, { notes: 'first' });
  const stale = await maya.patch(`/sites/${body.id}`, { rotations: [], version: 1 });
  expect([stale.status, stale.body.current.rotations]).toEqual([409, body.rotations]);
  expect((await maya.delete(`/sites/${body.id}`)).status).toBe(204);
  expect((await maya.get(`/sites/${body.id}`)).status).toBe(404);
  expect((await maya.get(`/mentors/${person.id}`)).body).toMatchObject({ siteId: null, version: 2 });
});

test('removing one that was written about leaves what happened', async () => {
  const site = (await maya.post('/sites', { name: 'Remembered' })).body.id;
  const mentorId = (await maya.post('/mentors', { name: 'Talker', siteId: site })).body.id;
  const talk = {
    mentorId,
    at: '2026-11-20T10:00:00Z',
    kind: 'call',
    direction: 'mutual',
    summary: 'A talk',
    siteId: site,
  };
  const logged = await maya.post('/interactions', talk);
  expect(logged.status).toBe(201);
  expect((await maya.delete(`/sites/${site}`)).status).toBe(204);
  expect((await maya.get(`/mentors/${mentorId}`)).body.lastInteractionAt).toBe('2026-11-20T10:00:00.000Z');
});

test.each([
  ['rotations.0.to', [{ ...core, from: '2026-09-28', to: '2026-09-01' }], /not before the first/],
  ['rotations.1.to', [core, { ...core, to: '2026-08-01' }], /not before the first/],
  ['rotations.0.from', [{ ...core, from: '2026-02-30' }], /day that exists/],
  ['rotations.0.from', [{ ...core, from: '2027-02-29' }], /day that exists/],
  ['rotations.0.from', [{ ...core, from: '2026-9-1' }], /YYYY-MM-DD/],
  ['rotations.0.to', [{ ...core, to: null }], /day that exists/],
  ['rotations.0.kind', [{ ...core, kind: 'holiday' }], /core, sub-internship/],
  ['rotations.0.id', [{ ...core, id: 'x' }], /UUID/],
  ['rotations.0.id', [{ ...core, id: '01900000-0000-7000-8000-000000000000' }], /no rotation/],
  ['rotations', Array.from({ length: 51 }, () => core), /at most 50/],
  ['rotations', null, /list/],
  ['rotations', [null], /list/],
])('a wrong %s is named and nothing is written (%j)', async (field, rotations, says) => {
  const site = (await maya.post('/sites', { name: 'Steady', rotations: [audition] })).body;
  for (const answer of [
    await maya.post('/sites', { name: 'Never Written', rotations }),
    await maya.patch(`/sites/${site.id}`, { name: 'Never Written', rotations }),
  ]) {
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([{ field, message: expect.stringMatching(says) }]);
  }
  expect((await maya.get(`/sites/${site.id}`)).body).toEqual(site);
  expect((await maya.get('/sites?q=never%20written')).body.items).toEqual([]);
});

test('a rotation named twice in one change is refused', async () => {
  const site = (await maya.post('/sites', { name: 'Twice', rotations: [core] })).body;
  const [rotation] = site.rotations;
  const { status, body } = await maya.patch(`/sites/${site.id}`, { rotations: [rotation, rotation] });
  expect([status, body.errors[0].field]).toEqual([400, 'rotations.1.id']);
});
