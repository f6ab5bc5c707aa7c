import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demo } from '../../src/demo/demo.ts';
import { UsageError } from '../../src/usage-error.ts';
import { startApp, type TestApp } from '../support/app.ts';

let house: TestApp;

beforeAll(async () => void (house = await startApp()));
afterAll(() => house.close());

test('the demo is a believable season: something owed, something late, something waiting, and drafts', async () => {
  const { email, password } = await demo(house);
  const visitor = house.visitor();
  expect((await visitor.post('/auth/sign-in', { email, password })).status).toBe(200);

  const mentors = (await visitor.get('/mentors?limit=100')).body.items;
  expect(mentors.length).toBeGreaterThanOrEqual(8);
  const followUps = (await visitor.get('/follow-ups?state=open&limit=100')).body.items;
  const owed = followUps.map(({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`);
  expect(owed).toEqual(expect.arrayContaining(['thank_you late', 'follow_up due']));
  expect(owed.some((one: string) => one.startsWith('reply'))).toBe(true);
  expect(owed).toContain('thank_you planned');

  const drafts = (await visitor.get('/drafts')).body.items;
  const decisions = Object.fromEntries(drafts.map((draft: any) => [draft.kind, draft.verdict.decision]));
  expect(decisions).toEqual({ thank_you: 'go', update: 'wait' });
  expect((await visitor.get('/plan')).body.items.length).toBeGreaterThan(0);
});

test('an account that holds mentors is left alone, and one that holds none is filled', async () => {
  await expect(demo(house)).rejects.toThrow(/holds mentors already/);
  const maya = await house.signUp();
  expect(await demo(house, maya.email)).toEqual({ email: maya.email, password: null });
  expect((await maya.get('/mentors?limit=100')).body.items.length).toBeGreaterThanOrEqual(8);
  await expect(demo(house, maya.email)).rejects.toBeInstanceOf(UsageError);
});
