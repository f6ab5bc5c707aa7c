import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';

let house: TestApp;
let maya: TestClient;

beforeAll(async () => {
  house = await startApp();
  maya = await house.signUp();
});
afterAll(() => house.close());

const nobody = '01900000-0000-7000-8000-000000000000';

describe('a new mentor', () => {
  test('has every field, with modest defaults', async () => {
    const { status, body } = await maya.post('/mentors', { name: 'Dr. Kwame Osei' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      name: 'Dr. Kwame Osei',
      credentials: null,
      roles: [],
      email: null,
      phone: null,
      timeZone: null,
      siteId: null,
      programId: null,
      onSelectionSide: false,
      circle: 'outer',
      metThrough: null,
      mayBeNamed: false,
      doNotContact: false,
      answersOnFirstName: false,
      tags: [],
      notes: null,
      lastInteractionAt: null,
      nextStep: null,
      createdAt: '2026-11-23T15:00:00.000Z',
      updatedAt: '2026-11-23T15:00:00.000Z',
      deletedAt: null,
      version: 1,
    });
    expect((await maya.get(`/mentors/${body.id}`)).body).toEqual(body);
  });

  test('is kept as written, whatever the script', async () => {
    const site = await maya.post('/sites', { name: 'Harbor Free Clinic' });
    const program = await maya.post('/programs', { name: 'Bay Family Medicine' });
    const told = {
      name: 'د. ليلى حداد 🩺 — Ñandú  ',
      credentials: 'MD, MPH',
      roles: ['faculty', 'resident'],
      email: 'laila@example.org',
      phone: '+1 510 555 0134',
      timeZone: 'Asia/Kolkata',
      siteId: site.body.id,
      programId: program.body.id,
      onSelectionSide: true,
      circle: 'inner',
      metThrough: 'Grand rounds',
      mayBeNamed: true,
      doNotContact: true,
      answersOnFirstName: true,
      tags: ['clinic', 'QI'],
      notes: 'First line\nsecond line\t<b>bold</b>',
    };
    const { body } = await maya.post('/mentors', told);
    expect(body).toMatchObject(told);
    expect((await maya.get(`/mentors/${body.id}`)).body).toMatchObject(told);
  });

  test('stands on the selection side when the roles say so and the user does not', async () => {
    const side = async (dto: object) => (await maya.post('/mentors', { name: 'Someone', ...dto })).body.onSelectionSide;
    expect(await side({ roles: ['program-director'] })).toBe(true);
    expect(await side({ roles: ['alumnus', 'coordinator'] })).toBe(true);
    expect(await side({ roles: ['interviewer'] })).toBe(true);
    expect(await side({ roles: ['attending', 'faculty', 'resident'] })).toBe(false);
    expect(await side({ roles: ['program-director'], onSelectionSide: false })).toBe(false);
    expect(await side({ roles: ['resident'], onSelectionSide: true })).toBe(true);
  });

  test('is written once for two requests with one key at the same moment', async () => {
    const dto = { name: 'Twice Told' };
    const key = { 'idempotency-key': 'double-submit' };
    const [one, two] = await Promise.all([maya.post('/mentors', dto, key), maya.post('/mentors', dto, key)]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body).toEqual(one.body);
    expect((await maya.get('/mentors?q=twice%20told')).body.items).toHaveLength(1);
    expect((await maya.post('/mentors', { name: 'Another' }, key)).status).toBe(422);
  });
});

describe('a change', () => {
  test('touches only what it names, empties with null, and raises the version', async () => {
    const { body } = await maya.post('/mentors', { name: 'Ana', notes: 'Kind', tags: ['a'], email: 'ana@example.org' });
    house.clock.forward({ minutes: 5 });
    const changed = await maya.patch(`/mentors/${body.id}`, { notes: null, circle: 'inner', version: 1 });
    expect(changed.body).toEqual({
      ...body,
      notes: null,
      circle: 'inner',
      version: 2,
      updatedAt: '2026-11-23T15:05:00.000Z',
    });
  });

  test('of a stale version is refused with the current state', async () => {
    const { body } = await maya.post('/mentors', { name: 'Ben' });
    await maya.patch(`/mentors/${body.id}`, { name: 'Ben Two' });
    const stale = await maya.patch(`/mentors/${body.id}`, { name: 'Ben Three', version: 1 });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'stale-version', current: { name: 'Ben Two', version: 2 } });
    expect((await maya.patch(`/mentors/${body.id}`, { version: 1 })).status).toBe(409);
    expect((await maya.patch(`/mentors/${body.id}`, {})).body).toMatchObject({ name: 'Ben Two', version: 2 });
  });

  test('by two at the same moment is done for one of them', async () => {
    const { body } = await maya.post('/mentors', { name: 'Cara' });
    const race = ['Cara One', 'Cara Two'].map((name) => maya.patch(`/mentors/${body.id}`, { name, version: 1 }));
    const statuses = (await Promise.all(race)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 409]);
  });

  test('of roles moves the selection side as long as the user has not said it', async () => {
    const { body } = await maya.post('/mentors', { name: 'Dee', roles: ['faculty'] });
    const as = async (dto: object) => (await maya.patch(`/mentors/${body.id}`, dto)).body.onSelectionSide;
    expect(await as({ roles: ['program-director'] })).toBe(true);
    expect(await as({ onSelectionSide: false })).toBe(false);
    expect(await as({ roles: ['coordinator'] })).toBe(false);
    expect(await as({ onSelectionSide: null })).toBe(true);
  });

  test('keeps repeated tags once', async () => {
    const { body } = await maya.post('/mentors', { name: 'Eve', tags: ['x', 'y', 'x'] });
    expect(body.tags).toEqual(['x', 'y']);
  });
});

describe('a removed mentor', () => {
  test('vanishes, and comes back within thirty days', async () => {
    const { body } = await maya.post('/mentors', { name: 'Fay Removed' });
    expect((await maya.delete(`/mentors/${body.id}`)).status).toBe(204);
    expect((await maya.get(`/mentors/${body.id}`)).status).toBe(404);
    expect((await maya.patch(`/mentors/${body.id}`, { name: 'X' })).status).toBe(404);
    expect((await maya.delete(`/mentors/${body.id}`)).status).toBe(404);
    expect((await maya.get('/mentors?q=fay')).body.items).toEqual([]);
    const removed = await maya.get('/mentors?deleted=true&q=fay');
    expect(removed.body.items).toMatchObject([{ id: body.id, deletedAt: expect.any(String) }]);
    house.clock.forward({ days: 20 });
    await maya.get('/mentors?limit=1');
    house.clock.forward({ days: 9, hours: 23 });
    const back = await maya.post(`/mentors/${body.id}/restore`);
    expect(back.status).toBe(200);
    expect(back.body).toMatchObject({ name: 'Fay Removed', deletedAt: null, version: 3 });
    expect((await maya.get(`/mentors/${body.id}`)).body).toEqual(back.body);
    expect((await maya.post(`/mentors/${body.id}/restore`)).body).toEqual(back.body);
  });

  test('is gone after thirty days', async () => {
    const { body } = await maya.post('/mentors', { name: 'Gus' });
    await maya.delete(`/mentors/${body.id}`);
    house.clock.forward({ days: 20 });
    await maya.get('/mentors?limit=1');
    house.clock.forward({ days: 10 });
    expect((await maya.post(`/mentors/${body.id}/restore`)).status).toBe(404);
    expect((await maya.get('/mentors?deleted=true&q=gus')).body.items).toEqual([]);
    expect((await maya.post(`/mentors/${nobody}/restore`)).status).toBe(404);
  });
});
