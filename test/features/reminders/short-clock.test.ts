import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { meet, startMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await startMailWorld();
});
afterAll(() => world.close());

describe('a short clock', () => {
  test('that began after the digest is mailed at its hour, not at night, an hour apart from other mail', async () => {
    world.clock.set('2026-11-23T20:00:00Z');
    const maya = await world.signUp();
    await maya.patch('/settings', { digestDays: [1] });
    await meet(maya, '2026-11-23T19:30:00Z', 'Amara Osei');
    await meet(maya, '2026-11-23T20:00:00Z', 'Jonas Weber');
    await world.live('2026-11-24T19:20:00Z', 20);
    expect(world.mailsTo(maya)).toHaveLength(0);
    await world.at('2026-11-24T19:30:00Z');
    const [mail] = world.mailsTo(maya);
    expect(mail?.subject).toBe('Due now: Thank Dr. Osei, and 1 more');
    expect(mail?.text).toContain('Weber');
    await world.live('2026-11-25T12:00:00Z', 20);
    expect(world.mailsTo(maya)).toHaveLength(1);
  });

  test('of what was logged in the last ten minutes is shown on the page, not mailed', async () => {
    world.clock.set('2026-11-24T18:00:00Z');
    const maya = await world.signUp();
    await meet(maya, '2026-11-23T15:00:00Z', 'Amara Osei');
    expect((await maya.get('/follow-ups?state=due')).body.items).toHaveLength(1);
    await world.at('2026-11-24T18:09:00Z');
    expect(world.mailsTo(maya)).toHaveLength(0);
    await world.at('2026-11-24T18:10:00Z');
    expect(world.mailsTo(maya)).toHaveLength(1);
  });
});
