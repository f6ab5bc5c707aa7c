import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';
import { begin, meet } from './people.ts';

let house: TestApp;
let maya: TestClient;
let mentorId: string;

beforeAll(async () => {
  house = await startApp();
  maya = await house.signUp();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.set('2026-11-23T15:00:00Z');
  ({ mentorId } = await meet(maya));
});

describe('the .eml file', () => {
  test('opens as an unsent draft from the user to the mentor, with every sign as it was', async () => {
    const words = 'Dear Dr. Osei,\n\nThank you for the insulin titration – “merci” 🩺, שלום.\n\nMaya';
    const draft = await begin(maya, { mentorId }, { subject: 'Thank you – señora 🙏', body: words });
    const file = await maya.get(`/drafts/${draft.id}.eml`);
    expect(file.status).toBe(200);
    expect(file.headers['content-type']).toBe('message/rfc822');
    const mail = await simpleParser(file.text);
    expect(mail.headers.get('x-unsent')).toBe('1');
    expect(mail.subject).toBe('Thank you – señora 🙏');
    expect(mail.text?.trim()).toBe(words);
    expect(mail.to).toMatchObject({ value: [{ name: 'Amara Osei', address: 'amara.osei@example.org' }] });
    expect(mail.from).toMatchObject({ value: [{ name: 'Maya Lindqvist', address: maya.email }] });
    expect(mail.date?.toISOString()).toBe('2026-11-23T15:00:00.000Z');
    expect(file.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has no header that a name or a subject smuggles in', async () => {
    const { mentorId: sly } = await meet(maya, { name: 'Amara" <x@example.org>, Osei' });
    const draft = await begin(maya, { mentorId: sly });
    const broken = await maya.patch(`/drafts/${draft.id}`, { subject: 'Thanks\r\nBcc: all@example.org' });
    expect(broken.body).toMatchObject({ code: 'validation', errors: [{ field: 'subject' }] });
    const mail = await simpleParser((await maya.get(`/drafts/${draft.id}.eml`)).text);
    expect(mail.to).toMatchObject({ value: [{ address: 'amara.osei@example.org' }] });
    expect(mail.bcc).toBeUndefined();
  });

  test('leaves the address open where none is known', async () => {
    const { mentorId: unknown } = await meet(maya, { email: null });
    const draft = await begin(maya, { mentorId: unknown });
    expect((await simpleParser((await maya.get(`/drafts/${draft.id}.eml`)).text)).to).toBeUndefined();
    const ready = await maya.post(`/drafts/${draft.id}/ready`);
    expect(ready.body.mailto).toMatch(/^mailto:\?subject=/);
  });
});

test('without a mailbox, to-mailbox says so', async () => {
  const draft = await begin(maya, { mentorId });
  const answer = await maya.post(`/drafts/${draft.id}/to-mailbox`);
  expect(answer).toMatchObject({ status: 409, body: { code: 'no-mailbox' } });
});

test('an empty message is not ready', async () => {
  const draft = await begin(maya, { mentorId }, { body: ' \n ' });
  expect(draft.mayLeave).toBe(false);
  expect((await maya.post(`/drafts/${draft.id}/ready`)).body.code).toBe('empty');
});

describe('a change', () => {
  test('raises the version, judges anew, and undoes ready', async () => {
    const draft = await begin(maya, { mentorId });
    await maya.post(`/drafts/${draft.id}/ready`);
    const changed = await maya.patch(`/drafts/${draft.id}`, { body: 'Dear [Name],', version: 2 });
    expect(changed.body).toMatchObject({ version: 3, state: 'draft', verdict: { decision: 'stop' }, mailto: null });
    const same = await maya.patch(`/drafts/${draft.id}`, { body: 'Dear [Name],' });
    expect(same.body.version).toBe(3);
  });

  test('on a stale version is refused with the state as it is', async () => {
    const draft = await begin(maya, { mentorId });
    await maya.patch(`/drafts/${draft.id}`, { subject: 'One', version: 1 });
    const stale = await maya.patch(`/drafts/${draft.id}`, { subject: 'Two', version: 1 });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale-version', current: { subject: 'One', version: 2 } },
    });
  });

  test('of two at once, both naming the same version, one is applied', async () => {
    const draft = await begin(maya, { mentorId });
    const answers = await Promise.all(
      ['One', 'Two'].map((subject) => maya.patch(`/drafts/${draft.id}`, { subject, version: 1 })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test.each([
    ['a subject of 10,000 characters', { subject: 'x'.repeat(10_000) }, 'subject'],
    ['a NUL in the body', { body: 'a\0b' }, 'body'],
    ['half a pair', { body: '\ud83d' }, 'body'],
    ['a number', { body: 7 }, 'body'],
    ['null', { subject: null }, 'subject'],
    ['an unknown field', { state: 'sent' }, 'state'],
    ['a body of 20,001 characters', { body: 'x'.repeat(20_001) }, 'body'],
  ])('with %s is refused with its field', async (_, given, field) => {
    const draft = await begin(maya, { mentorId });
    const answer = await maya.patch(`/drafts/${draft.id}`, given);
    expect(answer.body).toMatchObject({ status: 400, code: 'validation', errors: [{ field }] });
  });

  test('keeps emoji, combining marks and right-to-left text as they are, and offsets point at the words', async () => {
    const body = 'שלום Amara 🩺🙏🏽 e\u0301,\n\nDear [Name], thank you.';
    const draft = await begin(maya, { mentorId }, { body });
    expect(draft.body).toBe(body);
    const { start, end } = draft.verdict.findings.find((one: any) => one.rule === 'language/unresolved-placeholder');
    expect(body.slice(start, end)).toBe('[Name]');
  });
});

test('a draft that is deleted is gone, also a second time', async () => {
  const draft = await begin(maya, { mentorId });
  expect((await maya.delete(`/drafts/${draft.id}`)).status).toBe(204);
  expect((await maya.delete(`/drafts/${draft.id}`)).status).toBe(404);
  expect((await maya.get(`/drafts/${draft.id}`)).status).toBe(404);
});

test('the list shows the last changed first, by mentor and state, page by page', async () => {
  const ids: string[] = [];
  for (const kind of ['thank_you', 'update', 'other']) {
    house.clock.forward({ minutes: 1 });
    ids.unshift((await begin(maya, { mentorId, kind })).id);
  }
  await maya.post(`/drafts/${ids[2]}/sent`, {});
  const of = async (query: string) => (await maya.get(`/drafts?mentorId=${mentorId}${query}`)).body;
  const idsOf = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);
  expect(idsOf(await of(''))).toEqual(expect.arrayContaining(ids));
  expect(idsOf(await of('&state=open'))).toEqual(ids.slice(0, 2));
  expect(idsOf(await of('&state=sent'))).toEqual([ids[2]]);
  const first = await of('&limit=2');
  const second = await of(`&limit=2&cursor=${first.nextCursor}`);
  expect([...idsOf(first), ...idsOf(second)].toSorted()).toEqual(ids.toSorted());
  expect(second.nextCursor).toBeNull();
  for (const query of ['&state=lost', '&cursor=x', '&limit=0', '&order=up']) {
    expect((await maya.get(`/drafts?mentorId=${mentorId}${query}`)).status).toBe(400);
  }
});

test('another account sees nothing of a draft and can do nothing with it or to its mentor', async () => {
  const draft = await begin(maya, { mentorId });
  const eve = await house.signUp({ name: 'Eve' });
  const missing = await eve.get('/drafts/01900000-0000-7000-8000-000000000000');
  for (const answer of [
    await eve.get(`/drafts/${draft.id}`),
    await eve.patch(`/drafts/${draft.id}`, { subject: 'Mine' }),
    await eve.delete(`/drafts/${draft.id}`),
    await eve.get(`/drafts/${draft.id}.eml`),
    await eve.post(`/drafts/${draft.id}/accept`, { rule: 'language/guilt' }),
    await eve.post(`/drafts/${draft.id}/ready`),
    await eve.post(`/drafts/${draft.id}/sent`, {}),
    await eve.post(`/drafts/${draft.id}/to-mailbox`),
  ]) {
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual(missing.body);
  }
  expect((await eve.get('/drafts')).body.items).toEqual([]);
  const begun = await eve.post('/drafts', { kind: 'thank_you', mentorId });
  expect(begun.body).toMatchObject({ status: 400, errors: [{ field: 'mentorId' }] });
  expect((await house.visitor().get(`/drafts/${draft.id}`)).status).toBe(401);
});

test('a path that holds no id is not found', async () => {
  for (const path of [
    '/drafts/x',
    '/drafts/x.eml',
    '/drafts/.eml',
    '/drafts/01900000-0000-7000-8000-000000000000.txt',
  ]) {
    expect((await maya.get(path)).status).toBe(404);
  }
});

test('with an idempotency key a draft is begun once', async () => {
  const key = { 'idempotency-key': 'begin-1' };
  const one = await maya.post('/drafts', { kind: 'thank_you', mentorId }, key);
  const two = await maya.post('/drafts', { kind: 'thank_you', mentorId }, key);
  expect(two.body.id).toBe(one.body.id);
});
