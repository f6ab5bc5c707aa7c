import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';
import { accept, begin, meet } from './people.ts';
import { guilty, spot, thanks, write } from './words.ts';

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

const drafted = (...sentences: string[]) => begin(maya, { mentorId }, { body: write(...sentences) });

test('an answer is told in the mentor’s timeline, with its reason', async () => {
  const draft = await drafted(thanks, spot);
  await accept(maya, draft, 'language/direct-ask-for-spot', 'She offered it herself last week.');
  const { body } = await maya.get(`/mentors/${mentorId}/timeline`);
  const told = body.items.find((item: any) => item.type === 'finding-answered');
  expect(told.text).toBe('She offered it herself last week.');
  expect(told.title).toContain('Decided otherwise');
});

describe('what was decided', () => {
  const reason = 'She offered it herself last week.';

  test('is listed newest first, with rule, words, reason and verdict, and where it was decided', async () => {
    const draft = await drafted(thanks, guilty, spot);
    await accept(maya, draft, 'language/guilt');
    house.clock.set('2026-11-23T15:05:00Z');
    await accept(maya, draft, 'language/direct-ask-for-spot', reason);
    const { status, body } = await maya.get(`/answers?mentorId=${mentorId}`);
    expect(status).toBe(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        ...{ rule: 'language/direct-ask-for-spot', effect: 'stop', kind: 'reason', reason, words: spot, whole: false },
        ...{ decision: 'stop', at: '2026-11-23T15:05:00Z', draftId: draft.id, draftKind: 'thank_you', sent: false },
        ...{ mentorId, mentorName: 'Amara Osei', from: null },
      }),
      expect.objectContaining({
        ...{ rule: 'language/guilt', effect: 'mind', kind: 'accept', reason: null, words: guilty },
        ...{ decision: 'stop', at: '2026-11-23T15:00:00Z' },
      }),
    ]);
    const [first] = (await maya.get(`/answers?mentorId=${mentorId}&limit=1`)).body.items;
    expect(first.message).toContain('asks, openly or by hint');
  });

  test('about a message as a whole keeps all of its words', async () => {
    const draft = await drafted('Thank you so much for your time and your kindness.');
    await accept(maya, draft, 'language/thanks-without-detail');
    const { body } = await maya.get(`/answers?rule=language/thanks-without-detail&mentorId=${mentorId}`);
    expect(body.items).toEqual([expect.objectContaining({ whole: true, words: draft.body })]);
  });

  test('stays where the draft is thrown away, and goes with the person', async () => {
    const draft = await drafted(thanks, spot);
    await accept(maya, draft, 'language/direct-ask-for-spot', reason);
    await maya.delete(`/drafts/${draft.id}`);
    const kept = await maya.get(`/answers?mentorId=${mentorId}`);
    expect(kept.body.items).toEqual([expect.objectContaining({ draftId: null, draftKind: 'thank_you', words: spot })]);
    await maya.delete(`/mentors/${mentorId}`);
    expect((await maya.get(`/answers?mentorId=${mentorId}`)).body.items).toEqual([]);
    await maya.post(`/mentors/${mentorId}/restore`);
    expect((await maya.get(`/answers?mentorId=${mentorId}`)).body.items).toHaveLength(1);
  });

  test('is read page by page, by nobody else, and bad questions are named', async () => {
    const draft = await drafted(thanks, guilty, spot);
    await accept(maya, draft, 'language/guilt');
    await accept(maya, draft, 'language/direct-ask-for-spot', reason);
    const first = (await maya.get(`/answers?limit=1&mentorId=${mentorId}`)).body;
    expect(first.nextCursor).not.toBeNull();
    const second = (await maya.get(`/answers?limit=1&mentorId=${mentorId}&cursor=${first.nextCursor}`)).body;
    expect(second.nextCursor).toBeNull();
    expect([...first.items, ...second.items].map(({ rule }) => rule).toSorted()).toEqual([
      'language/direct-ask-for-spot',
      'language/guilt',
    ]);
    const noah = await house.signUp();
    expect((await noah.get('/answers')).body).toEqual({ items: [], nextCursor: null });
    expect((await house.visitor().get('/answers')).status).toBe(401);
    for (const query of ['cursor=x', 'limit=0', 'mentorId=me', 'q=a']) {
      expect((await maya.get(`/answers?${query}`)).status).toBe(400);
    }
  });
});
