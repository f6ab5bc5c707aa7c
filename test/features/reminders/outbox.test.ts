import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await startMailWorld();
});
afterAll(() => world.close());

describe('the outbox', () => {
  test('lists an account’s own mail, newest first, page by page, and nobody else’s', async () => {
    world.clock.set('2026-11-23T20:00:00Z');
    const maya = await world.signUp();
    const noor = await world.signUp();
    for (let count = 0; count < 3; count += 1) {
      world.clock.forward({ minutes: 1 });
      await maya.post('/mail/test');
    }
    const first = (await maya.get('/mail/outbox?limit=2')).body;
    const second = (await maya.get(`/mail/outbox?limit=2&cursor=${first.nextCursor}`)).body;
    expect(first.items).toHaveLength(2);
    expect(second.items).toHaveLength(1);
    expect(second.nextCursor).toBeNull();
    const dates = [...first.items, ...second.items].map((mail: { createdAt: string }) => mail.createdAt);
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect((await noor.get('/mail/outbox')).body.items).toEqual([]);
    expect((await noor.get(`/mail/outbox/${first.items[0].id}`)).status).toBe(404);
    expect((await noor.post(`/mail/outbox/${first.items[0].id}/retry`)).status).toBe(404);
    expect((await world.visitor().get('/mail/outbox')).status).toBe(401);
    expect((await maya.post(`/mail/outbox/${first.items[0].id}/retry`)).body.code).toBe('not-to-be-sent');
    expect((await maya.get('/mail/outbox?limit=0')).status).toBe(400);
    expect((await maya.get('/mail/outbox?cursor=x')).status).toBe(400);
  });

  test('does not keep the link of a password reset once it is sent', async () => {
    world.clock.set('2026-11-23T20:00:00Z');
    const maya = await world.signUp();
    await maya.post('/auth/reset', { email: maya.email });
    await world.tick();
    expect(world.mailsTo(maya)[0]?.text).toContain('/reset#token=');
    const [mail] = (await maya.get('/mail/outbox')).body.items;
    expect((await maya.get(`/mail/outbox/${mail.id}`)).body).toMatchObject({
      kind: 'reset',
      state: 'sent',
      text: '',
      html: '',
    });
  });

  test('refuses an eleventh test mail within the hour', async () => {
    const maya = await world.signUp();
    for (let count = 0; count < 10; count += 1) expect((await maya.post('/mail/test')).status).toBe(200);
    expect((await maya.post('/mail/test')).status).toBe(429);
  });
});
