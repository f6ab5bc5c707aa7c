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

async function repeat(every: object, on: string, rest: object = { mentorId: osei }): Promise<any> {
  const made = await maya.post('/follow-ups', { title: 'Call', on, every, ...rest });
  expect(made.status).toBe(201);
  return made.body;
}

/** What is open of it, by when it is due. */
async function open(): Promise<{ id: string; dueAt: string; snoozedUntil: string | null; every: object }[]> {
  const { body } = await maya.get('/follow-ups?state=open');
  return body.items.filter(({ kind }: { kind: string }) => kind === 'custom');
}
const days = async () => (await open()).map(({ dueAt }) => dueAt.slice(0, 10));

/** A day on which one comes back, perhaps after years. */
async function comeBack(day: string): Promise<void> {
  house.clock.set(`${day}T15:00:00Z`);
  const answer = await maya.post('/auth/sign-in', { email: maya.email, password: 'a long enough password' });
  expect(answer.status).toBe(200);
}

async function doneOn(day: string): Promise<void> {
  await comeBack(day);
  const [one] = await open();
  expect((await maya.post(`/follow-ups/${one?.id}/done`)).status).toBe(200);
}

describe('a follow-up that comes again', () => {
  test('says how often, and is due on its own day first', async () => {
    const made = await repeat({ months: 3 }, '2026-12-01');
    expect(made).toMatchObject({
      every: { months: 3 },
      dueAt: '2026-12-01T14:00:00Z',
      because: { message: 'You asked to be reminded of this every 3 months.' },
    });
    expect((await repeat({ days: 10 }, '2026-12-01', {})).because.message).toContain('every 10 days');
    expect((await repeat({ months: 12 }, '2026-12-01', {})).because.message).toContain('every year');
  });

  test('opens the next when it is done, on the 31st again after February', async () => {
    await repeat({ months: 1 }, '2027-01-31');
    await doneOn('2027-01-31');
    expect(await days()).toEqual(['2027-02-28']);
    await doneOn('2027-03-02');
    expect(await days()).toEqual(['2027-03-31']);
    await doneOn('2027-03-20');
    expect(await days()).toEqual(['2027-04-30']);
  });

  test('finds 29 February again', async () => {
    await repeat({ months: 12 }, '2028-02-29', {});
    for (const day of ['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28']) await doneOn(day);
    expect(await days()).toEqual(['2032-02-29']);
  });

  test('skips what passed while nobody looked', async () => {
    await repeat({ days: 7 }, '2026-12-01');
    await doneOn('2027-01-15');
    expect(await days()).toEqual(['2027-01-19']);
  });

  test('is counted from the last real contact, and moves back when that is deleted', async () => {
    const { id } = await repeat({ months: 3 }, '2026-12-01');
    house.clock.set('2026-12-10T15:00:00Z');
    await aContact(maya, osei, '2026-12-09T14:00:00Z', { kind: 'email', direction: 'outgoing' });
    expect(await days()).toEqual(['2026-12-01']);
    const { interaction } = await aContact(maya, osei, '2026-12-10T14:00:00Z', { kind: 'call' });
    expect(await open()).toMatchObject([{ id, dueAt: '2027-03-10T14:00:00Z' }]);
    await maya.delete(`/interactions/${interaction.id}`);
    expect(await days()).toEqual(['2026-12-01']);
    await doneOn('2026-12-11');
    await aContact(maya, osei, '2026-12-11T14:00:00Z');
    expect(await days()).toEqual(['2027-03-11']);
  });

  test('done twice opens one next, and undo takes it back', async () => {
    const { id } = await repeat({ days: 30 }, '2026-11-24');
    house.clock.set('2026-11-24T15:00:00Z');
    await Promise.all([maya.post(`/follow-ups/${id}/done`), maya.post(`/follow-ups/${id}/done`)]);
    expect(await days()).toEqual(['2026-12-24']);
    expect((await maya.post(`/follow-ups/${id}/undo`)).body.state).toBe('due');
    expect(await days()).toEqual(['2026-11-24']);
    await maya.post(`/follow-ups/${id}/done`);
    const [next] = await open();
    await maya.post(`/follow-ups/${next?.id}/done`);
    const refused = await maya.post(`/follow-ups/${id}/undo`);
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'You acted on the next one meanwhile; take that back first.',
    ]);
  });

  test('is put off once, not for ever, and ends when it is cancelled', async () => {
    const { id } = await repeat({ days: 30 }, '2026-11-24');
    house.clock.set('2026-11-24T15:00:00Z');
    await maya.post(`/follow-ups/${id}/snooze`, { until: '2026-11-27T14:00:00Z' });
    await doneOn('2026-11-27');
    const [next] = await open();
    expect(next).toMatchObject({ dueAt: '2026-12-24T14:00:00Z', snoozedUntil: null, every: { days: 30 } });
    await maya.post(`/follow-ups/${next?.id}/cancel`, { reason: 'They moved away.' });
    await aContact(maya, osei, '2026-11-27T14:30:00Z');
    expect(await open()).toEqual([]);
  });

  test('keeps its local hour over a clock change and in a new zone', async () => {
    await repeat({ months: 1 }, '2027-02-20');
    await doneOn('2027-02-20');
    expect((await open())[0]?.dueAt).toBe('2027-03-20T13:00:00Z');
    const { body } = await maya.get('/settings');
    await maya.patch('/settings', { timeZone: 'Asia/Kolkata', version: body.version });
    expect((await open())[0]?.dueAt).toBe('2027-03-20T03:30:00Z');
  });

  test('wants one measure within its bounds', async () => {
    for (const [every, rest, field] of [
      [{}, {}, 'every'],
      [{ days: 7, months: 1 }, {}, 'every'],
      [{ days: 6 }, {}, 'every.days'],
      [{ days: 731 }, {}, 'every.days'],
      [{ months: 0 }, {}, 'every.months'],
      [{ months: 25 }, {}, 'every.months'],
      [{ months: 1.5 }, {}, 'every.months'],
      ['monthly', {}, 'every'],
      [{ months: 1 }, { lateAt: '2026-12-05T10:00:00Z' }, 'lateAt'],
    ] as const) {
      const answer = await maya.post('/follow-ups', { title: 'x', on: '2026-12-01', every, ...rest });
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
    }
    expect(await open()).toEqual([]);
  });
});
