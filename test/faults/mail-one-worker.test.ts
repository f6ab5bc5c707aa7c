import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Scheduler } from '../../src/features/reminders/scheduler.service.ts';
import { Delivery } from '../../src/platform/mailer/delivery.service.ts';
import type { TestClient } from '../support/client.ts';
import { linksOf, meet, startMailWorld, type MailWorld } from '../support/mail-world.ts';

let world: MailWorld;
let maya: TestClient;

beforeEach(async () => {
  world = await startMailWorld({}, undefined, 'hastyUrl');
  world.clock.set('2026-11-23T20:00:00Z');
  maya = await world.signUp();
  await meet(maya, '2026-11-23T18:00:00Z', 'Amara Osei');
});
afterEach(() => world.close());

describe('the worker', () => {
  test('asleep for a week writes one mail when it wakes', async () => {
    for (const day of ['24', '25', '26']) {
      world.clock.set(`2026-11-${day}T20:00:00Z`);
      await meet(maya, `2026-11-${day}T19:00:00Z`);
    }
    await world.at('2026-12-01T19:00:00Z');
    await world.live('2026-12-02T12:29:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(1);
    expect(linksOf(world.mailsTo(maya)[0]!, 'Done')).toHaveLength(4);
  });

  test('as four at once writes and sends one mail', async () => {
    const people = [maya];
    for (let count = 0; count < 11; count += 1) {
      const person = await world.signUp();
      await meet(person, '2026-11-23T19:00:00Z');
      people.push(person);
    }
    world.clock.set('2026-11-24T12:30:00Z');
    const scheduler = world.app.get(Scheduler);
    await Promise.all([1, 2, 3, 4].map(() => scheduler.tick()));
    await Promise.all([1, 2, 3, 4].map(() => scheduler.tick()));
    for (const person of people) expect(world.mailsTo(person)).toHaveLength(1);
    expect(world.smtp.taken).toHaveLength(12);
  });

  test('killed between claiming and sending leaves the mail to the others', async () => {
    world.clock.set('2026-11-24T12:30:00Z');
    const delivery = world.app.get(Delivery);
    const { deliverDue, hand } = delivery;
    Object.assign(delivery, { deliverDue: () => Promise.resolve(0), hand: () => Promise.resolve(null) });
    await world.tick();
    Object.assign(delivery, { deliverDue, hand });
    await claimAsIfKilled();
    await world.at('2026-11-24T12:30:09Z');
    expect(world.mailsTo(maya)).toHaveLength(0);
    await world.at('2026-11-24T12:30:10Z');
    expect(world.mailsTo(maya)).toHaveLength(1);
    await world.live('2026-11-24T20:00:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(1);
  });

  test('killed between acceptance and commit repeats the mail under the same Message-ID, and it counts once', async () => {
    await world.at('2026-11-24T12:30:00Z');
    const { Client } = (await import('pg')).default;
    const owner = new Client({ connectionString: world.databaseUrl });
    await owner.connect();
    await owner.query(
      `update mails set state = 'sending', claimed_by = 1, sent_at = null, server_answer = null, next_try_at = created_at`,
    );
    await owner.query(`update tellings set state = 'claimed'`);
    await owner.query('update mail_schedule set last_mail_at = null');
    await owner.end();
    await world.at('2026-11-24T12:35:00Z');
    const mails = world.mailsTo(maya);
    expect(mails).toHaveLength(2);
    expect(mails[0]?.messageId).toBe(mails[1]?.messageId);
    await world.live('2026-11-25T12:29:00Z', 60);
    expect(world.mailsTo(maya)).toHaveLength(2);
  });

  test('is not confused by a clock set back an hour', async () => {
    await world.at('2026-11-24T12:30:00Z');
    await world.at('2026-11-24T11:30:00Z');
    await world.live('2026-11-24T20:00:00Z', 10);
    expect(world.mailsTo(maya)).toHaveLength(1);
    await meet(maya, '2026-11-24T18:00:00Z', 'Jonas Weber');
    await world.live('2026-11-25T20:00:00Z', 10);
    expect(world.mailsTo(maya)).toHaveLength(2);
  });

  test('lets a zone change move what is not yet sent', async () => {
    await maya.patch('/settings', { timeZone: 'Asia/Kolkata' });
    await world.live('2026-11-24T01:59:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(0);
    await world.at('2026-11-24T02:00:00Z');
    expect(world.mailsTo(maya)).toHaveLength(1);
  });

  async function claimAsIfKilled(): Promise<void> {
    const { Client } = (await import('pg')).default;
    const owner = new Client({ connectionString: world.databaseUrl });
    await owner.connect();
    await owner.query(`update mails set state = 'sending', claimed_at = $1, claimed_by = 1`, [world.clock.now()]);
    await owner.end();
  }
});
