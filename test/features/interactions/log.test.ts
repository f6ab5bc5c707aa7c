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
  osei = await mentor(maya, 'Kwame Osei', { roles: ['attending'] });
});

async function mentor(client: TestClient, name: string, rest = {}): Promise<string> {
  const made = await client.post('/mentors', { name, ...rest });
  expect(made.status).toBe(201);
  return made.body.id;
}

const meeting = (more = {}) => ({
  mentorId: osei,
  at: '2026-11-23T14:00:00Z',
  kind: 'meeting',
  direction: 'mutual',
  summary: 'Coffee after rounds.',
  details: ['suggested the free-clinic QI project'],
  ...more,
});

describe('logging', () => {
  test('a meeting opens a thank-you, due a day and late two days after it', async () => {
    const logged = await maya.post('/interactions', meeting());
    expect(logged.status).toBe(201);
    expect(logged.body.interaction).toMatchObject({
      mentorId: osei,
      at: '2026-11-23T14:00:00Z',
      kind: 'meeting',
      details: ['suggested the free-clinic QI project'],
      helpReceived: false,
      answerNeeded: false,
      purpose: null,
      outcome: null,
      version: 1,
    });
    const thanks = logged.body.followUps.find((owed: { kind: string }) => owed.kind === 'thank_you');
    expect(thanks).toMatchObject({
      mentorId: osei,
      mentorName: 'Dr. Osei',
      dueAt: '2026-11-24T14:00:00Z',
      lateAt: '2026-11-25T14:00:00Z',
      state: 'planned',
      interactionId: logged.body.interaction.id,
    });
    expect(thanks.because.rule).toBe('pacing/thank-you-due');
    const person = await maya.get(`/mentors/${osei}`);
    expect(person.body.lastInteractionAt).toBe('2026-11-23T14:00:00.000Z');
    expect(person.body.nextStep).toMatchObject({ kind: 'thank_you', followUpId: thanks.id });
  });

  test('an incoming e-mail waits for an answer unless one says otherwise', async () => {
    const mail = { kind: 'email', direction: 'incoming', summary: 'Asked for my CV.' };
    const logged = await maya.post('/interactions', meeting(mail));
    expect(logged.body.interaction.answerNeeded).toBe(true);
    expect(logged.body.followUps.map((owed: { kind: string }) => owed.kind)).toContain('reply');
    const quiet = await maya.post('/interactions', meeting({ ...mail, answerNeeded: false }));
    expect(quiet.body.interaction.answerNeeded).toBe(false);
  });

  test('the thank-you sent later closes it, deleting that opens it again, and deleting the meeting withdraws it', async () => {
    const met = await maya.post('/interactions', meeting());
    house.clock.forward({ hours: 3 });
    const sent = await maya.post(
      '/interactions',
      meeting({ at: '2026-11-23T17:00:00Z', kind: 'email', direction: 'outgoing', purpose: 'thank_you' }),
    );
    const closed = sent.body.followUps.find((owed: { kind: string }) => owed.kind === 'thank_you');
    expect(closed).toMatchObject({
      state: 'done',
      closedBy: sent.body.interaction.id,
      closedAt: '2026-11-23T17:00:00Z',
    });
    const unsent = await maya.delete(`/interactions/${sent.body.interaction.id}`);
    expect(unsent.status).toBe(200);
    expect(unsent.body.followUps).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: closed.id, state: 'planned', closedBy: null })]),
    );
    const unmet = await maya.delete(`/interactions/${met.body.interaction.id}`);
    expect(unmet.body.followUps).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: closed.id, state: 'cancelled' })]),
    );
    expect((await maya.get(`/mentors/${osei}`)).body).toMatchObject({ lastInteractionAt: null, nextStep: null });
  });

  test('moving a meeting moves what is owed', async () => {
    const met = await maya.post('/interactions', meeting());
    const { id, version } = met.body.interaction;
    const moved = await maya.patch(`/interactions/${id}`, { at: '2026-11-22T10:00:00Z', version });
    expect(moved.status).toBe(200);
    expect(moved.body.interaction).toMatchObject({ at: '2026-11-22T10:00:00Z', version: 2 });
    const thanks = moved.body.followUps.find((owed: { kind: string }) => owed.kind === 'thank_you');
    expect(thanks).toMatchObject({ dueAt: '2026-11-23T10:00:00Z', state: 'due' });
    const stale = await maya.patch(`/interactions/${id}`, { summary: 'Other', version });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'stale-version', current: { version: 2 } });
  });

  test('a contact moved to another person takes what is owed with it', async () => {
    const lind = await mentor(maya, 'Ines Lind', { roles: ['resident'] });
    const met = await maya.post('/interactions', meeting());
    const moved = await maya.patch(`/interactions/${met.body.interaction.id}`, { mentorId: lind });
    expect(moved.body.interaction.mentorId).toBe(lind);
    expect((await maya.get(`/mentors/${osei}`)).body).toMatchObject({ lastInteractionAt: null, nextStep: null });
    expect((await maya.get(`/mentors/${lind}`)).body.nextStep).toMatchObject({ kind: 'thank_you' });
  });

  test('the wish not to be written to is kept with the person and ends what is owed', async () => {
    await maya.post('/interactions', meeting());
    const asked = await maya.post(
      '/interactions',
      meeting({ kind: 'email', direction: 'incoming', outcome: 'do-not-contact', at: '2026-11-23T14:30:00Z' }),
    );
    expect(asked.status).toBe(201);
    expect(asked.body.followUps.map((owed: { kind: string; state: string }) => [owed.kind, owed.state])).toEqual(
      expect.arrayContaining([['thank_you', 'cancelled']]),
    );
    expect((await maya.get(`/mentors/${osei}`)).body).toMatchObject({ doNotContact: true, nextStep: null });
  });
});
