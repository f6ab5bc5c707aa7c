import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource, type QueryRunner } from 'typeorm';
import { KeepAnswers1764000052000 } from '../../../migrations/1764000052000-keep-answers.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { begin, meet } from './people.ts';

let house: TestApp;
let source: DataSource;
let runner: QueryRunner;
const owner = `owner_${randomBytes(6).toString('hex')}`;

beforeAll(async () => {
  house = await startApp();
  source = await new DataSource({ type: 'postgres', url: house.databaseUrl }).initialize();
  runner = source.createQueryRunner();
});
afterAll(async () => {
  await runner.query('reset role');
  await runner.query(`reassign owned by ${owner} to current_user`);
  await runner.query(`drop owned by ${owner}`);
  await runner.query(`drop role ${owner}`);
  await runner.release();
  await source.destroy();
  await house.close();
});

test('answers given before they were kept on their own are kept, by an owner whom row-level security binds too', async () => {
  house.clock.set('2026-11-23T15:00:00Z');
  const maya = await house.signUp();
  const { mentorId } = await meet(maya);
  const body = "Dear Dr. Osei,\n\nThank you. I haven't heard back from you since our meeting.\n\nMaya Lindqvist";
  const draft = await begin(maya, { mentorId }, { body });
  for (const rule of ['language/guilt', 'language/thanks-without-detail']) {
    const given = await maya.post(`/drafts/${draft.id}/accept`, { rule });
    expect(given.status).toBe(200);
  }
  const before = (await maya.get('/answers')).body.items;
  expect(before).toHaveLength(2);

  await runner.query(`create role ${owner} nosuperuser`);
  await runner.query(`grant usage, create on schema public to ${owner}`);
  for (const table of ['accounts', 'mentors', 'drafts', 'draft_answers'])
    await runner.query(`alter table ${table} owner to ${owner}`);
  await runner.query(`set role ${owner}`);
  await new KeepAnswers1764000052000().down(runner);
  await new KeepAnswers1764000052000().up(runner);

  const after = (await maya.get('/answers')).body.items;
  // The verdict was not kept before.
  expect(after).toEqual(before.map((answer: object) => ({ ...answer, decision: null })));
  expect(
    after.map(({ whole, words }: { whole: boolean; words: string }) => (whole ? 'whole' : words)).toSorted(),
  ).toEqual(["I haven't heard back from you since our meeting.", 'whole']);
});
