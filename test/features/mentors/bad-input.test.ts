import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';

let house: TestApp;
let maya: TestClient;
let mentor: string;

beforeAll(async () => {
  house = await startApp();
  maya = await house.signUp();
  mentor = (await maya.post('/mentors', { name: 'Stays As Is' })).body.id;
});
afterAll(() => house.close());

const many = (count: number, make: (i: number) => unknown = String) => Array.from({ length: count }, (_, i) => make(i));

/** Field, what is wrong with it, and what the message must say. */
const wrong: [string, unknown, RegExp][] = [
  ['name', 'x'.repeat(10_000), /at most 200 characters; it has 10000/],
  ['name', '', /Write something/],
  ['name', '   ', /Write something/],
  ['name', null, /Give a text/],
  ['name', 7, /Give a text/],
  ['name', ['a'], /Give a text/],
  ['name', { a: 1 }, /Give a text/],
  ['name', 'nul\u0000', /NUL/],
  ['name', 'half \ud83d', /broken character/],
  ['name', 'two\nlines', /one line/],
  ['credentials', 'x'.repeat(201), /Shorten/],
  ['roles', 'faculty', /Give a list/],
  ['roles', ['king'], /Give a list/],
  ['roles', ['faculty', 'faculty'], /at most once/],
  ['roles', null, /Give a list/],
  ['email', 'not an address', /e-mail address/],
  ['email', `${'a'.repeat(250)}@example.org`, /e-mail address/],
  ['phone', '1'.repeat(51), /Shorten/],
  ['timeZone', 'Mars/Olympus', /IANA/],
  ['timeZone', '+02:00', /IANA/],
  ['siteId', 'abc', /UUID/],
  ['siteId', 5, /UUID/],
  ['programId', '01900000-0000-7000-8000-000000000000', /no program/],
  ['onSelectionSide', 'yes', /true or false/],
  ['circle', 'middle', /inner, outer/],
  ['circle', null, /inner, outer/],
  ['mayBeNamed', null, /true or false/],
  ['doNotContact', 1, /true or false/],
  ['tags', many(31), /at most 30/],
  ['tags', ['x'.repeat(51)], /50 characters/],
  ['tags', [''], /1 to 50/],
  ['tags', [null], /Give a list/],
  ['tags', 'x', /Give a list/],
  ['notes', 'x'.repeat(10_001), /at most 10000/],
  ['notes', 'a\u0000b', /NUL/],
  ['nextStep', null, /not known/],
  ['lastInteractionAt', '2026-01-01T00:00:00Z', /not known/],
  ['id', '01900000-0000-7000-8000-000000000000', /not known/],
  ['accountId', '01900000-0000-7000-8000-000000000000', /not known/],
  ['__proto__x', 1, /not known/],
];

test.each(wrong)('%s given as %j is refused with its remedy, on making and on changing', async (field, value, says) => {
  const expected = { code: 'validation', status: 400, errors: [{ field, message: expect.stringMatching(says) }] };
  const made = await maya.post('/mentors', { name: 'Fine', [field]: value });
  expect([made.status, made.body]).toEqual([400, expect.objectContaining(expected)]);
  const changed = await maya.patch(`/mentors/${mentor}`, { [field]: value });
  expect([changed.status, changed.body]).toEqual([400, expect.objectContaining(expected)]);
});

test('nothing of all that was written', async () => {
  const { body } = await maya.get('/mentors');
  expect(body.items).toMatchObject([{ id: mentor, name: 'Stays As Is', version: 1 }]);
});

test.each([
  ['an empty body', undefined],
  ['no object', '[]'],
  ['a bare text', '"x"'],
  ['null', 'null'],
  ['broken JSON', '{"name":'],
])('%s is no mentor', async (_, body) => {
  const answer = await maya.post('/mentors', body, { 'content-type': 'application/json' });
  expect(answer.status).toBe(400);
  expect(answer.headers['content-type']).toContain('problem+json');
});

test.each([0, -1, 1.5, '1', 2 ** 31, null])('version %j is refused', async (version) => {
  const { status, body } = await maya.patch(`/mentors/${mentor}`, { name: 'X', version });
  expect([status, body.errors?.[0]?.field]).toEqual([400, 'version']);
});

test.each([
  ['limit', 'limit=0'],
  ['limit', 'limit=101'],
  ['limit', 'limit=many'],
  ['role', 'role=king'],
  ['siteId', 'siteId=abc'],
  ['circle', 'circle=middle'],
  ['sort', 'sort=password'],
  ['sort', 'sort=name;drop'],
  ['q', 'q=%00'],
  ['q', `q=${'x'.repeat(201)}`],
  ['q', 'q=a&q=b'],
  ['colour', 'colour=red'],
  ['tag', 'tag='],
])('a list asked with a wrong %s names it (%s)', async (field, query) => {
  const { status, body } = await maya.get(`/mentors?${query}`);
  expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
});

test('a name of two hundred emoji pairs or right-to-left letters is kept verbatim', async () => {
  for (const name of [
    '👩‍⚕️'.repeat(40),
    'د. أحمد \u202e السيد',
    'e\u0301'.repeat(100),
    "Robert'); drop table mentors;--",
  ]) {
    const { status, body } = await maya.post('/mentors', { name });
    expect([status, body.name]).toEqual([201, name]);
    expect((await maya.get(`/mentors?q=${encodeURIComponent(name.slice(0, 20).toWellFormed())}`)).status).toBe(200);
  }
});

test('a note of ten thousand characters without a gap, or of as many words, is kept and does no harm', async () => {
  for (const notes of [
    'x'.repeat(10_000),
    Array.from({ length: 1_800 }, (_, i) => `w${i}`).join(' '),
    '字'.repeat(10_000),
  ]) {
    const { status, body } = await maya.post('/mentors', { name: 'Long', notes });
    expect([status, body.notes === notes]).toEqual([201, true]);
  }
  expect((await maya.get('/mentors?q=w1799')).body.items).toMatchObject([{ name: 'Long' }]);
});
