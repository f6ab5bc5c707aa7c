import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';
import { aContact, aMentor, ofKind } from '../../support/people.ts';

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

const told = (items: { title: string }[]) => items.map(({ title }) => title);

describe('a timeline', () => {
  test('tells contacts and acts together, newest first, in words', async () => {
    const met = await aContact(maya, osei, '2026-11-23T10:00:00Z', { details: ['the QI project'] });
    await aContact(maya, osei, '2026-11-20T10:00:00Z', { kind: 'email', direction: 'outgoing', purpose: 'first_note' });
    await aContact(maya, osei, '2026-11-21T10:00:00Z', { kind: 'email', direction: 'incoming', answerNeeded: false });
    const thanks = ofKind(met.followUps, 'thank_you');
    await maya.post(`/follow-ups/${thanks.id}/snooze`, { until: '2026-11-25T10:00:00Z' });
    house.clock.forward({ minutes: 1 });
    await maya.post(`/follow-ups/${thanks.id}/undo`);
    await maya.post(`/follow-ups/${thanks.id}/done`);
    const { status, body } = await maya.get(`/mentors/${osei}/timeline`);
    expect(status).toBe(200);
    expect(told(body.items)).toEqual([
      'Thank-you marked done',
      'Thank-you put off',
      'You met',
      'They wrote',
      'You introduced yourself',
    ]);
    expect(body.items[1]).toMatchObject({
      type: 'follow-up-snoozed',
      at: '2026-11-23T15:00:00Z',
      interaction: null,
      facts: { followUpId: thanks.id, kind: 'thank_you', until: '2026-11-25T10:00:00Z' },
    });
    expect(body.items[2]).toMatchObject({ type: 'interaction', text: 'We spoke.', facts: null });
    expect(Date.parse(body.items[2].interaction.at)).toBe(Date.parse(met.interaction.at));
    expect(body.items[2].interaction).toMatchObject({
      id: met.interaction.id,
      details: ['the QI project'],
      version: 1,
    });
  });

  test('comes in pages without a gap or a repeat, also where much happened at one instant', async () => {
    for (let count = 0; count < 5; count += 1) await aContact(maya, osei, '2026-11-23T10:00:00Z');
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await maya.get(`/mentors/${osei}/timeline?limit=2${cursor}`);
      seen.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  test('is there only for a mentor who is, and refuses what it does not know', async () => {
    expect((await maya.get(`/mentors/${osei}/timeline`)).body).toEqual({ items: [], nextCursor: null });
    expect((await maya.get(`/mentors/${osei}/timeline?cursor=abc`)).status).toBe(400);
    expect((await maya.get(`/mentors/${osei}/timeline?kind=call`)).status).toBe(400);
    await maya.delete(`/mentors/${osei}`);
    expect((await maya.get(`/mentors/${osei}/timeline`)).status).toBe(404);
    expect((await maya.get('/mentors/1/timeline')).status).toBe(404);
  });
});
