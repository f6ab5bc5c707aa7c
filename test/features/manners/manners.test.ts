import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';

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
  osei = (await maya.post('/mentors', { name: 'Kwame Osei', roles: ['attending'] })).body.id;
});

const log = (client: TestClient, more = {}) =>
  client.post('/interactions', {
    mentorId: osei,
    at: '2026-11-20T15:00:00Z',
    kind: 'email',
    direction: 'outgoing',
    summary: 'A note.',
    ...more,
  });

describe('permits', () => {
  test('a first note is allowed, and after it a rest holds with the day on which it ends', async () => {
    const before = await maya.get(`/mentors/${osei}/permits?act=first_note`);
    expect(before.status).toBe(200);
    expect(before.body.decision).not.toBe('wait');
    await log(maya, { purpose: 'first_note' });
    const after = await maya.get(`/mentors/${osei}/permits?act=update`);
    expect(after.body.decision).toBe('wait');
    const rest = after.body.findings.find((one: { rule: string }) => one.rule === 'pacing/rest-between-messages');
    expect(rest).toMatchObject({ effect: 'wait', from: '2026-11-27' });
    expect(rest.message).toContain('Dr. Osei');
  });

  test('without an act every act has its verdict', async () => {
    const { body } = await maya.get(`/mentors/${osei}/permits`);
    expect(body.items).toHaveLength(15);
    expect(body.items[0]).toMatchObject({
      act: 'first_note',
      decision: expect.any(String),
      content: expect.any(Array),
    });
  });

  test('an act nobody knows, a stray field and a stranger’s mentor are refused', async () => {
    expect((await maya.get(`/mentors/${osei}/permits?act=shout`)).status).toBe(400);
    expect((await maya.get(`/mentors/${osei}/permits?how=loud`)).status).toBe(400);
    const noah = await house.signUp();
    const foreign = await noah.get(`/mentors/${osei}/permits?act=update`);
    const missing = await noah.get('/mentors/0190a000-0000-7000-8000-000000000000/permits?act=update');
    expect([foreign.status, missing.status]).toEqual([404, 404]);
    expect(foreign.text).toBe(missing.text);
    expect((await noah.get('/mentors/nobody/permits')).status).toBe(404);
  });

  test('a first note to somebody else counts against the week’s budget', async () => {
    for (const name of ['Ana Ruiz', 'Bo Chen', 'Cleo Adeyemi']) {
      const { body } = await maya.post('/mentors', { name });
      await log(maya, { mentorId: body.id, at: '2026-11-23T14:00:00Z', purpose: 'first_note' });
    }
    const { body } = await maya.get(`/mentors/${osei}/permits?act=first_note`);
    expect(body.findings.map((one: { rule: string }) => one.rule)).toContain('pacing/few-new-people');
    expect(body.decision).toBe('wait');
    const plan = await maya.get('/plan?week=2026-W48');
    expect(plan.body.budget.newPeople).toEqual({ used: 3, limit: 3 });
  });
});

describe('the plan of a week', () => {
  test('takes the current week, names what is owed, and leaves out what was done', async () => {
    await log(maya, { kind: 'meeting', direction: 'mutual', at: '2026-11-23T14:00:00Z' });
    const owed = await maya.get('/plan');
    expect(owed.status).toBe(200);
    expect(owed.body.items).toEqual([expect.objectContaining({ mentorId: osei, act: 'thank_you' })]);
    const { body } = await maya.get('/follow-ups?state=open');
    const thanks = body.items.find((one: { kind: string }) => one.kind === 'thank_you');
    await maya.post(`/follow-ups/${thanks.id}/done`);
    expect((await maya.get('/plan?week=2026-W48')).body.items).toEqual([]);
  });

  test.each(['2026-W54', '2026-48', 'soon', '2026-W00', ''])('refuses the week %p', async (week) => {
    const answer = await maya.get(`/plan?week=${week}`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].field).toBe('week');
  });
});

describe('reviews', () => {
  test('words alone are judged as they stand', async () => {
    const answer = await maya.post('/reviews', {
      kind: 'outreach',
      text: 'Dear Dr. Osei,\n\nCould you get me a spot in your program?\n\nMaya',
    });
    expect(answer.status).toBe(200);
    expect(answer.body.findings.map((one: { rule: string }) => one.rule)).toContain('language/direct-ask-for-spot');
    expect(answer.body.decision).toBe('stop');
  });

  test('a finding carries the words that mend it, where they can be known', async () => {
    const text = 'Dear Dr. Brandt,\n\nPlease let me know by Friday.';
    const { body } = await maya.post('/reviews', { mentorId: osei, text });
    const of = (rule: string) => body.findings.find((one: { rule: string }) => one.rule === rule).replacement;
    expect(of('language/wrong-person')).toEqual({ start: 0, end: 15, text: 'Dear Dr. Osei' });
    expect(of('language/urgency')).toEqual({ start: 37, end: 46, text: 'whenever it suits you' });
    const open = await maya.post('/reviews', { text: 'Dear Dr. Osei,\n\nThank you for [topic].' });
    expect(open.body.findings[0].replacement).toBeUndefined();
  });

  test('the day on which rank lists close can be given', async () => {
    const first = { kind: 'letter_of_intent', text: 'Dear Dr. Osei,\n\nYour program is my first choice.' };
    const context = { today: '2027-01-10', rankDeadline: { day: '2027-03-03', sure: true } };
    const { body } = await maya.post('/reviews', { ...first, context });
    expect(body.findings.map((one: { rule: string }) => one.rule)).toContain('season/one-first-choice');
    const bad = await maya.post('/reviews', { ...first, context: { rankDeadline: { day: 'soon', sure: true } } });
    expect(bad.body.errors[0].field).toBe('context.rankDeadline.day');
  });

  test('a mentor named fills in who is written to and what was spoken of, and what is given wins', async () => {
    await log(maya, {
      kind: 'meeting',
      direction: 'mutual',
      at: '2026-11-23T14:00:00Z',
      details: ['the hypertension outreach project'],
    });
    const message = {
      kind: 'thank_you',
      mentorId: osei,
      text: 'Dear Dr. Brandt,\n\nThank you for your time today.\n\nMaya Lindqvist',
    };
    const filled = await maya.post('/reviews', message);
    const rules = filled.body.findings.map((one: { rule: string }) => one.rule);
    expect(rules).toEqual(expect.arrayContaining(['language/wrong-person', 'language/thanks-without-detail']));
    const given = await maya.post('/reviews', { ...message, context: { recipient: { name: 'Ulla Brandt' } } });
    expect(given.body.findings.map((one: { rule: string }) => one.rule)).not.toContain('language/wrong-person');
  });

  test('bad input is named', async () => {
    expect((await maya.post('/reviews', { kind: 'thank_you' })).body.errors[0].field).toBe('text');
    const nested = await maya.post('/reviews', { text: 'Hello', context: { meeting: { on: '2026-02-30' } } });
    expect(nested.body.errors[0].field).toBe('context.meeting.on');
    expect((await maya.post('/reviews', { text: 'Hello', context: { shoe: 1 } })).status).toBe(400);
    expect((await maya.post('/reviews', { text: 'x'.repeat(50_001) })).status).toBe(400);
    expect((await maya.post('/reviews', { text: '\ud800' })).status).toBe(400);
    expect((await maya.post('/reviews', { text: '' })).status).toBe(200);
    const noah = await house.signUp();
    const foreign = await noah.post('/reviews', { text: 'Hello', mentorId: osei });
    expect(foreign.body.errors).toEqual([{ field: 'mentorId', message: 'There is no mentor with this id.' }]);
  });
});

describe('the rules', () => {
  test('each says what it asks, why, from where, with the numbers in force and examples', async () => {
    const settings = await maya.get('/settings');
    await maya.patch('/settings', {
      policy: { 'pacing/rest-between-messages': { restDays: 10 } },
      version: settings.body.version,
    });
    const { status, body } = await maya.get('/rules');
    expect(status).toBe(200);
    const rest = body.items.find((one: { id: string }) => one.id === 'pacing/rest-between-messages');
    expect(rest).toMatchObject({
      family: 'pacing',
      effect: 'wait',
      strength: 'D',
      numbers: { restDays: { value: 10, default: 7, laxest: 7, strictest: 30, stricter: 'up', unit: 'days' } },
    });
    expect(rest.examples[1]).toMatchObject({ name: 'six days is one too few', effects: ['wait'] });
    expect(rest.asks).toBe('act');
    for (const rule of body.items) {
      expect(rule).toMatchObject({ says: expect.any(String), because: expect.any(String), source: expect.any(String) });
    }
  });
});
