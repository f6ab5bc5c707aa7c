import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import type { TestClient } from '../../support/client.ts';
import { firstDigest, form, thankYouOf } from '../../support/first-digest.ts';
import { linksOf, pathOf, startMailWorld, type MailWorld } from '../../support/mail-world.ts';

const multipart = { 'content-type': 'multipart/form-data; boundary=xyz' };

let world: MailWorld;
let visitor: TestClient;
let maya: TestClient;
let mail: ParsedMail;

beforeAll(async () => {
  world = await startMailWorld();
  visitor = world.visitor();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ maya, mail } = await firstDigest(world));
});

describe('unsubscribing', () => {
  const address = () => pathOf(/<(https[^>]+)>/.exec(world.smtp.taken.at(-1)!.raw.replace(/\r?\n\s+/g, ''))?.[1] ?? '');

  test('shows a button on GET and turns mail off on POST, as urlencoded, multipart or nothing', async () => {
    for (const [body, headers] of [
      ['List-Unsubscribe=One-Click', form],
      ['--xyz\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--xyz--\r\n', multipart],
      [undefined, {}],
    ] as const) {
      await maya.patch('/settings', { mailOn: true });
      const page = await visitor.get(address());
      expect(page.text).toContain('<button type="submit">Turn reminder mail off</button>');
      expect((await maya.get('/settings')).body.mailOn).toBe(true);
      expect((await visitor.post(address(), body, headers)).status).toBe(200);
      expect((await maya.get('/settings')).body.mailOn).toBe(false);
    }
    expect((await visitor.post(address(), 'List-Unsubscribe=One-Click', form)).status).toBe(200);
  });

  test('touches nothing that is owed, sends nothing more, and the dashboard is told', async () => {
    await visitor.post(address(), 'List-Unsubscribe=One-Click', form);
    expect((await thankYouOf(maya)).state).toBe('planned');
    await world.live('2026-11-27T20:00:00Z', 60);
    expect(world.mailsTo(maya)).toHaveLength(1);
    const state = (await maya.get('/mail/state')).body;
    expect(state.mailOn).toBe(false);
    expect(state.banner).toBe('Reminder mail is off; what is owed waits for you here.');
  });

  test('turned on again, what is owed is told at the next digest', async () => {
    await visitor.post(address(), 'List-Unsubscribe=One-Click', form);
    await world.live('2026-11-27T20:00:00Z', 60);
    await maya.patch('/settings', { mailOn: true });
    await world.live('2026-11-28T12:29:00Z', 60);
    expect(world.mailsTo(maya)).toHaveLength(1);
    await world.at('2026-11-28T12:30:00Z');
    expect(world.mailsTo(maya)).toHaveLength(2);
  });

  test('with an altered address does nothing', async () => {
    expect((await visitor.post(`${address()}x`, '', form)).status).toBe(404);
    expect(
      (await visitor.post(pathOf(linksOf(mail, 'Done')[0] ?? '').replace('/act/', '/unsubscribe/'), '', form)).status,
    ).toBe(404);
    expect((await visitor.post(address().replace('/unsubscribe/', '/act/'), '', form)).status).toBe(404);
    expect((await maya.get('/settings')).body.mailOn).toBe(true);
  });
});
