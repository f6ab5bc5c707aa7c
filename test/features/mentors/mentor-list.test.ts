import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';
import { names, pages, type Item } from './listing.ts';

let house: TestApp;

beforeAll(async () => {
  house = await startApp();
});
afterAll(() => house.close());

describe('order', () => {
  let ines: TestClient;
  beforeAll(async () => {
    ines = await house.signUp();
    const people = ['Émile', 'adam', 'Adam', 'adam', 'Zoë', 'eva', '🙂 emoji', 'x'.repeat(200)];
    for (const name of people) {
      await ines.post('/mentors', { name });
      house.clock.forward({ seconds: 1 });
    }
  });

  test('by name is the default and minds neither case nor accents', async () => {
    const order = await names('', ines);
    expect(order.map((name) => name.slice(0, 8).toLowerCase())).toEqual([
      ...['adam', 'adam', 'adam', 'émile', 'eva', 'xxxxxxxx', 'zoë', '🙂 emoji'],
    ]);
  });

  test.each(['name', '-name', 'createdAt', '-createdAt', 'lastInteractionAt', '-lastInteractionAt'])(
    'by %s gives everybody once, page by page, ties and the never met included',
    async (sort) => {
      const all = await pages(ines, `sort=${sort}`, 3);
      expect(new Set(all.map(({ id }) => id)).size).toBe(8);
      expect(all).toEqual((await ines.get(`/mentors?sort=${sort}&limit=100`)).body.items);
      const reverse = sort.startsWith('-') ? sort.slice(1) : `-${sort}`;
      expect((await pages(ines, `sort=${reverse}`, 3)).toReversed()).toEqual(all);
    },
  );

  test('by last interaction puts the longest silence first, and with a minus the latest talk', async () => {
    const ned = await house.signUp();
    const talk = async (name: string, at: string | null) => {
      const { body } = await ned.post('/mentors', { name });
      if (at) {
        const dto = { mentorId: body.id, at, kind: 'call', direction: 'mutual', summary: 'A talk' };
        expect((await ned.post('/interactions', dto)).status).toBe(201);
      }
    };
    await talk('Early', '2026-11-01T10:00:00Z');
    await talk('Never', null);
    await talk('Late', '2026-11-20T10:00:00Z');
    expect(await names('sort=lastInteractionAt', ned)).toEqual(['Never', 'Early', 'Late']);
    expect(await names('sort=-lastInteractionAt', ned)).toEqual(['Late', 'Early', 'Never']);
    expect((await pages(ned, 'sort=-lastInteractionAt', 1)).map(({ name }) => name)).toEqual([
      'Late',
      'Early',
      'Never',
    ]);
    expect((await pages(ned, 'sort=lastInteractionAt', 1)).map(({ name }) => name)).toEqual(['Never', 'Early', 'Late']);
  });

  test('keeps a page’s place when rows come and go', async () => {
    const first = await ines.get('/mentors?limit=2');
    const added = await ines.post('/mentors', { name: 'Aaron' });
    const second = await ines.get(`/mentors?limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body.items.map(({ name }: Item) => name.toLowerCase())).toEqual(['adam', 'émile']);
    await ines.delete(`/mentors/${added.body.id}`);
  });

  test.each([
    ['no cursor at all', 'cursor=abc'],
    ['of another sort', ''],
    [
      'with a day that does not exist',
      `cursor=${cursor(['createdAt', '2026-02-30 10:00:00+00', id()])}&sort=createdAt`,
    ],
    [
      'with an hour that does not exist',
      `cursor=${cursor(['createdAt', '2026-02-03 25:00:00+00', id()])}&sort=createdAt`,
    ],
    ['with no id', `cursor=${cursor(['name', 'a', 'b'])}`],
    ['with a number for a name', `cursor=${cursor(['name', 7, id()])}`],
  ])('refuses a cursor %s', async (_, query) => {
    const other = (await ines.get('/mentors?limit=1')).body.nextCursor;
    const answer = await ines.get(`/mentors?${query || `sort=-name&cursor=${other}`}`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([{ field: 'cursor', message: expect.stringContaining('nextCursor') }]);
  });
});

test('filters narrow the list alone and together', async () => {
  const omar = await house.signUp();
  const site = (await omar.post('/sites', { name: 'Clinic' })).body.id;
  const program = (await omar.post('/programs', { name: 'Program' })).body.id;
  await omar.post('/mentors', { name: 'A', roles: ['faculty', 'interviewer'], siteId: site, tags: ['qi'] });
  await omar.post('/mentors', { name: 'B', roles: ['faculty'], programId: program, circle: 'inner' });
  await omar.post('/mentors', { name: 'C', siteId: site, programId: program, tags: ['qi', 'x'] });
  expect(await names('role=faculty', omar)).toEqual(['A', 'B']);
  expect(await names('role=interviewer', omar)).toEqual(['A']);
  expect(await names(`siteId=${site}`, omar)).toEqual(['A', 'C']);
  expect(await names(`programId=${program}`, omar)).toEqual(['B', 'C']);
  expect(await names('tag=qi', omar)).toEqual(['A', 'C']);
  expect(await names('circle=inner', omar)).toEqual(['B']);
  expect(await names(`siteId=${site}&programId=${program}&tag=qi&q=c`, omar)).toEqual(['C']);
  expect(await names(`siteId=${program}`, omar)).toEqual([]);
});

function cursor(key: unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}
function id(): string {
  return '01900000-0000-7000-8000-000000000000';
}
