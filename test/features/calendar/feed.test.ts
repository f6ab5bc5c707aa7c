import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';
import { aContact, aMentor, ofKind } from '../../support/people.ts';
import { feedOf, parsed, type ParsedThing } from './parsed.ts';

let house: TestApp;
let maya: TestClient;
let osei: string;
let thanks: { id: string };
let feed: string;

beforeAll(async () => {
  house = await startApp();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.set('2026-11-23T15:00:00Z');
  maya = await house.signUp();
  osei = await aMentor(maya, 'Dr. Kwame Osei');
  thanks = ofKind((await aContact(maya, osei, '2026-11-23T14:00:00Z')).followUps, 'thank_you');
  feed = await feedOf(maya);
});

const read = (query = '', headers = {}) => house.visitor().get(feed + query, headers);
const events = async () => parsed(await read()).events;
const ofThanks = (list: ParsedThing[]) => list.find(({ uid }) => uid === `follow-up-${thanks.id}@tactful`);
const act = (what: string, body?: object) => maya.post(`/follow-ups/${thanks.id}/${what}`, body);

describe('what the feed tells', () => {
  test('a follow-up takes the whole local day on which it is due and leaves the time free', async () => {
    const answer = await read();
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private',
      etag: expect.stringMatching(/^"[\w-]{20,}"$/),
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
    const event = ofThanks(parsed(answer).events);
    expect(event).toMatchObject({ summary: 'Thank K.O.', start: '2026-11-24' });
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(String(event?.component.getFirstPropertyValue('dtend'))).toBe('2026-11-25');
    expect(event?.description).toContain('You met K.O. on Mon 23 Nov 2026; a short thank-you within 24 hours is kind.');
    expect(event?.description).toContain(`/mentors/${osei}`);
  });

  test('the dates of the season stand on their days, the hour in words, the unsure ones marked', async () => {
    const told = (await events()).filter(({ uid }) => uid.startsWith('season-'));
    expect(told.map(({ start, summary }) => `${start} ${summary}`)).toEqual([
      '2026-06-03 ERAS opens',
      '2026-09-02 Applications can be sent',
      '2026-09-23 Programs begin to read applications',
      '2026-10-01 Interview season begins (about)',
      '2027-01-31 Interview season ends (about)',
      '2027-02-01 Ranking opens (about)',
      '2027-03-03 Rank lists are due, 21:00 (about)',
      '2027-03-15 Match Week begins, 10:00',
      '2027-03-18 SOAP ends, 21:00 (about)',
      '2027-03-19 Match Day',
    ]);
  });

  test('a corrected season date moves, as the same event in a later version', async () => {
    const matchDay = async () => (await events()).find(({ summary }) => summary.startsWith('Match Day'));
    const before = await matchDay();
    house.clock.forward({ hours: 1 });
    await maya.patch('/seasons/current', { dates: [{ key: 'matchDay', day: '2027-03-26' }] });
    const after = await matchDay();
    expect(after).toMatchObject({ uid: before?.uid, start: '2027-03-26' });
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect(String(after?.component.getFirstPropertyValue('last-modified'))).toBe('2026-11-23T16:00:00Z');
  });

  test('an interview stands at its hour and takes up the time', async () => {
    const name = 'Harbor Valley; Oakland, Family Medicine';
    await maya.post('/programs', { name, interviews: [{ at: '2026-12-01T15:30:00Z', withMentorIds: [osei] }] });
    const event = (await events()).find(({ uid }) => uid.startsWith('interview-'));
    expect(event).toMatchObject({ summary: `Interview: ${name}`, start: '2026-12-01T15:30:00.000Z' });
    expect(event?.description).toContain('With K.O.');
    expect(event?.component.getFirstPropertyValue('transp')).toBe('OPAQUE');
    expect(String(event?.component.getFirstPropertyValue('duration'))).toBe('PT60M');
  });

  test('the answer to an invitation stands at its hour, since its clock is short', async () => {
    const invitation = { kind: 'email', direction: 'incoming', purpose: 'invitation_answer' };
    const { followUps } = await aContact(maya, osei, '2026-11-23T14:00:00Z', invitation);
    const owed = ofKind(followUps, 'invitation_answer') as { id: string; dueAt: string };
    const event = (await events()).find(({ uid }) => uid.includes(owed.id));
    expect(event?.summary).toBe('Answer the interview invitation from K.O.');
    expect(Date.parse(event?.start ?? '')).toBe(Date.parse(owed.dueAt));
  });

  test('with todo=1 follow-ups are to-dos with a due day, and the rest stays events', async () => {
    const { events: left, toDos } = parsed(await read('?todo=1'));
    expect(ofThanks(toDos)).toMatchObject({ summary: 'Thank K.O.', due: '2026-11-24' });
    expect(ofThanks(toDos)?.component.getFirstPropertyValue('status')).toBe('NEEDS-ACTION');
    expect(left.every(({ uid }) => uid.startsWith('season-'))).toBe(true);
    expect(left).toHaveLength(10);
  });
});

describe('what becomes of it', () => {
  test('the same follow-up keeps its UID for ever, and every change raises its version', async () => {
    const sequences = [];
    sequences.push(ofThanks(await events())?.sequence);
    house.clock.forward({ minutes: 5 });
    await act('snooze', { until: '2026-11-27T12:30:00Z' });
    expect(ofThanks(await events())).toMatchObject({ start: '2026-11-27' });
    sequences.push(ofThanks(await events())?.sequence);
    await act('undo');
    expect(ofThanks(await events())).toMatchObject({ start: '2026-11-24' });
    sequences.push(ofThanks(await events())?.sequence);
    await maya.patch(`/mentors/${osei}`, { name: 'Dr. Kwame Mensah' });
    expect(ofThanks(await events())).toMatchObject({ summary: 'Thank K.M.', start: '2026-11-24' });
    sequences.push(ofThanks(await events())?.sequence);
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => Number(a) - Number(b)));
    expect(sequences).toHaveLength(4);
  });

  test.each([
    ['done', {}],
    ['cancel', { reason: 'They moved away.' }],
  ])('%s takes it out, and undo brings it back', async (what, body) => {
    await act(what, body);
    expect(ofThanks(await events())).toBeUndefined();
    await act('undo');
    expect(ofThanks(await events())).toMatchObject({ summary: 'Thank K.O.' });
  });

  test('what a sent thank-you settled, and what concerned a removed mentor, disappears', async () => {
    await aContact(maya, osei, '2026-11-23T14:30:00Z', { kind: 'email', direction: 'outgoing', purpose: 'thank_you' });
    expect(ofThanks(await events())).toBeUndefined();
    expect((await events()).some(({ uid }) => uid.startsWith('follow-up-'))).toBe(true);
    await maya.delete(`/mentors/${osei}`);
    expect((await events()).some(({ uid }) => uid.startsWith('follow-up-'))).toBe(false);
  });

  test('while nothing changes, it is the same to the letter, at any time of asking', async () => {
    const first = await read();
    house.clock.forward({ days: 2, minutes: 7 });
    expect((await read()).text).toBe(first.text);
  });

  test('a stamp says when a thing was last changed', async () => {
    house.clock.set('2026-11-23T17:45:10Z');
    await act('snooze', { until: '2026-11-27T12:30:00Z' });
    const { component } = ofThanks(await events())!;
    for (const name of ['dtstamp', 'last-modified']) {
      expect(String(component.getFirstPropertyValue(name))).toBe('2026-11-23T17:45:10Z');
    }
  });
});

describe('asking again', () => {
  test('a program that has the newest is told so, and nothing more', async () => {
    const { etag } = (await read()).headers;
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await read('', { 'if-none-match': known });
      expect([known, answer.status, answer.text, answer.headers.etag]).toEqual([known, 304, '', etag]);
    }
  });

  test('after a change the tag is another, and the file is sent again', async () => {
    const { etag } = (await read()).headers;
    expect((await read('', { 'if-none-match': '"stale"' })).status).toBe(200);
    await act('done');
    const answer = await read('', { 'if-none-match': etag });
    expect(answer.status).toBe(200);
    expect(answer.headers.etag).not.toBe(etag);
  });

  test('HEAD answers like GET, without the file', async () => {
    const answer = await house.visitor().send('HEAD', feed, undefined);
    expect([answer.status, answer.text, answer.headers.etag]).toEqual([200, '', (await read()).headers.etag]);
  });
});
