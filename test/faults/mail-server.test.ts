import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestClient } from '../support/client.ts';
import { linksOf, meet, note, pathOf, startMailWorld, type MailWorld } from '../support/mail-world.ts';

let world: MailWorld;
let maya: TestClient;

beforeEach(async () => {
  world = await startMailWorld({}, undefined, 'hastyUrl');
  world.clock.set('2026-11-23T20:00:00Z');
  maya = await world.signUp();
  await meet(maya, '2026-11-23T18:00:00Z', 'Amara Osei');
});
afterEach(() => world.close());

const state = async () => (await maya.get('/mail/state')).body;
const outbox = async () => (await maya.get('/mail/outbox')).body.items;

describe('a mail server that does not take mail just now', () => {
  test.each([
    ['says 421 at the greeting', { does: 'answer', code: 421, at: 'connect' }],
    ['says 451', { does: 'answer', code: 451, says: '4.3.0 come back later' }],
    ['says 450 to the recipient', { does: 'answer', code: 450, at: 'rcpt' }],
    ['falls silent after the message', { does: 'hang' }],
    ['hangs up in the middle of the message', { does: 'hang-up', when: 'in-data' }],
  ] as const)('that %s: kept, shown, tried again, and delivered once', async (_, behaviour) => {
    world.smtp.behaviour = behaviour;
    await world.at('2026-11-24T12:30:00Z');
    expect(world.mailsTo(maya)).toHaveLength(0);
    expect(await state()).toMatchObject({
      waiting: 1,
      failed: 0,
      lastAcceptedAt: null,
      nextTryAt: '2026-11-24T12:31:00Z',
      offerTest: true,
      banner: 'The mail server can’t be reached just now; reminders are kept and tried again.',
    });
    expect((await state()).lastError).toMatch(/^The mail server/);
    world.smtp.behaviour = { does: 'accept' };
    await world.at('2026-11-24T12:30:59Z');
    expect(world.mailsTo(maya)).toHaveLength(0);
    await world.at('2026-11-24T12:31:00Z');
    expect(world.mailsTo(maya)).toHaveLength(1);
    expect(await state()).toMatchObject({ waiting: 0, lastError: null, banner: null, offerTest: false });
    await world.live('2026-11-25T12:00:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(1);
  });

  test('is asked again after growing pauses', async () => {
    world.smtp.behaviour = { does: 'answer', code: 451 };
    await world.at('2026-11-24T12:30:00Z');
    const pauses: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      const next = Date.parse((await state()).nextTryAt);
      pauses.push((next - world.clock.millis()) / 60_000);
      await world.at(new Date(next).toISOString());
    }
    expect(pauses).toEqual([1, 2, 5, 10, 20, 40]);
  });

  test('for three days: then one mail of all that is due, and nothing of what was done meanwhile', async () => {
    world.smtp.behaviour = { does: 'answer', code: 421, at: 'connect' };
    await world.live('2026-11-24T20:00:00Z', 15);
    await meet(maya, '2026-11-24T19:00:00Z', 'Jonas Weber');
    await world.live('2026-11-26T20:00:00Z', 30);
    const thanks = (await maya.get('/follow-ups?limit=100')).body.items;
    const osei = thanks.find((item: { mentorName: string }) => item.mentorName === 'Dr. Osei');
    await maya.post(`/follow-ups/${osei.id}/done`);
    expect(world.mailsTo(maya)).toHaveLength(0);
    world.smtp.behaviour = { does: 'accept' };
    await world.live('2026-11-27T20:00:00Z', 10);
    const mails = world.mailsTo(maya);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Weber');
    expect(mails[0]?.text).toContain('Late: it was due');
    expect(mails[0]?.text).not.toContain('Osei');
  });

  test('sends nothing where all was done while it waited', async () => {
    world.smtp.behaviour = { does: 'answer', code: 451 };
    await world.at('2026-11-24T12:30:00Z');
    const [thanks] = (await maya.get('/follow-ups')).body.items;
    await maya.post(`/follow-ups/${thanks.id}/done`);
    world.smtp.behaviour = { does: 'accept' };
    await world.live('2026-11-26T12:40:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(0);
    expect((await outbox())[0]).toMatchObject({ state: 'replaced', lastError: 'All of it was done meanwhile.' });
  });

  test('that is slow gets the mail once', async () => {
    world.smtp.behaviour = { does: 'dawdle', ms: 300 };
    await world.at('2026-11-24T12:30:00Z');
    await world.live('2026-11-24T20:00:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(1);
  });

  test('keeps out of the night when its turn comes late', async () => {
    await maya.patch('/settings', { digestAt: '21:30' });
    world.smtp.behaviour = { does: 'answer', code: 451 };
    await world.live('2026-11-25T03:40:00Z', 10);
    world.smtp.behaviour = { does: 'accept' };
    await world.live('2026-11-25T11:59:00Z', 10);
    expect(world.mailsTo(maya)).toHaveLength(0);
    await world.at('2026-11-25T12:00:00Z');
    expect(world.mailsTo(maya)).toHaveLength(1);
  });
});

describe('a mail server that took the mail and hung up before saying so', () => {
  test('gets it again under the same Message-ID', async () => {
    world.smtp.behaviour = { does: 'hang-up', when: 'after-data' };
    await world.at('2026-11-24T12:30:00Z');
    world.smtp.behaviour = { does: 'accept' };
    await world.at('2026-11-24T12:31:00Z');
    const ids = world.mailsTo(maya).map((mail) => mail.messageId);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });
});

describe('a mail server that refuses for good', () => {
  test('is not asked again, the refusal is shown, and nothing counts as told', async () => {
    world.smtp.behaviour = { does: 'answer', code: 550, says: '5.1.1 no such mailbox' };
    await world.at('2026-11-24T12:30:00Z');
    expect(world.smtp.tries).toBe(1);
    await world.live('2026-11-25T12:29:00Z', 30);
    expect(world.smtp.tries).toBe(1);
    expect(await state()).toMatchObject({ waiting: 0, failed: 1, offerTest: true, nextTryAt: null });
    expect((await state()).lastError).toContain('550');
    expect((await state()).lastError).toContain('no such mailbox');
    expect((await outbox())[0]).toMatchObject({ kind: 'digest', state: 'failed', note: 'given up' });
    world.smtp.behaviour = { does: 'accept' };
    await world.at('2026-11-25T12:30:00Z');
    expect(world.mailsTo(maya)).toHaveLength(1);
    expect(world.mailsTo(maya)[0]?.text).toContain('Osei');
  });

  test('can be asked again by hand, and then says what is so by now', async () => {
    world.smtp.behaviour = { does: 'answer', code: 554 };
    await world.at('2026-11-24T12:30:00Z');
    world.smtp.behaviour = { does: 'accept' };
    world.clock.set('2026-11-24T19:30:00Z');
    const [failed] = await outbox();
    const retried = await maya.post(`/mail/outbox/${failed.id}/retry`);
    expect(retried.body).toMatchObject({ state: 'sent', note: 'the mail server took it' });
    expect(world.mailsTo(maya)[0]?.text).toContain('Due since today, 13:00.');
    await world.live('2026-11-25T12:29:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(1);
  });

  test('once a test mail passes, what was held back follows at once', async () => {
    world.smtp.behaviour = { does: 'answer', code: 550 };
    await world.at('2026-11-24T12:30:00Z');
    world.clock.set('2026-11-24T19:30:00Z');
    const refused = await maya.post('/mail/test');
    expect(refused.body).toMatchObject({ kind: 'test', state: 'failed' });
    world.smtp.behaviour = { does: 'accept' };
    const tested = await maya.post('/mail/test');
    expect(tested.body).toMatchObject({ kind: 'test', state: 'sent', serverAnswer: '250 2.0.0 taken as 1' });
    await world.tick();
    expect(world.mailsTo(maya).map((mail) => mail.subject)).toEqual(['A test mail from Tactful', 'Thank Dr. Osei']);
    expect(await state()).toMatchObject({ failed: 0, lastError: null, banner: null });
  });
});

describe('without a mail server', () => {
  test('mail is kept and shown, and once there is one, a single mail tells what is due then', async () => {
    const bare = await startMailWorld({ SMTP_URL: '' });
    bare.clock.set('2026-11-23T20:00:00Z');
    const noor = await bare.signUp();
    await meet(noor, '2026-11-23T18:00:00Z', 'Amara Osei');
    await note(noor, '2026-11-26T17:00:00Z', 'Send the poster');
    await bare.live('2026-11-27T20:00:00Z', 60);
    const items = (await noor.get('/mail/outbox')).body.items;
    const held = items.filter((mail: { state: string }) => mail.state === 'held');
    expect(held).toHaveLength(1);
    expect(held[0]).toMatchObject({ kind: 'digest', note: 'not sent: no mail server set' });
    expect((await noor.get('/mail/state')).body).toMatchObject({ server: 'none', waiting: 1, lastAcceptedAt: null });
    const whole = (await noor.get(`/mail/outbox/${held[0].id}`)).body;
    expect(whole.text).toContain('Send the poster');
    expect((await bare.visitor().post(pathOf(linksOf(whole, 'Done')[0] ?? ''))).status).toBe(200);
    await bare.close();
  });
});
