import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Doctor } from '../../../src/features/reminders/doctor.service.ts';
import type { TestClient } from '../../support/client.ts';
import { meet, setOwnServer, startMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
let maya: TestClient;

beforeAll(async () => {
  world = await startMailWorld();
  world.clock.set('2026-11-23T20:00:00Z');
  maya = await world.signUp();
  await meet(maya, '2026-11-23T19:00:00Z');
});
afterAll(() => world.close());

const ready = async () => (await world.visitor().get('/health/ready')).body;
const outbox = () => world.app.get(Doctor).outbox();

describe('while the mail server is away', () => {
  test('health, banner and doctor say that mail waits, and until when', async () => {
    expect(await ready()).toMatchObject({ mail: 'nothing was sent yet', mailWaiting: 0, nextMailTryAt: null });
    world.smtp.behaviour = { does: 'answer', code: 421, at: 'connect' };
    await world.at('2026-11-24T12:30:00Z');
    expect(await ready()).toMatchObject({
      ready: true,
      mail: 'the mail server does not take mail; it is tried again',
      mailWaiting: 1,
      nextMailTryAt: '2026-11-24T12:31:00Z',
      mailGivenUp: 0,
      lastMailAcceptedAt: null,
    });
    expect((await maya.get('/mail/state')).body).toMatchObject({
      waiting: 1,
      failed: 0,
      nextTryAt: '2026-11-24T12:31:00Z',
      banner: 'The mail server can’t be reached just now; reminders are kept and tried again.',
    });
    expect(await outbox()).toEqual({
      part: 'outbox',
      well: false,
      says: '1 mail on the way; 1 tried in vain so far; the next try is at 2026-11-24T12:31:00Z.',
      mend: 'The settings page of the account says why, and sends a test mail.',
    });
  });

  test('new digests are kept without asking it again for each of them', async () => {
    const people = [await world.signUp(), await world.signUp(), await world.signUp()];
    world.clock.set('2026-11-24T14:00:00Z');
    for (const person of people) await meet(person, '2026-11-23T15:30:00Z');
    const before = world.smtp.tries;
    await world.at('2026-11-24T14:20:00Z');
    expect(world.smtp.tries).toBe(before);
    expect((await ready()).mailWaiting).toBeGreaterThanOrEqual(1);
  });
});

describe('after a refusal for good', () => {
  test('health and doctor count it as given up', async () => {
    world.smtp.behaviour = { does: 'answer', code: 550 };
    await world.at('2026-11-24T21:00:00Z');
    const { mailGivenUp, mailWaiting } = await ready();
    expect(mailGivenUp).toBeGreaterThanOrEqual(1);
    expect(mailWaiting).toBe(0);
    expect(await outbox()).toMatchObject({
      well: false,
      says: `Nothing waits to be sent; ${mailGivenUp} given up in the last three days.`,
    });
    world.smtp.behaviour = { does: 'accept' };
    await maya.post('/mail/test');
    expect(await ready()).toMatchObject({ mail: 'ok', lastMailAcceptedAt: '2026-11-24T21:00:00Z' });
    world.clock.forward({ days: 4 });
    expect(await ready()).toMatchObject({ mailGivenUp: 0 });
  });
});

describe('without a mail server for everybody', () => {
  test('the doctor counts the accounts that set one, and what is held for the others', async () => {
    const bare = await startMailWorld({ SMTP_URL: '' });
    try {
      bare.clock.set('2026-11-23T20:00:00Z');
      const [noor] = [await bare.signUp(), await bare.signUp()];
      await meet(noor, '2026-11-23T19:00:00Z');
      await bare.at('2026-11-24T12:30:00Z');
      const doctor = bare.app.get(Doctor);
      expect(await doctor.mail()).toMatchObject({ well: false, says: 'No mail server is set for everybody.' });
      expect(await doctor.outbox()).toMatchObject({
        well: false,
        says: 'Nothing waits to be sent; 1 held until there is a mail server.',
      });
      await setOwnServer(bare, noor, world.smtp);
      expect(await doctor.mail()).toMatchObject({
        well: false,
        says: 'No mail server is set for everybody; 1 of 2 accounts set one of their own.',
      });
      expect((await bare.visitor().get('/health/ready')).body).toMatchObject({ mail: 'nothing was sent yet' });
    } finally {
      await bare.close();
    }
  });
});
