import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';

let house: TestApp;
let maya: TestClient;

beforeAll(async () => {
  house = await startApp();
  maya = await house.signUp();
});
afterAll(() => house.close());

interface Item {
  id: string;
  name: string;
}

async function names(query: string, client = maya): Promise<string[]> {
  const { status, body } = await client.get(`/mentors?${query}`);
  expect(status).toBe(200);
  return body.items.map(({ name }: Item) => name);
}

/** All pages of a list, each of `limit`. */
async function pages(client: TestClient, query: string, limit: number): Promise<Item[]> {
  const all: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await client.get(`/mentors?${query}&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);
    expect(answer.status).toBe(200);
    expect(answer.body.items.length).toBeLessThanOrEqual(limit);
    all.push(...answer.body.items);
    cursor = answer.body.nextCursor;
  }
  return all;
}

describe('search', () => {
  beforeAll(async () => {
    const fam = { name: 'Oakland residency', healthSystem: 'Kaiser Permanente', specialty: 'Family Medicine' };
    const kaiser = (await maya.post('/programs', fam)).body.id;
    const clinic = (await maya.post('/sites', { name: 'Łódź Street Clinic', city: 'Fresno' })).body.id;
    for (const dto of [
      { name: 'Dr. Kwame Osei', programId: kaiser, roles: ['program-director'], email: 'kosei@harbor.example.org' },
      { name: 'Dr. Ama Osei', notes: 'Talked about diabetes groups' },
      { name: 'Dr. José Müller-Ñúñez', siteId: clinic, credentials: 'M.D., Ph.D.', tags: ['street medicine'] },
      { name: 'Siobhán O’Neill', metThrough: 'Kwame at the free clinic' },
      { name: '王小明' },
      { name: 'Жанна Петрова' },
    ]) {
      expect((await maya.post('/mentors', dto)).status).toBe(201);
    }
  });

  test('finds a person by beginnings of words of name, health system and specialty together', async () => {
    expect(await names('q=osei kaiser fam')).toEqual(['Dr. Kwame Osei']);
    expect(await names('q=FAM%20osei')).toEqual(['Dr. Kwame Osei']);
    expect(await names('q=osei')).toEqual(['Dr. Ama Osei', 'Dr. Kwame Osei']);
  });

  test('looks at credentials, roles, e-mail, tags, notes, the site and how they met', async () => {
    const jose = ['Dr. José Müller-Ñúñez'];
    expect(await names('q=phd')).toEqual(jose);
    expect(await names('q=fresno')).toEqual(jose);
    expect(await names('q=street med')).toEqual(jose);
    expect(await names('q=program director')).toEqual(['Dr. Kwame Osei']);
    expect(await names('q=kosei@harbor')).toEqual(['Dr. Kwame Osei']);
    expect(await names('q=diabetes')).toEqual(['Dr. Ama Osei']);
  });

  test('puts those first whose own name fits', async () => {
    expect(await names('q=kwame')).toEqual(['Dr. Kwame Osei', 'Siobhán O’Neill']);
  });

  test.each([
    ['jose muller nunez', 'Dr. José Müller-Ñúñez'],
    ['JOSÉ', 'Dr. José Müller-Ñúñez'],
    ['lodz', 'Dr. José Müller-Ñúñez'],
    ['oneill', 'Siobhán O’Neill'],
    ["o'neill siobhan", 'Siobhán O’Neill'],
    ['王', '王小明'],
    ['петрова', 'Жанна Петрова'],
  ])('takes %s for %s, whatever the accents', async (q, name) => {
    expect(await names(`q=${encodeURIComponent(q)}`)).toEqual([name]);
  });

  test.each([
    ['osie kaiser', 'Dr. Kwame Osei'],
    ['kwmae', 'Dr. Kwame Osei'],
    ['kiaser osie fam', 'Dr. Kwame Osei'],
    ['kaizer', 'Dr. Kwame Osei'],
    ['mueller nunez', 'Dr. José Müller-Ñúñez'],
    ['siobahn', 'Siobhán O’Neill'],
    ['diabettes', 'Dr. Ama Osei'],
  ])('forgives the slip in %s', async (q, name) => {
    expect((await names(`q=${encodeURIComponent(q)}`))[0]).toBe(name);
  });

  test('finds nobody where nothing is alike, and everybody where nothing is asked', async () => {
    expect(await names('q=zzyzx')).toEqual([]);
    expect(await names('q=!!!')).toEqual([]);
    expect(await names('q=')).toHaveLength(6);
    expect(await names(`q=${encodeURIComponent("'); drop table mentors; --")}`)).toEqual([]);
    expect(await names(`q=${encodeURIComponent("a:* & !b | 'c' <-> \\")}`)).toEqual([]);
  });

  test('follows a program’s new name, and forgets the program with it', async () => {
    const program = (await maya.post('/programs', { name: 'Quillfeather Psychiatry' })).body;
    const { body } = await maya.post('/mentors', { name: 'Rosa Lind', programId: program.id });
    expect(await names('q=quillf rosa')).toEqual(['Rosa Lind']);
    await maya.patch(`/programs/${program.id}`, { name: 'Thornbury Psychiatry' });
    expect(await names('q=quillf rosa')).toEqual([]);
    expect(await names('q=thornb rosa')).toEqual(['Rosa Lind']);
    expect((await maya.get(`/mentors/${body.id}`)).body.version).toBe(1);
    await maya.delete(`/programs/${program.id}`);
    expect(await names('q=thornb rosa')).toEqual([]);
    expect((await maya.get(`/mentors/${body.id}`)).body).toMatchObject({ programId: null, version: 2 });
    await maya.delete(`/mentors/${body.id}`);
  });

  test('goes through all finds page by page, in any order', async () => {
    const mine = await house.signUp();
    const notes = 'orchard';
    for (let i = 0; i < 12; i += 1) await mine.post('/mentors', { name: i % 3 ? `Same` : `Orchard ${i}`, notes });
    for (const sort of ['', '&sort=-name', '&sort=createdAt', '&sort=-lastInteractionAt']) {
      const all = await pages(mine, `q=orch${sort}`, 5);
      expect(new Set(all.map(({ id }) => id)).size).toBe(12);
      expect(all).toEqual((await mine.get(`/mentors?q=orch${sort}&limit=100`)).body.items);
    }
    expect((await pages(mine, 'q=orch', 5)).slice(0, 4).map(({ name }) => name)).toEqual([
      ...['Orchard 0', 'Orchard 3', 'Orchard 6', 'Orchard 9'],
    ]);
  });
});

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
