import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';
import { accept, begin, meet } from './people.ts';
import { found, guilty, press, spot, thanks, write } from './words.ts';

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

const ready = (draft: any) => maya.post(`/drafts/${draft.id}/ready`);

const drafted = (...sentences: string[]) => begin(maya, { mentorId }, { body: write(...sentences) });

describe('a mind', () => {
  test('keeps a draft from leaving by any way until it is accepted with one act', async () => {
    const draft = await drafted(thanks, guilty);
    expect(found(draft, 'language/guilt')[0]).toMatchObject({ effect: 'mind', answer: 'accept', answered: null });
    for (const refused of [
      await ready(draft),
      await maya.post(`/drafts/${draft.id}/to-mailbox`),
      await maya.get(`/drafts/${draft.id}.eml`),
    ]) {
      expect(refused.status).toBe(409);
      expect(refused.body.code).toBe('verdict');
      expect(found(refused.body, 'language/guilt')).toHaveLength(1);
    }
    const accepted = await accept(maya, draft, 'language/guilt');
    expect(accepted.status).toBe(200);
    expect(accepted.body).toMatchObject({ mayLeave: true, version: draft.version });
    expect(accepted.body.verdict.decision).toBe('go');
    expect(found(accepted.body, 'language/guilt')[0]).toMatchObject({
      ...{ effect: 'mind', answered: { kind: 'accept', reason: null, at: '2026-11-23T15:00:00Z' } },
    });
    expect((await ready(draft)).body.state).toBe('ready');
    expect((await accept(maya, draft, 'language/guilt')).status).toBe(200);
  });

  test('is answered for its own words: others may change, these may not', async () => {
    const draft = await drafted(thanks, guilty);
    await accept(maya, draft, 'language/guilt');
    const longer = await maya.patch(`/drafts/${draft.id}`, { body: write('It was good to see you.', thanks, guilty) });
    expect(found(longer.body, 'language/guilt')[0].answered).not.toBeNull();
    expect(longer.body.state).toBe('draft');
    const worse = await maya.patch(`/drafts/${draft.id}`, {
      body: write(thanks, "I still haven't heard back from you since our talk in May."),
    });
    expect(found(worse.body, 'language/guilt')[0].answered).toBeNull();
    expect((await ready(draft)).body.code).toBe('verdict');
    const back = await maya.patch(`/drafts/${draft.id}`, { body: write(thanks, guilty) });
    expect(found(back.body, 'language/guilt')[0].answered).not.toBeNull();
  });

  test('about the message as a whole is answered for all of its words', async () => {
    const draft = await drafted('Thank you so much for your time and your kindness.');
    expect(found(draft, 'language/thanks-without-detail')[0]).toMatchObject({ start: 0, end: 0, effect: 'mind' });
    const accepted = await accept(maya, draft, 'language/thanks-without-detail');
    expect(accepted.body.mayLeave).toBe(true);
    const edited = await maya.patch(`/drafts/${draft.id}`, { body: write('Thank you very much for your time.') });
    expect(found(edited.body, 'language/thanks-without-detail')[0].answered).toBeNull();
  });
});

describe('a stop', () => {
  test('that is no binding rule wants a reason of ten characters', async () => {
    const draft = await drafted(thanks, spot);
    expect(found(draft, 'language/direct-ask-for-spot')[0]).toMatchObject({ effect: 'stop', answer: 'reason' });
    for (const reason of [undefined, '', 'too short', '          x']) {
      const refused = await accept(maya, draft, 'language/direct-ask-for-spot', reason);
      expect(refused.body).toMatchObject({ code: 'validation', errors: [{ field: 'reason' }] });
    }
    const reason = 'She offered it herself last week.';
    const answered = await accept(maya, draft, 'language/direct-ask-for-spot', reason);
    expect(found(answered.body, 'language/direct-ask-for-spot')[0]).toMatchObject({
      ...{ effect: 'stop', answered: { kind: 'reason', reason } },
    });
    expect((await ready(draft)).status).toBe(200);
  });

  test('of a binding rule about wording can be disputed, and is then a mind', async () => {
    const draft = await drafted(thanks, press);
    expect(found(draft, 'language/rank-pressure')[0]).toMatchObject({ effect: 'stop', answer: 'dispute' });
    const refused = await accept(maya, draft, 'language/rank-pressure');
    expect(refused.body.errors[0].message).toContain('not what you say');
    const disputed = await accept(maya, draft, 'language/rank-pressure', 'This quotes a joke of hers.');
    expect(found(disputed.body, 'language/rank-pressure')[0]).toMatchObject({
      ...{ effect: 'mind', answered: { kind: 'dispute' } },
    });
    expect((await ready(draft)).status).toBe(200);
  });

  test('of somebody who asked not to be written to can only be lifted on the mentor', async () => {
    await maya.patch(`/mentors/${mentorId}`, { doNotContact: true });
    const draft = await drafted(thanks);
    expect(found(draft, 'consent/do-not-contact')[0]).toMatchObject({ effect: 'stop', answer: 'never' });
    const refused = await accept(maya, draft, 'consent/do-not-contact', 'I would like to write all the same.');
    expect(refused).toMatchObject({ status: 409, body: { code: 'not-answerable' } });
    await maya.patch(`/mentors/${mentorId}`, { doNotContact: false });
    expect((await ready(draft)).status).toBe(200);
  });
});

test('a binding rule about dates can’t be answered: SOAP ends by itself', async () => {
  house.clock.set('2027-03-15T15:00:00Z');
  const later = await house.signUp();
  const met = await meet(later, { onSelectionSide: true });
  const body = write('Our free clinic opened on Monday.');
  const draft = await begin(later, { mentorId: met.mentorId, kind: 'update' }, { body });
  expect(found(draft, 'season/soap-blackout')[0]).toMatchObject({ effect: 'stop', strength: 'A', answer: 'never' });
  const answer = { rule: 'season/soap-blackout', reason: 'I would like to write all the same.' };
  const refused = await later.post(`/drafts/${draft.id}/accept`, answer);
  expect(refused).toMatchObject({ status: 409, body: { code: 'not-answerable' } });
  expect((await later.post(`/drafts/${draft.id}/ready`)).body.code).toBe('verdict');
  house.clock.set('2027-03-20T15:00:00Z');
  const after = await later.get(`/drafts/${draft.id}`);
  expect(found(after.body, 'season/soap-blackout')).toEqual([]);
});

test('a dispute wants ten characters, and falls with the words it was about', async () => {
  const draft = await drafted(thanks, press);
  const short = await accept(maya, draft, 'language/rank-pressure', ' not so ');
  expect(short.body).toMatchObject({ status: 400, errors: [{ field: 'reason' }] });
  await accept(maya, draft, 'language/rank-pressure', 'This quotes a joke of hers.');
  const other = write(thanks, 'Where do I stand on your rank list?');
  const edited = await maya.patch(`/drafts/${draft.id}`, { body: other });
  expect(found(edited.body, 'language/rank-pressure')[0]).toMatchObject({ effect: 'stop', answered: null });
  expect(edited.body.mayLeave).toBe(false);
});

test('a message that was sent is answered for no more', async () => {
  const draft = await drafted(thanks, spot);
  await maya.post(`/drafts/${draft.id}/sent`, {});
  const refused = await accept(maya, draft, 'language/direct-ask-for-spot', 'She offered it herself last week.');
  expect(refused).toMatchObject({ status: 409, body: { code: 'already-sent' } });
});

describe('a wait', () => {
  test('ends by itself on its day, and no later edit is needed', async () => {
    await maya.post('/interactions', {
      ...{ mentorId, at: '2026-11-23T14:30:00Z', kind: 'email', direction: 'outgoing', summary: 'Asked for advice.' },
    });
    const draft = await begin(maya, { mentorId, kind: 'intro_request' });
    const rest = found(draft, 'pacing/rest-between-messages')[0];
    expect(rest).toMatchObject({ effect: 'wait', from: '2026-11-30', answer: 'reason' });
    expect(draft).toMatchObject({ mayLeave: false, verdict: { decision: 'wait' } });
    house.clock.set('2026-11-30T15:00:00Z');
    const later = await maya.get(`/drafts/${draft.id}`);
    expect(found(later.body, 'pacing/rest-between-messages')).toEqual([]);
  });

  test('may be answered with a reason', async () => {
    await maya.post('/interactions', {
      ...{ mentorId, at: '2026-11-23T14:30:00Z', kind: 'email', direction: 'outgoing', summary: 'Asked for advice.' },
    });
    const draft = await begin(maya, { mentorId, kind: 'other', note: 'The clinic moved to the second floor.' });
    const waits = draft.verdict.findings.filter((one: any) => one.effect === 'wait');
    expect(waits.length).toBeGreaterThan(0);
    for (const { rule } of waits) await accept(maya, draft, rule, 'She asked me to tell her today.');
    const answered = await maya.get(`/drafts/${draft.id}`);
    expect(answered.body.mayLeave).toBe(true);
    expect(answered.body.verdict.from).toBeNull();
  });
});

test('a hint never blocks and wants no answer', async () => {
  const long = await drafted(thanks, ...Array.from({ length: 30 }, (_, n) => `On day ${n} I saw one more patient.`));
  expect(found(long, 'language/too-long')[0]).toMatchObject({ effect: 'hint', answer: 'none' });
  expect(long.mayLeave).toBe(true);
  expect((await accept(maya, long, 'language/too-long')).body).toMatchObject({
    status: 400,
    errors: [{ field: 'rule' }],
  });
});

test('a rule that has nothing against the draft can’t be answered', async () => {
  const draft = await drafted(thanks);
  for (const rule of ['language/guilt', 'language/no-such-rule']) {
    expect((await accept(maya, draft, rule)).body).toMatchObject({ status: 400, errors: [{ field: 'rule' }] });
  }
});
