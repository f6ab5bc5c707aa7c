import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import { ActionLinks } from '../../../src/features/reminders/action-links.ts';
import { accountId } from '../../../src/platform/database/account-scope.ts';
import type { TestClient } from '../../support/client.ts';
import { firstDigest, form, thankYouOf } from '../../support/first-digest.ts';
import { linksOf, pathOf, startMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
let visitor: TestClient;
let maya: TestClient;
let mentorId: string;
let mail: ParsedMail;

beforeAll(async () => {
  world = await startMailWorld();
  visitor = world.visitor();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ maya, mentorId, mail } = await firstDigest(world));
});

const thankYou = () => thankYouOf(maya);
const link = (label: 'Done' | 'Snooze' | 'They answered' | 'Let them rest') => pathOf(linksOf(mail, label)[0] ?? '');

describe('a link of a mail', () => {
  test('shows a page with a button and changes nothing, however often a scanner opens it', async () => {
    for (const label of ['Done', 'Snooze', 'They answered', 'Let them rest'] as const) {
      for (let times = 0; times < 3; times += 1) {
        const page = await visitor.get(link(label));
        expect(page.status).toBe(200);
        expect(page.headers['content-type']).toContain('text/html');
        expect(page.headers['cache-control']).toBe('no-store');
        expect(page.text).toMatch(/<form method="post">[\s\S]*<button type="submit">/);
      }
    }
    expect((await thankYou()).state).toBe('planned');
    expect((await maya.get('/interactions')).body.items).toHaveLength(1);
  });

  test('acts on POST without a sign-in and with an empty body, once, and then says what was done', async () => {
    const done = await visitor.post(link('Done'));
    expect(done.status).toBe(200);
    expect(done.text).toContain('Done');
    expect((await thankYou()).state).toBe('done');
    const again = await visitor.post(link('Done'), '', form);
    expect(again.status).toBe(200);
    expect(again.text).toContain('This was done already');
    expect(again.text).toContain('It is off your list.');
    const look = await visitor.get(link('Done'));
    expect(look.text).toContain('This was done already');
    expect(look.text).not.toContain('Mark as done');
  });

  test('snoozes for a day where nothing is chosen', async () => {
    await visitor.post(link('Snooze'), '', form);
    expect(await thankYou()).toMatchObject({ state: 'snoozed', snoozedUntil: '2026-11-25T12:30:00Z' });
  });

  test.each([
    ['days=3', '2026-11-27T12:30:00Z'],
    ['days=7', '2026-12-01T12:30:00Z'],
    ['days=picked&until=2027-03-20', '2027-03-20T11:30:00Z'],
    ['until=2026-12-24', '2026-12-24T12:30:00Z'],
  ])('snoozes as the form says: %s', async (body, until) => {
    const answer = await visitor.post(link('Snooze'), body, form);
    expect(answer.status).toBe(200);
    expect(await thankYou()).toMatchObject({ snoozedUntil: until });
  });

  test.each([
    ['days=2', 'Choose 1, 3 or 7 days, or pick a day.'],
    ['days=picked&until=', 'Please pick the day.'],
    ['days=picked&until=2026-11-24', 'Please pick a day after today.'],
    ['days=picked&until=2020-01-01', 'Please pick a day after today.'],
    ['days=picked&until=2029-01-01', 'Please pick a day within 2 years.'],
    ['days=picked&until=2027-02-30', 'Please pick a day that exists.'],
  ])('asks again where the form can’t be used: %s', async (body, sentence) => {
    const answer = await visitor.post(link('Snooze'), body, form);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(sentence);
    expect((await thankYou()).snoozedUntil).toBeNull();
    expect((await visitor.post(link('Snooze'), 'days=1', form)).status).toBe(200);
    expect((await thankYou()).snoozedUntil).toBe('2026-11-25T12:30:00Z');
  });

  test('writes down that they answered, and that no answer is owed unless it is said', async () => {
    await visitor.post(link('They answered'), '', form);
    const [logged] = (await maya.get('/interactions')).body.items;
    expect(logged).toMatchObject({ mentorId, kind: 'email', direction: 'incoming', answerNeeded: false });
    await visitor.post(link('They answered'), '', form);
    expect((await maya.get('/interactions')).body.items).toHaveLength(2);
  });

  test('writes down that an answer is owed where that is said', async () => {
    await visitor.post(link('They answered'), 'answerOwed=yes', form);
    const [logged] = (await maya.get('/interactions')).body.items;
    expect(logged.answerNeeded).toBe(true);
    const kinds = (await maya.get('/follow-ups?limit=100&state=open')).body.items.map(
      (item: { kind: string }) => item.kind,
    );
    expect(kinds).toContain('reply');
  });

  test('lets somebody rest for 90 days', async () => {
    await visitor.post(link('Let them rest'), '', form);
    expect(await thankYou()).toMatchObject({ state: 'snoozed', snoozedUntil: '2027-02-22T12:30:00Z' });
  });

  test('leaves the same trace as an act on the page', async () => {
    await visitor.post(link('Done'), '', form);
    const timeline = await maya.get(`/mentors/${mentorId}/timeline`);
    expect(timeline.text).toContain('follow-up-done');
  });

  test('altered in any one place it is no link of ours', async () => {
    const path = link('Done');
    const token = path.slice('/act/'.length);
    for (let place = 0; place < token.length; place += 1) {
      const other = token[place] === 'A' ? 'B' : 'A';
      const answer = await visitor.post(`/act/${token.slice(0, place)}${other}${token.slice(place + 1)}`, '', form);
      expect(answer.status).toBe(404);
    }
    for (const wrong of [`${token}A`, token.slice(0, -1), token.replace('.', ''), `${token}.x`, 'x', '%00']) {
      expect((await visitor.post(`/act/${wrong}`, '', form)).status).toBe(404);
    }
    expect((await thankYou()).state).not.toBe('done');
  });

  test('altered in any one bit it is no link of ours', async () => {
    const [body = '', signature = ''] = link('Done').slice('/act/'.length).split('.');
    const flipped = (text: string, bit: number) => {
      const bytes = Buffer.from(text, 'base64url');
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      return bytes.toString('base64url');
    };
    const bits = (text: string) => Array.from({ length: Buffer.from(text, 'base64url').length * 8 }, (_, bit) => bit);
    const altered = [
      ...bits(body).map((bit) => `${flipped(body, bit)}.${signature}`),
      ...bits(signature).map((bit) => `${body}.${flipped(signature, bit)}`),
    ];
    for (const token of altered) expect((await visitor.post(`/act/${token}`, '', form)).status).toBe(404);
    expect(altered.length).toBeGreaterThan(500);
    expect((await thankYou()).state).not.toBe('done');
  });

  test('of one account never reaches a thing of another, though we had signed it ourselves', async () => {
    const noor = await world.signUp();
    const links = world.app.get(ActionLinks);
    const account = accountId(noor.account);
    const followUp = (await thankYou()).id;
    const crossed = links.act({ account, followUp, act: 'done', mail: 'x', at: world.clock.millis() });
    expect((await visitor.get(pathOf(crossed))).status).toBe(410);
    expect((await visitor.post(pathOf(crossed), '', form)).status).toBe(410);
    expect((await thankYou()).state).toBe('planned');
  });

  test('expires after 14 days', async () => {
    world.clock.set('2026-12-08T12:29:00Z');
    expect((await visitor.get(link('Done'))).status).toBe(200);
    world.clock.set('2026-12-08T12:31:00Z');
    expect((await visitor.get(link('Done'))).status).toBe(410);
    const late = await visitor.post(link('Done'), '', form);
    expect(late.status).toBe(410);
    expect(late.text).toContain('This link has expired');
    expect((await thankYou()).state).not.toBe('done');
  });

  test('works whatever page it is sent from, and without cookies or scripts', async () => {
    const answer = await visitor.post(link('Done'), '', {
      ...form,
      origin: 'https://mail.example.com',
      'sec-fetch-site': 'cross-site',
    });
    expect(answer.status).toBe(200);
    expect((await thankYou()).state).toBe('done');
  });

  test('pressed twice at once acts once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => visitor.post(link('They answered'), '', form)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    expect((await maya.get('/interactions')).body.items).toHaveLength(2);
  });

  test('of a thing that was done meanwhile says so', async () => {
    await maya.post(`/follow-ups/${(await thankYou()).id}/done`);
    const page = await visitor.get(link('Snooze'));
    expect(page.text).toContain('This is done already');
    expect((await visitor.post(link('Snooze'), '', form)).text).toContain('This is done already');
  });

  test('of an account that was deleted says that nothing is left to do', async () => {
    await maya.delete('/auth/me', { password: 'a long enough password' });
    expect((await visitor.get(link('Done'))).status).toBe(410);
    expect((await visitor.post(link('Done'), '', form)).status).toBe(410);
  });
});
