import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Doctor } from '../../../src/features/reminders/doctor.service.ts';
import { meet, startMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await startMailWorld();
});
afterAll(() => world.close());

describe('health', () => {
  test('tells whether it lives, and what it stands on', async () => {
    await world.at('2026-11-25T20:00:00Z');
    await (await world.signUp()).post('/mail/test');
    const visitor = world.visitor();
    expect(await visitor.get('/health/live')).toMatchObject({ status: 200, body: { live: true } });
    expect(await visitor.get('/health/ready')).toMatchObject({
      status: 200,
      body: {
        ready: true,
        database: 'ok',
        migrations: 'ok',
        scheduler: 'ok',
        lastTickAt: '2026-11-25T20:00:00Z',
        mail: 'ok',
      },
    });
  });

  test('says so when no worker ticks, and since when mail is overdue', async () => {
    await world.at('2026-11-26T20:00:00Z');
    await world.tick();
    const maya = await world.signUp();
    await meet(maya, '2026-11-26T19:00:00Z');
    world.clock.set('2026-11-26T21:00:00Z');
    expect((await world.visitor().get('/health/ready')).body).toMatchObject({
      ready: true,
      scheduler: 'silent: is a worker running?',
      oldestOverdueAt: '2026-11-26T20:00:00Z',
    });
  });

  test('is examined by the doctor, who says what to mend', async () => {
    const [database, clock, mail, outbox] = await world.app.get(Doctor).examine();
    expect(database).toMatchObject({ part: 'database', well: true });
    expect(clock).toMatchObject({ part: 'clock' });
    expect(mail).toMatchObject({ part: 'mail', well: true });
    expect(outbox).toEqual({ part: 'outbox', well: true, says: 'Nothing waits to be sent.', mend: null });
    world.smtp.behaviour = { does: 'answer', code: 421, at: 'connect' };
    expect(await world.app.get(Doctor).mail()).toMatchObject({
      well: false,
      mend: 'Check SMTP_URL: host, port, user and password.',
    });
    world.smtp.behaviour = { does: 'accept' };
  });
});
