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

const mentor = async (name: string): Promise<string> => (await maya.post('/mentors', { name })).body.id;

test('a new program is a target of unknown policies', async () => {
  const { status, body } = await maya.post('/programs', { name: 'Bay Family Medicine' });
  expect(status).toBe(201);
  expect(body).toEqual({
    id: expect.any(String),
    name: 'Bay Family Medicine',
    healthSystem: null,
    specialty: null,
    tier: 'target',
    imgHistory: null,
    thankYouPolicy: 'unknown',
    postInterviewContact: 'unknown',
    rankIntentInvited: false,
    interviews: [],
    notes: null,
    createdAt: '2026-11-23T15:00:00.000Z',
    updatedAt: '2026-11-23T15:00:00.000Z',
    version: 1,
  });
  expect((await maya.get(`/programs/${body.id}`)).body).toEqual(body);
});

test('keeps its interviews, oldest first and in UTC, and replaces them as a whole', async () => {
  const [ana, ben] = [await mentor('Ana'), await mentor('Ben')];
  const interviews = [
    { at: '2026-12-09T09:00:00-08:00', withMentorIds: [ana, ben] },
    { at: '2026-12-01T15:00:00Z', withMentorIds: [] },
  ];
  const { body } = await maya.post('/programs', { name: 'Interviewing', interviews });
  expect(body.interviews).toEqual([
    { at: '2026-12-01T15:00:00.000Z', withMentorIds: [] },
    { at: '2026-12-09T17:00:00.000Z', withMentorIds: expect.arrayContaining([ana, ben]) },
  ]);
  const changed = await maya.patch(`/programs/${body.id}`, {
    interviews: [{ at: '2026-12-02T15:00:00Z', withMentorIds: [ben] }],
  });
  expect(changed.body).toMatchObject({
    version: 2,
    interviews: [{ at: '2026-12-02T15:00:00.000Z', withMentorIds: [ben] }],
  });
  await maya.patch(`/programs/${body.id}`, { tier: 'reach' });
  const read = await maya.get(`/programs/${body.id}`);
  expect(read.body).toMatchObject({ tier: 'reach', interviews: changed.body.interviews });
  expect((await maya.patch(`/programs/${body.id}`, { interviews: [] })).body.interviews).toEqual([]);
});

test('shows no removed mentor among the interviewers, and takes none', async () => {
  const [ana, ben] = [await mentor('Ana'), await mentor('Ben')];
  const interviews = [{ at: '2026-12-01T15:00:00Z', withMentorIds: [ana, ben] }];
  const { body } = await maya.post('/programs', { name: 'Someone left', interviews });
  await maya.delete(`/mentors/${ana}`);
  const shown = async () => (await maya.get(`/programs/${body.id}`)).body.interviews[0].withMentorIds;
  expect(await shown()).toEqual([ben]);
  const refused = await maya.patch(`/programs/${body.id}`, { name: 'Not written', interviews });
  expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'interviews.withMentorIds']);
  expect((await maya.get(`/programs/${body.id}`)).body.name).toBe('Someone left');
  await maya.post(`/mentors/${ana}/restore`);
  expect(new Set(await shown())).toEqual(new Set([ana, ben]));
});

test('a stale change is refused with the current state, and removing unlinks its people', async () => {
  const { body } = await maya.post('/programs', { name: 'Stale' });
  const ana = (await maya.post('/mentors', { name: 'Linked', programId: body.id })).body;
  await maya.patch(`/programs/${body.id}`, { notes: 'first' });
  const stale = await maya.patch(`/programs/${body.id}`, { notes: 'second', version: 1 });
  expect([stale.status, stale.body.current]).toEqual([409, expect.objectContaining({ notes: 'first', version: 2 })]);
  expect((await maya.patch(`/programs/${body.id}`, { version: 2 })).body).toEqual(stale.body.current);
  expect((await maya.delete(`/programs/${body.id}`)).status).toBe(204);
  expect((await maya.delete(`/programs/${body.id}`)).status).toBe(404);
  expect((await maya.get(`/mentors/${ana.id}`)).body).toMatchObject({ programId: null, version: 2 });
});

test('is found by words and tier, and listed page by page', async () => {
  const nora = await house.signUp();
  for (const [name, tier] of [
    ['Émeraude Psychiatry', 'reach'],
    ['emerald Pediatrics', 'target'],
    ['Cobalt Psychiatry', 'reach'],
  ]) {
    await nora.post('/programs', { name, tier, healthSystem: 'Northern Lights' });
  }
  const names = async (query: string) =>
    (await nora.get(`/programs?${query}`)).body.items.map(({ name }: { name: string }) => name);
  expect(await names('')).toEqual(['Cobalt Psychiatry', 'emerald Pediatrics', 'Émeraude Psychiatry']);
  expect(await names('q=psych north')).toEqual(['Cobalt Psychiatry', 'Émeraude Psychiatry']);
  expect(await names('q=emer&tier=reach')).toEqual(['Émeraude Psychiatry']);
  expect(await names('q=100%25_')).toEqual([]);
  const first = (await nora.get('/programs?limit=2&sort=-name')).body;
  expect(first.items.map(({ name }: { name: string }) => name)).toEqual(['Émeraude Psychiatry', 'emerald Pediatrics']);
  expect(await names(`limit=2&sort=-name&cursor=${first.nextCursor}`)).toEqual(['Cobalt Psychiatry']);
});

test.each([
  ['name', undefined],
  ['name', 'x'.repeat(10_000)],
  ['tier', 'dream'],
  ['thankYouPolicy', null],
  ['postInterviewContact', 'maybe'],
  ['rankIntentInvited', 'no'],
  ['imgHistory', 'x'.repeat(4_001)],
  ['interviews', 'soon'],
  ['interviews', [7]],
  ['interviews.0.at', [{ at: '2026-02-30T10:00:00Z', withMentorIds: [] }]],
  ['interviews.0.at', [{ at: 'tomorrow', withMentorIds: [] }]],
  ['interviews.0.withMentorIds', [{ at: '2026-12-01T10:00:00Z' }]],
  ['interviews.0.withMentorIds', [{ at: '2026-12-01T10:00:00Z', withMentorIds: ['x'] }]],
  ['interviews.0.room', [{ at: '2026-12-01T10:00:00Z', withMentorIds: [], room: 5 }]],
])('a wrong %s is named', async (field, value) => {
  const { status, body } = await maya.post('/programs', { name: 'Fine', [field.split('.')[0] ?? '']: value });
  expect([status, body.errors[0].field]).toEqual([400, field]);
});
