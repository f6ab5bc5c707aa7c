import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';

let house: TestApp;
let maya: TestClient;
let id: string;

beforeAll(async () => {
  house = await startApp();
  maya = await house.signUp();
});
afterAll(() => house.close());

beforeEach(async () => {
  house.clock.set('2026-11-23T15:00:00Z');
  id = (await maya.post('/mentors', { name: 'Dr. Osei' })).body.id;
  const meeting = { mentorId: id, at: '2026-11-23T14:00:00Z', kind: 'meeting', direction: 'mutual', summary: 'Coffee' };
  expect((await maya.post('/interactions', meeting)).status).toBe(201);
});

const nextStep = async () => (await maya.get(`/mentors/${id}`)).body.nextStep;

test('a meeting makes the thank-you the next step, one by one and in the list', async () => {
  const step = await nextStep();
  expect(step).toMatchObject({
    followUpId: expect.any(String),
    kind: 'thank_you',
    state: 'planned',
    dueAt: '2026-11-24T14:00:00.000Z',
    lateAt: '2026-11-25T14:00:00.000Z',
    because: { rule: 'pacing/thank-you-due' },
  });
  const { items } = (await maya.get('/mentors?q=osei&limit=100')).body;
  expect(items.find((item: { id: string }) => item.id === id).nextStep).toEqual(step);
});

test.each([
  ['2026-11-24T13:59:59Z', 'planned'],
  ['2026-11-24T14:00:00Z', 'due'],
  ['2026-11-25T13:59:59Z', 'due'],
  ['2026-11-25T14:00:00Z', 'late'],
])('at %s it is %s', async (now, state) => {
  house.clock.set(now);
  expect((await nextStep()).state).toBe(state);
});

test('nothing is owed to somebody who asked not to be written to', async () => {
  const { body } = await maya.patch(`/mentors/${id}`, { doNotContact: true });
  expect(body.nextStep).toBeNull();
  expect((await maya.patch(`/mentors/${id}`, { doNotContact: false })).body.nextStep).toMatchObject({
    kind: 'thank_you',
  });
});

test('removing and restoring a mentor takes what is owed along', async () => {
  await maya.delete(`/mentors/${id}`);
  const owed = async () =>
    (await maya.get('/follow-ups?limit=100')).body.items.filter(
      (step: { mentorId: string; kind: string; state: string }) =>
        step.mentorId === id && step.kind === 'thank_you' && step.state === 'planned',
    );
  expect(await owed()).toEqual([]);
  expect((await maya.post(`/mentors/${id}/restore`)).body.nextStep).toMatchObject({ kind: 'thank_you' });
  expect(await owed()).toHaveLength(1);
});

test('a rotation noted later takes the thank-you of its single days to its end', async () => {
  const site = (await maya.post('/sites', { name: 'Harbor Clinic' })).body.id;
  await maya.patch(`/mentors/${id}`, { siteId: site });
  expect((await nextStep()).dueAt).toBe('2026-11-24T14:00:00.000Z');
  const rotations = [{ kind: 'core', from: '2026-11-16', to: '2026-12-11' }];
  await maya.patch(`/sites/${site}`, { rotations });
  const { items } = (await maya.get('/follow-ups?limit=100')).body;
  const thanks = items.filter(
    (owed: { mentorId: string; kind: string; state: string }) =>
      owed.mentorId === id && owed.kind === 'thank_you' && owed.state === 'planned',
  );
  expect(thanks).toHaveLength(1);
  expect(thanks[0].dueAt.slice(0, 10)).toBe('2026-12-14');
});
