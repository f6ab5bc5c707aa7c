import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';
import { aContact, aMentor, ofKind } from '../../support/people.ts';

let house: TestApp;
let maya: TestClient;
let osei: string;
let thanks: { id: string };

beforeAll(async () => {
  house = await startApp();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.set('2026-11-23T15:00:00Z');
  maya = await house.signUp();
  osei = await aMentor(maya);
  thanks = ofKind((await aContact(maya, osei, '2026-11-23T14:00:00Z')).followUps, 'thank_you');
});

const act = (what: string, body?: object) => maya.post(`/follow-ups/${thanks.id}/${what}`, body);
const read = async () => (await maya.get(`/follow-ups/${thanks.id}`)).body;

describe('the state of a follow-up', () => {
  test.each([
    ['2026-11-24T13:59:59Z', 'planned'],
    ['2026-11-24T14:00:00Z', 'due'],
    ['2026-11-25T13:59:59Z', 'due'],
    ['2026-11-25T14:00:00Z', 'late'],
  ])('at %s it is %s', async (now, state) => {
    house.clock.set(now);
    expect((await read()).state).toBe(state);
    const listed = await maya.get(`/follow-ups?state=${state}`);
    expect(listed.body.items.map((item: { id: string }) => item.id)).toContain(thanks.id);
    for (const other of ['planned', 'due', 'late', 'snoozed', 'done', 'cancelled'].filter((one) => one !== state)) {
      const { body } = await maya.get(`/follow-ups?state=${other}`);
      expect(body.items.map((item: { id: string }) => item.id)).not.toContain(thanks.id);
    }
  });

  test('snoozed lasts until its instant, then the clock decides again', async () => {
    const snoozed = await act('snooze', { until: '2026-11-26T12:00:00Z' });
    expect(snoozed.status).toBe(200);
    expect(snoozed.body).toMatchObject({ state: 'snoozed', snoozedUntil: '2026-11-26T12:00:00Z' });
    house.clock.set('2026-11-26T11:59:59Z');
    expect((await read()).state).toBe('snoozed');
    house.clock.set('2026-11-26T12:00:00Z');
    expect((await read()).state).toBe('late');
  });
});

describe('acts', () => {
  test('done stays done when the same contact is edited, and doing it twice changes nothing', async () => {
    const done = await act('done');
    expect(done.body).toMatchObject({ state: 'done', closedAt: '2026-11-23T15:00:00Z' });
    const again = await act('done');
    expect(again.status).toBe(200);
    expect(again.body.version).toBe(done.body.version);
    const { body } = await maya.get('/interactions');
    await maya.patch(`/interactions/${body.items[0].id}`, { at: '2026-11-23T10:00:00Z' });
    expect((await read()).state).toBe('done');
    const timeline = await maya.get(`/mentors/${osei}/timeline`);
    expect(timeline.body.items.map((item: { type: string }) => item.type)).toEqual(['follow-up-done', 'interaction']);
  });

  test('what is ended can be neither put off nor ended otherwise', async () => {
    await act('done');
    for (const answer of [
      await act('snooze', { until: '2026-11-26T12:00:00Z' }),
      await act('cancel', { reason: 'No.' }),
    ]) {
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({ code: 'follow-up-ended', state: 'done' });
    }
  });

  test('a cancelled one keeps its reason and is not opened anew by what happens', async () => {
    const cancelled = await act('cancel', { reason: 'Thanked them in person.' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', reason: 'Thanked them in person.' });
    const { body } = await maya.get('/interactions');
    await maya.patch(`/interactions/${body.items[0].id}`, { helpReceived: true });
    expect((await read()).state).toBe('cancelled');
    const timeline = await maya.get(`/mentors/${osei}/timeline`);
    expect(timeline.body.items[0]).toMatchObject({
      type: 'follow-up-cancelled',
      title: 'Thank-you cancelled',
      text: 'Thanked them in person.',
    });
  });

  test('snoozing survives a moved date', async () => {
    await act('snooze', { until: '2026-11-26T12:00:00Z' });
    const { body } = await maya.get('/interactions');
    await maya.patch(`/interactions/${body.items[0].id}`, { at: '2026-11-23T10:00:00Z' });
    expect(await read()).toMatchObject({ state: 'snoozed', dueAt: '2026-11-24T10:00:00Z' });
  });

  test('an act can be taken back for thirty seconds', async () => {
    const done = await act('done');
    expect(done.body.undoUntil).toBe('2026-11-23T15:00:30Z');
    house.clock.forward({ seconds: 30 });
    const undone = await act('undo');
    expect(undone.status).toBe(200);
    expect(undone.body).toMatchObject({ state: 'planned', closedAt: null, undoUntil: null });
    expect((await act('undo')).body.code).toBe('nothing-to-undo');
    await act('cancel', { reason: 'They moved away.' });
    house.clock.forward({ seconds: 31 });
    const late = await act('undo');
    expect(late.status).toBe(409);
    expect(late.body.code).toBe('too-late-to-undo');
  });

  test('undo gives back what the facts say by then', async () => {
    await act('cancel', { reason: 'A slip.' });
    house.clock.forward({ seconds: 5 });
    const sent = await aContact(maya, osei, '2026-11-23T15:00:00Z', {
      ...{ kind: 'email', direction: 'outgoing', purpose: 'thank_you' },
    });
    expect((await act('undo')).body).toMatchObject({ state: 'done', closedBy: sent.interaction.id });
  });

  test('putting off to the past, to now, beyond two years or to no time is refused', async () => {
    for (const until of ['2026-11-23T14:00:00Z', '2026-11-23T15:00:00Z', '2028-11-24T15:00:00Z', 'tomorrow']) {
      const answer = await act('snooze', { until });
      expect(answer.status).toBe(400);
      expect(answer.body.errors[0].field).toBe('until');
    }
    expect((await act('snooze')).status).toBe(400);
    expect((await act('cancel', { reason: '' })).status).toBe(400);
    expect((await read()).state).toBe('planned');
  });

  test('somebody else’s follow-up does not exist', async () => {
    const noah = await house.signUp();
    for (const what of ['done', 'undo']) expect((await noah.post(`/follow-ups/${thanks.id}/${what}`)).status).toBe(404);
    expect((await noah.get(`/follow-ups/${thanks.id}`)).status).toBe(404);
    expect((await noah.get('/follow-ups/x')).status).toBe(404);
    expect((await noah.get('/follow-ups')).body.items).toEqual([]);
  });
});
