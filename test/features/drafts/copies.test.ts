import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { likeness, plainWordsOf, trigramsOf } from '../../../src/etiquette/reading/likeness.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';
import { begin, meet } from './people.ts';
import { found, write } from './words.ts';

let house: TestApp;
let owner: pg.Client;
let maya: TestClient;
let osei: string;
let bello: string;

beforeAll(async () => {
  house = await startApp();
  owner = new pg.Client({ connectionString: house.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await house.close();
});
beforeEach(async () => {
  house.clock.set('2026-11-23T15:00:00Z');
  maya = await house.signUp();
  osei = (await meet(maya)).mentorId;
  bello = (await meet(maya, { name: 'Ngozi Bello' })).mentorId;
});

const own = [
  'Your way of asking each family what they feared most before you spoke of doses changed how I open every visit.',
  'On Thursday a father told me about his shift work, and we moved the evening insulin to the hour when he is home.',
  'Could you tell me in a few lines which reading shaped that habit of yours?',
];
const letter = (greeting: string, sentences = own) =>
  `Dear ${greeting},\n\n${sentences.join(' ')}\n\nKind regards,\nMaya`;

const copy = (draft: { verdict: { findings: { rule: string }[] } }) =>
  draft.verdict.findings.find(({ rule }) => rule === 'language/not-a-copy');
const kept = (draft: { verdict: { because: { rule: string; message: string }[] } }) =>
  draft.verdict.because.find(({ rule }) => rule === 'language/not-a-copy')?.message;

describe('the same words to somebody else', () => {
  test('are stopped while the first message is still a draft, and the draft itself is too', async () => {
    const first = await begin(maya, { mentorId: osei, kind: 'other' }, { body: letter('Dr. Osei') });
    expect(copy(first)).toBeUndefined();
    const second = await begin(maya, { mentorId: bello, kind: 'other' }, { body: letter('Dr. Bello') });
    expect(copy(second)).toMatchObject({
      effect: 'stop',
      message: 'This is 100 % like what you wrote to Amara Osei; from 80 % on it counts as a copy.',
      instead: 'Begin from what only this person did or said, and write the rest around it.',
    });
    expect((await maya.post(`/drafts/${second.id}/ready`)).status).toBe(409);
    expect(copy((await maya.get(`/drafts/${first.id}`)).body)).toMatchObject({ effect: 'stop' });
    await maya.delete(`/drafts/${second.id}`);
    expect(copy((await maya.get(`/drafts/${first.id}`)).body)).toBeUndefined();
  });

  test('are stopped for as long as the rule looks back after the first was sent, and longer where you set it so', async () => {
    house.clock.set('2026-08-25T15:00:00Z');
    const first = await begin(maya, { mentorId: osei, kind: 'other' }, { body: letter('Dr. Osei') });
    await maya.post(`/drafts/${first.id}/sent`, { at: '2026-08-25T15:00:00Z' });
    const judgedOn = async (day: string) => {
      house.clock.set(`${day}T15:00:00Z`);
      const second = await begin(maya, { mentorId: bello, kind: 'other' }, { body: letter('Dr. Bello') });
      await maya.delete(`/drafts/${second.id}`);
      return copy(second);
    };
    expect(await judgedOn('2026-11-23')).toMatchObject({ effect: 'stop' });
    expect(await judgedOn('2026-11-24')).toBeUndefined();
    await maya.patch('/settings', { policy: { 'language/not-a-copy': { backDays: 120 } } });
    expect(await judgedOn('2026-11-24')).toMatchObject({ effect: 'stop' });
  });

  test('are found whatever names, places and programs were put into them', async () => {
    const program = async (name: string) => (await maya.post('/programs', { name, tier: 'target' })).body.id;
    const [alder, birch] = [
      await program('Alder Hill Family Medicine'),
      await program('Birch Valley Internal Medicine'),
    ];
    await maya.patch(`/mentors/${osei}`, { programId: alder });
    await maya.patch(`/mentors/${bello}`, { programId: birch });
    const about = (place: string) => [...own, `I would be glad to hear how ${place} teaches it.`];
    await begin(
      maya,
      { mentorId: osei, kind: 'other' },
      { body: letter('Dr. Osei', about('Alder Hill Family Medicine')) },
    );
    const words = { body: letter('Dr. Bello', about('Birch Valley Internal Medicine')) };
    expect(copy(await begin(maya, { mentorId: bello, kind: 'other' }, words))).toMatchObject({
      effect: 'stop',
      message: 'This is 97 % like what you wrote to Amara Osei; from 80 % on it counts as a copy.',
    });
  });

  test('are found among hundreds of drafts from the same template', async () => {
    const first = await begin(maya, { mentorId: osei, kind: 'thank_you' });
    await owner.query(
      `insert into drafts (id, account_id, mentor_id, kind, template_id, subject, body, kept_words, missing, state,
         created_at, updated_at, version)
       select gen_random_uuid(), account_id, mentor_id, kind, template_id, subject, body, kept_words, missing, state,
         created_at, updated_at, version
       from drafts, generate_series(1, 400) where id = $1`,
      [first.id],
    );
    const filled = (body: string) => body.replace('\n\nKind regards', `\n\n${own.join(' ')}\n\nKind regards`);
    const whose = async (mentorId: string) => {
      const draft = await begin(maya, { mentorId, kind: 'thank_you' });
      return (await maya.patch(`/drafts/${draft.id}`, { body: filled(draft.body) })).body;
    };
    expect(copy(await whose(osei))).toBeUndefined();
    expect(copy(await whose(bello))).toMatchObject({ effect: 'stop' });
  });
});

test('the same words to somebody else are stopped, drafts not yet sent among them', async () => {
  const body = [
    'Thank you for letting me follow your morning clinic.',
    'What you said about asking every patient for the one thing that worries them most changed how I take a history;',
    'on Tuesday a man told me of stairs he could not climb, which no list of symptoms would have brought up.',
  ];
  await begin(maya, { mentorId: osei }, { body: write(...body) });
  const { mentorId: other } = await meet(
    maya,
    { name: 'Jonas Bello' },
    { details: ['asking for the one thing that worries them'] },
  );
  const second = await begin(maya, { mentorId: other }, { body: write(...body).replace('Osei', 'Bello') });
  expect(found(second, 'language/not-a-copy')[0]).toMatchObject({ effect: 'stop', answer: 'reason' });
  expect(second.mayLeave).toBe(false);
});

describe('words of their own', () => {
  test('pass, though two thank-yous come from one template', async () => {
    const thank = async (mentorId: string, ...note: string[]) => {
      const draft = await begin(maya, { mentorId, kind: 'thank_you' });
      const body = draft.body.replace('\n\nKind regards', `\n\n${note.join(' ')}\n\nKind regards`);
      return (await maya.patch(`/drafts/${draft.id}`, { body })).body;
    };
    await thank(osei, ...own);
    const other = await thank(
      bello,
      'The case of the farmer with the slow pulse taught me to look at hands before I look at numbers.',
      'I tried your three questions on Saturday with two patients, and both told me more than their charts had.',
    );
    expect(copy(other)).toBeUndefined();
    expect(kept(other)).toBe('It is your own message: nothing you wrote to others lately is like it.');
  });

  test('may go to the same person twice, and be another account’s too', async () => {
    await begin(maya, { mentorId: osei, kind: 'other' }, { body: letter('Dr. Osei') });
    expect(copy(await begin(maya, { mentorId: osei, kind: 'other' }, { body: letter('Dr. Osei') }))).toBeUndefined();
    const noah = await house.signUp();
    const theirs = (await meet(noah, { name: 'Ines Duarte' })).mentorId;
    const draft = await begin(noah, { mentorId: theirs, kind: 'other' }, { body: letter('Dr. Duarte') });
    expect([copy(draft), kept(draft)]).toEqual([undefined, undefined]);
  });
});

describe('the search for copies', () => {
  test('sees one account alone, and without one nothing', async () => {
    await begin(maya, { mentorId: osei, kind: 'other' }, { body: letter('Dr. Osei') });
    const noah = await house.signUp();
    const found = async (account: string) => {
      await owner.query('begin');
      await owner.query(`select set_config('role', 'tactful_app', true), set_config('app.account_id', $1, true)`, [
        account,
      ]);
      const sql = `select id from drafts_alike($1, 0.1, '2020-01-01', '00000000-0000-0000-0000-000000000000', 20)`;
      const { rowCount } = await owner.query(sql, [plainWordsOf(own.join(' ')).join(' ')]);
      await owner.query('rollback');
      return rowCount;
    };
    expect([await found(maya.account), await found(noah.account), await found('')]).toEqual([1, 0, 0]);
  });

  test('measures as the heart does', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeé1'), minLength: 1, maxLength: 8 });
    const words = fc.array(word, { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(words, words, async (mine, theirs) => {
        const { rows } = await owner.query('select similarity($1, $2) as share', [mine.join(' '), theirs.join(' ')]);
        const exact = likeness(trigramsOf(mine), trigramsOf(theirs));
        expect(rows[0].share).toBeCloseTo(exact, 5);
      }),
      { numRuns: 50 },
    );
  });
});
