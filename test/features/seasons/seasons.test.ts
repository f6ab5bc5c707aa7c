import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';

let house: TestApp;
let maya: TestClient;
let steady: TestClient;

beforeAll(async () => {
  house = await startApp();
  steady = await house.signUp();
});
afterAll(() => house.close());
const newcomer = async (now = '2026-11-23T15:00:00Z') => {
  house.clock.set(now);
  maya = await house.signUp();
};

interface Shown {
  key: string;
}
const dateOf = (body: { dates: Shown[] }, key: string) => body.dates.find((date) => date.key === key);

test('the season in which today lies is shown with its dates and how sure they are', async () => {
  await newcomer();
  const { status, body } = await maya.get('/seasons/current');
  expect(status).toBe(200);
  expect(body).toMatchObject({ name: '2026-27', rankListCertifiedAt: null, version: 1 });
  expect(dateOf(body, 'matchDay')).toEqual({
    key: 'matchDay',
    title: 'Match Day',
    at: null,
    day: '2027-03-19',
    approximate: false,
    verified: false,
    source: expect.any(String),
    corrected: false,
  });
});

test.each([
  ['2026-03-20T12:00:00Z', '2025-26'],
  ['2026-06-02T12:00:00Z', '2026-27'],
  ['2030-01-01T12:00:00Z', '2029-30'],
])('at %s it is the season %s', async (now, name) => {
  await newcomer(now);
  expect((await maya.get('/seasons/current')).body.name).toBe(name);
});

test('a corrected date is shown in its place and taken for checked', async () => {
  await newcomer();
  const dates = [{ key: 'rankDeadlineAt', at: '2027-03-03T21:00:00-05:00' }];
  const { status, body } = await maya.patch('/seasons/current', { dates, version: 1 });
  expect(status).toBe(200);
  expect(body.version).toBe(2);
  expect(dateOf(body, 'rankDeadlineAt')).toEqual({
    key: 'rankDeadlineAt',
    title: 'Rank lists are due',
    at: '2027-03-04T02:00:00Z',
    day: null,
    approximate: false,
    verified: true,
    source: 'Your own correction',
    corrected: true,
  });
  expect((await maya.get('/seasons/current')).body).toEqual(body);
  expect(body.dates.map(({ key }: Shown) => key)).toEqual(
    (await (await house.signUp()).get('/seasons/current')).body.dates.map(({ key }: Shown) => key),
  );
});

test('a date may be marked as checked without moving it, and given back', async () => {
  await newcomer();
  const shipped = dateOf((await maya.get('/seasons/current')).body, 'matchDay');
  const marked = await maya.patch('/seasons/current', {
    dates: [{ key: 'matchDay', verified: true, source: 'NRMP page' }],
  });
  expect(dateOf(marked.body, 'matchDay')).toEqual({ ...shipped, verified: true, source: 'NRMP page', corrected: true });
  const back = await maya.patch('/seasons/current', { dates: [{ key: 'matchDay', at: null, day: null }] });
  expect(dateOf(back.body, 'matchDay')).toEqual(shipped);
});

test('a season we ship no dates of is filled by the user', async () => {
  await newcomer('2029-09-01T12:00:00Z');
  expect((await maya.get('/seasons/current')).body.dates).toEqual([]);
  const { body } = await maya.patch('/seasons/current', { dates: [{ key: 'matchDay', day: '2030-03-15' }] });
  expect(body.dates).toMatchObject([{ key: 'matchDay', day: '2030-03-15', verified: true, corrected: true }]);
});

test('the moment of certifying the rank list is kept and taken back', async () => {
  await newcomer('2027-03-01T12:00:00Z');
  const set = await maya.patch('/seasons/current', { rankListCertifiedAt: '2027-02-28T20:00:00-05:00' });
  expect(set.body.rankListCertifiedAt).toBe('2027-03-01T01:00:00.000Z');
  expect((await maya.patch('/seasons/current', { rankListCertifiedAt: null })).body.rankListCertifiedAt).toBeNull();
});

test('a stale change is refused with the current state, and of two first ones at once both are done', async () => {
  await newcomer();
  const both = ['2027-03-18', '2027-03-20'].map((day) =>
    maya.patch('/seasons/current', { dates: [{ key: 'matchDay', day }] }),
  );
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
  const stale = await maya.patch('/seasons/current', { rankListCertifiedAt: null, version: 1 });
  expect([stale.status, stale.body.current.version]).toEqual([409, 3]);
});

test.each([
  ['dates.0.key', { dates: [{ key: 'christmas', day: '2026-12-25' }] }],
  ['dates.0.day', { dates: [{ key: 'matchDay', day: '2027-02-30' }] }],
  ['dates.0.day', { dates: [{ key: 'matchDay', day: '2127-03-19' }] }],
  ['dates.0.at', { dates: [{ key: 'soapEndsAt', at: '2025-03-19T10:00:00Z' }] }],
  ['dates.0.day', { dates: [{ key: 'matchDay', day: '2027-03-19', at: '2027-03-19T10:00:00Z' }] }],
  ['dates.0.verified', { dates: [{ key: 'matchDay', verified: 'yes' }] }],
  ['dates', { dates: { matchDay: '2027-03-19' } }],
  ['dates', { dates: null }],
  ['rankListCertifiedAt', { rankListCertifiedAt: 'yesterday' }],
  ['name', { name: '1999-00' }],
])('a wrong %s is named (%j)', async (field, dto) => {
  const { status, body } = await steady.patch('/seasons/current', dto);
  expect([status, body.errors[0].field]).toEqual([400, field]);
});
