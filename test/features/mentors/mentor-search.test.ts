import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';
import { names as namesOf, pages } from './listing.ts';

let house: TestApp;
let maya: TestClient;

beforeAll(async () => {
  house = await startApp();
  maya = await house.signUp();
});
afterAll(() => house.close());

const names = (query: string) => namesOf(query, maya);

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
