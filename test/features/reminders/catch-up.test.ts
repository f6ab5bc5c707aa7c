import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { linksOf, meet, note, startMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await startMailWorld();
});
afterAll(() => world.close());

describe('after a worker’s sleep', () => {
  test.each([
    ['an hour', '2026-11-24T13:30:00Z', '2026-11-24T13:30:00Z'],
    ['a week', '2026-12-01T19:00:00Z', '2026-12-01T19:00:00Z'],
    ['a month', '2026-12-24T19:00:00Z', '2026-12-24T19:00:00Z'],
    ['a month that ends at night', '2026-12-24T04:00:00Z', '2026-12-24T12:00:00Z'],
  ])('of %s: one mail of all that is due, late marked, without what was done meanwhile', async (_, wakes, told) => {
    world.clock.set('2026-11-23T20:00:00Z');
    const maya = await world.signUp();
    await meet(maya, '2026-11-22T12:00:00Z', 'Jonas Weber');
    await meet(maya, '2026-11-23T18:00:00Z', 'Amara Osei');
    await note(maya, '2026-11-24T17:00:00Z', 'Send the poster');
    await note(maya, '2026-11-24T18:00:00Z', 'Done meanwhile');
    world.clock.set('2026-11-24T12:10:00Z');
    const open = (await maya.get('/follow-ups?limit=100')).body.items;
    const done = open.find((item: { title: string | null }) => item.title === 'Done meanwhile');
    await maya.post(`/follow-ups/${done.id}/done`);
    await world.at(wakes);
    await world.live(told, 30);
    const sent = world.mailsTo(maya);
    expect(sent.map((mail) => mail.date?.toISOString())).toEqual([told.replace('Z', '.000Z')]);
    const text = String(sent[0]?.text);
    expect(text).toMatch(/Thank Dr\. Weber\nLate: it was due/);
    expect(linksOf(sent[0]!, 'Done')).toHaveLength(3);
    expect(text).not.toContain('Done meanwhile');
    await world.live(new Date(Date.parse(told) + 20 * 3_600_000).toISOString(), 60);
    expect(world.mailsTo(maya)).toHaveLength(1);
  });
});

describe('the hours of the digest', () => {
  test.each([
    [{ digestDays: [] }, 'digestDays', 'Choose at least one day; to stop all mail, set mailOn to false.'],
    [{ digestDays: [0] }, 'digestDays', ''],
    [{ digestDays: [8] }, 'digestDays', ''],
    [{ digestAt: '24:00' }, 'digestAt', ''],
    [{ digestAt: '7:30' }, 'digestAt', ''],
    [{ digestAt: '07:60' }, 'digestAt', ''],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone', ''],
    [{ timeZone: '' }, 'timeZone', ''],
    [{ timeZone: 'America/New_York\n' }, 'timeZone', ''],
  ])('%j are refused with the field and the remedy, and nothing changes', async (change, field, sentence) => {
    const maya = await world.signUp();
    const before = (await maya.get('/settings')).body;
    const answer = await maya.patch('/settings', change);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'validation', errors: [{ field: expect.stringContaining(field) }] },
    });
    expect(answer.body.errors[0].message).toContain(sentence);
    expect((await maya.get('/settings')).body).toEqual(before);
  });

  test('and how often each thing is told may be made stricter', async () => {
    world.clock.set('2026-11-23T20:00:00Z');
    const maya = await world.signUp();
    const changed = await maya.patch('/settings', { policy: { 'pacing/our-own-mail': { tellings: 1 } } });
    expect(changed.status).toBe(200);
    await meet(maya, '2026-11-23T18:00:00Z');
    await world.live('2026-11-27T20:00:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(1);
  });
});
