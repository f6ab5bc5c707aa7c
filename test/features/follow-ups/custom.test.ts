import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';
import { aContact, aMentor } from '../../support/people.ts';

let house: TestApp;
let maya: TestClient;
let osei: string;

beforeAll(async () => {
  house = await startApp();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.set('2026-11-23T15:00:00Z');
  maya = await house.signUp();
  osei = await aMentor(maya);
});

describe('a follow-up of one’s own', () => {
  test('is due in the morning of its local day and shown from midnight', async () => {
    const made = await maya.post('/follow-ups', { mentorId: osei, title: 'Send the poster', on: '2026-12-01' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      kind: 'custom',
      mentorId: osei,
      title: 'Send the poster',
      notBefore: '2026-12-01T05:00:00Z',
      dueAt: '2026-12-01T14:00:00Z',
      lateAt: null,
      state: 'planned',
      because: { rule: 'custom' },
    });
    const { body } = await maya.get('/follow-ups?actionable=true');
    expect(body.items).toEqual([]);
    house.clock.set('2026-12-01T05:00:00Z');
    expect((await maya.get('/follow-ups?actionable=true')).body.items).toHaveLength(1);
  });

  test('needs words and one time', async () => {
    for (const [body, field] of [
      [{ on: '2026-12-01' }, 'title'],
      [{ title: 'x' }, 'dueAt'],
      [{ title: 'x', on: '2026-12-01', dueAt: '2026-12-01T10:00:00Z' }, 'dueAt'],
      [{ title: 'x', on: '2026-02-30' }, 'on'],
      [{ title: 'x', dueAt: '2026-12-01T10:00:00Z', lateAt: '2026-12-01T09:00:00Z' }, 'lateAt'],
      [{ title: 'x\0', on: '2026-12-01' }, 'title'],
      [{ title: 'x', on: '2026-12-01', kind: 'thank_you' }, 'kind'],
      [{ title: 'x', on: '2026-12-01', mentorId: '0190a000-0000-7000-8000-000000000000' }, 'mentorId'],
    ] as const) {
      const answer = await maya.post('/follow-ups', body);
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
    }
    const noah = await house.signUp();
    const foreign = await noah.post('/follow-ups', { title: 'x', on: '2026-12-01', mentorId: osei });
    expect(foreign.body.errors).toEqual([{ field: 'mentorId', message: 'There is no mentor with this id.' }]);
    expect((await maya.get('/follow-ups')).body.items).toEqual([]);
  });

  test('rests while its mentor is removed and returns with them', async () => {
    const made = await maya.post('/follow-ups', { mentorId: osei, note: 'Ask about the clinic.', on: '2026-12-01' });
    await aContact(maya, osei, '2026-11-23T14:00:00Z');
    await maya.delete(`/mentors/${osei}`);
    expect((await maya.get('/follow-ups?state=open')).body.items).toEqual([]);
    await maya.post(`/mentors/${osei}/restore`);
    const { body } = await maya.get('/follow-ups?state=open');
    expect(body.items.map((item: { kind: string }) => item.kind)).toEqual(
      expect.arrayContaining(['custom', 'thank_you']),
    );
    expect((await maya.get(`/follow-ups/${made.body.id}`)).body.state).toBe('planned');
  });

  test('asked for twice with one key is made once', async () => {
    const body = { title: 'Once', on: '2026-12-01' };
    const [one, two] = await Promise.all([
      maya.post('/follow-ups', body, { 'idempotency-key': 'k1' }),
      maya.post('/follow-ups', body, { 'idempotency-key': 'k1' }),
    ]);
    expect(one.body).toEqual(two.body);
    expect((await maya.get('/follow-ups')).body.items).toHaveLength(1);
  });
});

describe('the list', () => {
  test('goes by due instant in pages, and a day as an end means that whole local day', async () => {
    for (const on of ['2026-12-03', '2026-12-01', '2026-12-02', '2026-12-01']) {
      await maya.post('/follow-ups', { title: on, on });
    }
    const first = await maya.get('/follow-ups?limit=3');
    expect(first.body.items.map((item: { title: string }) => item.title)).toEqual([
      '2026-12-01',
      '2026-12-01',
      '2026-12-02',
    ]);
    const second = await maya.get(`/follow-ups?limit=3&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({ items: [{ title: '2026-12-03' }], nextCursor: null });
    const some = await maya.get('/follow-ups?from=2026-12-02&to=2026-12-02');
    expect(some.body.items.map((item: { title: string }) => item.title)).toEqual(['2026-12-02']);
    const at = await maya.get('/follow-ups?from=2026-12-02T14:00:00Z&to=2026-12-03T14:00:00Z');
    expect(at.body.items).toHaveLength(2);
    expect((await maya.get(`/follow-ups?mentorId=${osei}`)).body.items).toEqual([]);
  });

  test.each([
    'state=lost',
    'from=soon',
    'limit=0',
    'limit=101',
    'cursor=zzz',
    'colour=red',
    'mentorId=1',
    'cursor=WyJ4IiwieSJd',
  ])('refuses %s', async (query) => {
    expect((await maya.get(`/follow-ups?${query}`)).status).toBe(400);
  });
});
