import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
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

const nobody = '0190a000-0000-7000-8000-000000000000';
const contact = (more: object = {}) => ({
  ...{ mentorId: osei, at: '2026-11-23T14:00:00Z', kind: 'meeting', direction: 'mutual', summary: 'We spoke.' },
  ...more,
});

describe('what can’t be logged', () => {
  test.each([
    ['mentorId', { mentorId: nobody }],
    ['mentorId', { mentorId: 'x' }],
    ['mentorId', { mentorId: null }],
    ['siteId', { siteId: nobody }],
    ['programId', { programId: nobody }],
    ['at', { at: '2026-11-24T15:00:01Z' }],
    ['at', { at: '2026-02-30T10:00:00Z' }],
    ['at', { at: '2026-11-23' }],
    ['at', { at: '2026-11-22T23:59:60Z' }],
    ['kind', { kind: 'dinner' }],
    ['direction', { direction: undefined }],
    ['summary', { summary: '' }],
    ['summary', { summary: 'a\0b' }],
    ['summary', { summary: 'x'.repeat(4001) }],
    ['details', { details: null }],
    ['details', { details: 'one' }],
    ['details', { details: Array.from({ length: 31 }, () => 'x') }],
    ['helpReceived', { helpReceived: 'yes' }],
    ['helpReceived', { helpReceived: null }],
    ['purpose', { purpose: 'sell' }],
    ['outcome', { outcome: 'maybe' }],
    ['until', { until: '2026-11-30' }],
    ['until', { kind: 'rotation', until: '2026-11-22' }],
    ['until', { kind: 'rotation', until: '2028-11-22' }],
    ['answerBy', { answerBy: '2026-11-23T14:00:00Z' }],
    ['answerBy', { direction: 'outgoing', answerBy: '2026-11-25T14:00:00Z' }],
    ['id', { id: nobody }],
    ['accountId', { accountId: nobody }],
  ])('%s in %j', async (field, more) => {
    const answer = await maya.post('/interactions', contact(more));
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'validation', errors: [{ field }] });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  test('nothing of all that was written', async () => {
    await maya.post('/interactions', contact({ siteId: nobody }));
    expect((await maya.get('/interactions')).body).toEqual({ items: [], nextCursor: null });
    expect((await maya.get('/follow-ups')).body.items).toEqual([]);
  });

  test('the same goes for edits, and an edit of nothing leaves it as it is', async () => {
    const { interaction } = await aContact(maya, osei, '2026-11-23T14:00:00Z');
    for (const more of [
      { at: '2027-01-01T00:00:00Z' },
      { mentorId: nobody },
      { details: null },
      { summary: null },
      { until: '2026-11-30' },
    ]) {
      expect((await maya.patch(`/interactions/${interaction.id}`, more)).status).toBe(400);
    }
    const kept = await maya.patch(`/interactions/${interaction.id}`, {});
    expect(kept.body.interaction).toEqual(interaction);
    expect(kept.body.followUps).toEqual([]);
    expect((await maya.patch(`/interactions/${interaction.id}`, { version: 9 })).status).toBe(409);
  });

  test('unusual words are kept to the letter', async () => {
    const summary = 'Grüße 👩🏽‍⚕️ <b>מנטור</b>\nnew line';
    const { interaction } = await aContact(maya, osei, '2026-11-23T14:00:00.123456Z', { summary, details: [summary] });
    expect(interaction).toMatchObject({ summary, details: [summary], at: '2026-11-23T14:00:00.123Z' });
    expect((await maya.get(`/interactions/${interaction.id}`)).body).toEqual(interaction);
  });

  test('with a removed mentor nothing is logged, and their contacts are not there', async () => {
    const { interaction } = await aContact(maya, osei, '2026-11-23T14:00:00Z');
    await maya.delete(`/mentors/${osei}`);
    expect((await maya.post('/interactions', contact())).body.errors[0].field).toBe('mentorId');
    expect((await maya.get(`/interactions/${interaction.id}`)).status).toBe(404);
    expect((await maya.patch(`/interactions/${interaction.id}`, { summary: 'x' })).status).toBe(404);
    expect((await maya.delete(`/interactions/${interaction.id}`)).status).toBe(404);
    expect((await maya.get('/interactions')).body.items).toEqual([]);
    await maya.post(`/mentors/${osei}/restore`);
    expect((await maya.get('/interactions')).body.items).toHaveLength(1);
  });

  test('sent twice with one key it is logged once', async () => {
    const [one, two] = await Promise.all([
      maya.post('/interactions', contact(), { 'idempotency-key': 'a' }),
      maya.post('/interactions', contact(), { 'idempotency-key': 'a' }),
    ]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body.interaction.id).toBe(one.body.interaction.id);
    expect((await maya.get('/interactions')).body.items).toHaveLength(1);
    expect((await maya.post('/interactions', contact({ summary: 'Other' }), { 'idempotency-key': 'a' })).status).toBe(
      422,
    );
  });
});

describe('somebody else', () => {
  test('finds no contact of mine by its id, and can name none of my people and places', async () => {
    const site = (await maya.post('/sites', { name: 'Lakeside Clinic' })).body.id;
    const program = (await maya.post('/programs', { name: 'Lakeside FM' })).body.id;
    const { interaction } = await aContact(maya, osei, '2026-11-23T14:00:00Z');
    const noah = await house.signUp();
    const brandt = await aMentor(noah, 'Ulla Brandt');
    const path = `/interactions/${interaction.id}`;
    for (const answer of [await noah.get(path), await noah.patch(path, { summary: 'x' }), await noah.delete(path)]) {
      expect(answer.status).toBe(404);
      expect(answer.text).toBe((await noah.get(`/interactions/${nobody}`)).text);
    }
    for (const [field, value] of Object.entries({ mentorId: osei, siteId: site, programId: program })) {
      const answer = await noah.post('/interactions', contact({ mentorId: brandt, [field]: value }));
      expect(answer.body.errors).toEqual([expect.objectContaining({ field })]);
    }
    expect((await noah.get(`/interactions?mentorId=${osei}`)).body.items).toEqual([]);
    expect((await noah.get(`/mentors/${osei}/timeline`)).status).toBe(404);
  });

  test('the database itself refuses a reference into another account', async () => {
    const { interaction } = await aContact(maya, osei, '2026-11-23T14:00:00Z');
    const noah = await house.signUp();
    const client = new pg.Client({ connectionString: house.databaseUrl });
    await client.connect();
    const interactionColumns = `at, logged_at, kind, direction, summary, details, help_received, answer_needed, thanked, version`;
    const values = `$1, $1, 'call', 'mutual', 'x', '{}', false, false, false, 1`;
    const now = '2026-11-23T15:00:00Z';
    await expect(
      client.query(
        `insert into interactions (id, account_id, mentor_id, ${interactionColumns}) values (gen_random_uuid(), $2, $3, ${values})`,
        [now, noah.account, osei],
      ),
    ).rejects.toThrow(/interactions_mentor/);
    const followUp = `insert into follow_ups (id, account_id, mentor_id, interaction_id, kind, natural_key, state, not_before,
      due_at, marks, because, created_at, version) values (gen_random_uuid(), $2, $3, $4, 'custom', 'k', 'open', $1, $1, '{}', '{}', $1, 1)`;
    await expect(client.query(followUp, [now, noah.account, osei, null])).rejects.toThrow(/follow_ups_mentor/);
    await expect(client.query(followUp, [now, noah.account, null, interaction.id])).rejects.toThrow(
      /follow_ups_interaction/,
    );
    await expect(
      client.query(
        `insert into trace (id, account_id, mentor_id, at, what, title, facts) values (gen_random_uuid(), $2, $3, $1, 'x', 'x', '{}')`,
        [now, noah.account, osei],
      ),
    ).rejects.toThrow(/trace_mentor/);
    await client.end();
  });
});

describe('the list', () => {
  test('goes newest first in pages, by person, kind and time', async () => {
    const brandt = await aMentor(maya, 'Ulla Brandt');
    for (const hour of ['10', '11', '12']) await aContact(maya, osei, `2026-11-23T${hour}:00:00Z`);
    await aContact(maya, brandt, '2026-11-23T12:00:00Z', { kind: 'call' });
    await aContact(maya, brandt, '2026-11-22T04:59:59Z', { kind: 'call' });
    const first = await maya.get('/interactions?limit=2');
    const second = await maya.get(`/interactions?limit=2&cursor=${first.body.nextCursor}`);
    const third = await maya.get(`/interactions?limit=2&cursor=${second.body.nextCursor}`);
    const times = [first, second, third].flatMap(({ body }) => body.items.map((item: { at: string }) => item.at));
    expect(times).toEqual(times.toSorted().toReversed());
    expect([times.length, third.body.nextCursor]).toEqual([5, null]);
    expect((await maya.get(`/interactions?mentorId=${brandt}`)).body.items).toHaveLength(2);
    expect((await maya.get('/interactions?kind=call')).body.items).toHaveLength(2);
    expect((await maya.get('/interactions?from=2026-11-22&to=2026-11-22')).body.items).toHaveLength(0);
    expect((await maya.get('/interactions?from=2026-11-21&to=2026-11-21')).body.items).toHaveLength(1);
    expect((await maya.get('/interactions?from=2026-11-23T11:00:00Z&to=2026-11-23T12:00:00Z')).body.items).toHaveLength(
      3,
    );
  });

  test.each(['kind=dinner', 'from=x', 'limit=0', 'cursor=e30', 'mentorId=x', 'sort=at'])(
    'refuses %s',
    async (query) => {
      expect((await maya.get(`/interactions?${query}`)).status).toBe(400);
    },
  );
});
