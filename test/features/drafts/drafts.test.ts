import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';
import { begin as beginFor, meet } from './people.ts';

let house: TestApp;
let maya: TestClient;
let mentorId: string;
let interactionId: string;

beforeAll(async () => {
  house = await startApp();
  maya = await house.signUp();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.set('2026-11-23T15:00:00Z');
  ({ mentorId, interactionId } = await meet(maya));
});

const begin = (given: object = {}) => beginFor(maya, { mentorId, ...given });

describe('a thank-you, the whole way', () => {
  test('is filled from the meeting, judged, made ready and handed over', async () => {
    const draft = await begin();
    expect(draft).toMatchObject({ kind: 'thank_you', state: 'draft', version: 1, interactionId, missing: [] });
    expect(draft.body).toContain('Dear Dr. Osei,');
    expect(draft.body).toContain('Thank you for our conversation on November 23.');
    expect(draft.body).toContain('how you drew the insulin titration on a napkin');
    expect(draft.body.endsWith('Kind regards,\nMaya Lindqvist')).toBe(true);
    expect(draft.verdict.decision).toBe('go');
    expect(draft.verdict.content).toContain('language/thanks-without-detail');
    expect(draft).toMatchObject({ mayLeave: true, mailto: null });

    const ready = await maya.post(`/drafts/${draft.id}/ready`);
    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({ state: 'ready', version: 2 });
    const mailto = new URL(ready.body.mailto);
    expect(mailto.pathname).toBe('amara.osei@example.org');
    expect(mailto.searchParams.get('subject')).toBe(draft.subject);
    expect(mailto.searchParams.get('body')).toBe(draft.body.replaceAll('\n', '\r\n'));
  });

  test('sent, is logged with its purpose and closes what was owed', async () => {
    const owed = await maya.get(`/follow-ups?state=open&mentorId=${mentorId}`);
    expect(owed.body.items.map((item: { kind: string }) => item.kind)).toContain('thank_you');
    const draft = await begin();
    house.clock.forward({ hours: 2 });
    const sent = await maya.post(`/drafts/${draft.id}/sent`, { at: '2026-11-23T16:30:00Z' });
    expect(sent.status).toBe(200);
    expect(sent.body).toMatchObject({ state: 'sent', sentAt: '2026-11-23T16:30:00Z', mayLeave: false });
    const interaction = await maya.get(`/interactions/${sent.body.sentInteractionId}`);
    expect(interaction.body).toMatchObject({
      ...{ mentorId, kind: 'email', direction: 'outgoing', purpose: 'thank_you', at: '2026-11-23T16:30:00Z' },
    });
    const left = await maya.get(`/follow-ups?state=open&mentorId=${mentorId}`);
    expect(left.body.items.map((item: { kind: string }) => item.kind)).not.toContain('thank_you');
  });

  test('said to be sent twice, even at once, is logged once', async () => {
    const draft = await begin();
    const [one, other] = await Promise.all([1, 2].map(() => maya.post(`/drafts/${draft.id}/sent`, {})));
    const again = await maya.post(`/drafts/${draft.id}/sent`, { at: '2026-11-20T12:00:00Z' });
    for (const answer of [one, other, again]) {
      expect(answer!.status).toBe(200);
      expect(answer!.body.sentInteractionId).toBe(one!.body.sentInteractionId);
      expect(answer!.body.sentAt).toBe(one!.body.sentAt);
    }
    const logged = await maya.get(`/interactions?mentorId=${mentorId}`);
    expect(logged.body.items).toHaveLength(2);
  });

  test('is noted as sent although a rule stops it, and keeps the verdict of that moment', async () => {
    const draft = await begin();
    const words = { body: 'Dear [Name],\nThank you for your time.\n\nMaya' };
    await maya.patch(`/drafts/${draft.id}`, words);
    const sent = await maya.post(`/drafts/${draft.id}/sent`, {});
    expect(sent.status).toBe(200);
    expect(sent.body.verdict.decision).toBe('stop');
    const later = await maya.get(`/drafts/${draft.id}`);
    expect(later.body.verdict).toEqual(sent.body.verdict);
    expect((await maya.patch(`/drafts/${draft.id}`, { body: 'New' })).body.code).toBe('already-sent');
    expect((await maya.post(`/drafts/${draft.id}/ready`)).body.code).toBe('already-sent');
  });

  test('sent ahead of now is refused with its field, and nothing is written', async () => {
    const draft = await begin();
    const answer = await maya.post(`/drafts/${draft.id}/sent`, { at: '2027-11-23T16:30:00Z' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].field).toBe('at');
    expect((await maya.get(`/drafts/${draft.id}`)).body.state).toBe('draft');
  });
});

describe('what is drawn on', () => {
  test('a meeting without details gives no made-up sentence, but says what to add, and the review minds', async () => {
    const { mentorId: id } = await meet(maya, { name: 'Jon Bello' }, { details: [], summary: 'Coffee' });
    const draft = await begin({ mentorId: id });
    expect(draft.body).not.toContain('I keep thinking');
    expect(draft.missing.map((one: { fact: string }) => one.fact)).toEqual(['meeting.detail']);
    expect(draft.verdict.findings.map((one: { rule: string }) => one.rule)).toContain('language/thanks-without-detail');
  });

  test('a resident is greeted by first name, and so is whoever signs so', async () => {
    const { mentorId: resident } = await meet(maya, { name: 'Jon Bello', roles: ['resident'] });
    const { mentorId: friend } = await meet(maya, { name: 'Dr. Rosa Nakamura', answersOnFirstName: true });
    const greeted = [await begin({ mentorId: resident }), await begin({ mentorId: friend })];
    expect(greeted.map(({ body }) => body.split('\n')[0])).toEqual(['Dear Jon,', 'Dear Rosa,']);
    expect(greeted.map(({ mayLeave }) => mayLeave)).toEqual([true, true]);
  });

  test('every kind of message can be begun with somebody one has met', async () => {
    const { body } = await maya.get('/drafts/templates');
    for (const { id, kind } of body.items as { id: string; kind: string }[]) {
      const draft = await begin({ kind, templateId: id });
      expect(draft).toMatchObject({ kind, templateId: id, state: 'draft' });
      expect(`${draft.subject}${draft.body}`).not.toMatch(/[[\]{}]|undefined|null/);
    }
  });

  test('own words stand in their place, and strengths and school come from the settings', async () => {
    await maya.patch('/settings', {
      medicalSchool: 'St. Brigid School of Medicine',
      specialty: 'Family Medicine',
      strengths: [{ title: 'Continuity', evidence: 'Followed 40 patients over nine months.' }],
    });
    const draft = await begin({ kind: 'lor_request', note: 'The case conference in May taught me most.' });
    expect(draft.body).toContain('The case conference in May taught me most.');
    expect(draft.body).toContain('- Continuity: Followed 40 patients over nine months.');
    expect(draft.body).toContain('Maya Lindqvist\nSt. Brigid School of Medicine');
  });

  test.each([
    [
      'a contact with somebody else',
      async () => ({ interactionId: (await meet(maya, { name: 'Jon Bello' })).interactionId }),
      'interactionId',
    ],
    ['a contact that is none', () => ({ interactionId: '01900000-0000-7000-8000-000000000000' }), 'interactionId'],
    ['a mentor that is none', () => ({ mentorId: '01900000-0000-7000-8000-000000000000' }), 'mentorId'],
    [
      'an introduction that is none',
      () => ({ introductionId: '01900000-0000-7000-8000-000000000000' }),
      'introductionId',
    ],
    ['a letter that is none', () => ({ letterId: '01900000-0000-7000-8000-000000000000' }), 'letterId'],
    ['a template of another kind', () => ({ templateId: 'update' }), 'templateId'],
    ['a kind that is none', () => ({ kind: 'bulk' }), 'kind'],
    ['an unknown field', () => ({ bcc: 'all@example.org' }), 'bcc'],
  ])('%s is refused with its field', async (_, given, field) => {
    const answer = await maya.post('/drafts', { kind: 'thank_you', mentorId, ...(await given()) });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'validation', errors: [{ field }] });
  });
});

describe('drafts of people who are gone', () => {
  test('are out of sight with a removed mentor and come back with them', async () => {
    const draft = await begin();
    await maya.delete(`/mentors/${mentorId}`);
    expect((await maya.get(`/drafts/${draft.id}`)).status).toBe(404);
    expect((await maya.post(`/drafts/${draft.id}/sent`, {})).status).toBe(404);
    expect((await maya.get(`/drafts?mentorId=${mentorId}`)).body.items).toEqual([]);
    expect((await maya.post('/drafts', { kind: 'thank_you', mentorId })).status).toBe(400);
    await maya.post(`/mentors/${mentorId}/restore`);
    expect((await maya.get(`/drafts/${draft.id}`)).status).toBe(200);
  });
});
