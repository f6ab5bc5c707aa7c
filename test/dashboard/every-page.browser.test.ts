import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestClient } from '../support/client.ts';
import { DashboardWorld, desk, phone } from './browser.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let world: DashboardWorld;
let full: TestClient;
let empty: TestClient;
/** Ids of what the full account holds. */
let ids: Record<'mentor' | 'draft' | 'program' | 'site', string>;

beforeAll(async () => {
  world = await DashboardWorld.open();
  empty = await world.account('Noor Haddad');
  full = await world.account('Priya Raman');
  const made = async (path: string, body: object): Promise<string> => {
    const answer = await full.post(path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.text}`);
    return answer.body.id;
  };
  const program = await made('/programs', { name: 'Harbor Valley Family Medicine', thankYouPolicy: 'allowed' });
  const rotation = { kind: 'core', specialty: 'Family Medicine', from: '2026-02-01', to: '2026-03-12' };
  const site = await made('/sites', { name: 'Eastside Free Clinic', rotations: [rotation] });
  const mentor = await made('/mentors', {
    ...{ name: 'Dr. Oluwaseun Adeyemi-Featherstonehaugh', credentials: 'MBBS, FAAFP', roles: ['attending', 'faculty'] },
    ...{ email: 'o.adeyemi-featherstonehaugh@harborvalley.example', programId: program, siteId: site, tags: ['qi'] },
    ...{ circle: 'inner', notes: 'Runs the hypertension outreach.' },
  });
  await made('/mentors', { name: 'Marion Bell', roles: ['coordinator'], doNotContact: true });
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const contact = {
    mentorId: mentor,
    direction: 'mutual',
    summary: 'Talked after clinic.',
    details: ['Present shorter'],
  };
  await full.post('/interactions', { ...contact, at: hoursAgo(60), kind: 'meeting', helpReceived: true });
  const again = { mentorId: mentor, title: 'Ask how the outreach goes', every: { months: 3 } };
  await made('/follow-ups', { ...again, dueAt: hoursAgo(60) });
  const putOff = await made('/follow-ups', { ...again, dueAt: hoursAgo(1) });
  await full.post(`/follow-ups/${putOff}/snooze`, { until: hoursAgo(-24) });
  const draft = await made('/drafts', { kind: 'thank_you', mentorId: mentor });
  const body = 'Dear Dr. Smith,\n\nCould you put in a good word so I get an interview, [NAME]?\n\nPriya';
  await full.patch(`/drafts/${draft}`, { body });
  const reason = 'She offered it herself last week.';
  await full.post(`/drafts/${draft}/accept`, { rule: 'language/direct-ask-for-spot', reason });
  ids = { mentor, draft, program, site };
});
afterAll(() => world?.close());

const pages: [name: string, path: () => string, as: () => TestClient | null][] = [
  ['sign-in', () => '/sign-in', () => null],
  ['sign-up', () => '/sign-up', () => null],
  ['the forgotten password', () => '/reset', () => null],
  ['Today with nobody yet', () => '/', () => empty],
  ['Today', () => '/', () => full],
  ['the calendar with nothing in it', () => '/calendar', () => empty],
  ['the calendar', () => '/calendar?view=month', () => full],
  ['the agenda', () => '/calendar?view=agenda', () => full],
  ['mentors with nobody yet', () => '/mentors', () => empty],
  ['mentors', () => '/mentors', () => full],
  ['a mentor', () => `/mentors/${ids.mentor}`, () => full],
  ['a mentor to edit', () => `/mentors/${ids.mentor}/edit`, () => full],
  ['a new mentor', () => '/mentors/new', () => full],
  ['a draft', () => `/drafts/${ids.draft}`, () => full],
  ['drafts', () => '/drafts', () => full],
  ['programs and sites', () => '/places', () => full],
  ['a program', () => `/programs/${ids.program}`, () => full],
  ['a site', () => `/sites/${ids.site}`, () => full],
  ['the Rulebook', () => '/rulebook', () => empty],
  ['a rule with numbers', () => '/rulebook#pacing/few-new-people', () => full],
  ['a rule with messages', () => '/rulebook#language/guilt', () => full],
  ['what was decided', () => '/answers', () => full],
  ['nothing decided yet', () => '/answers', () => empty],
  ['settings', () => '/settings', () => full],
  ['an address that is no page', () => '/nowhere', () => full],
];

const ways = [
  ['at a desk, light', desk],
  ['on a phone, dark', phone],
] as const;

describe.each(ways)('%s', (_, options) => {
  test.each(pages)('%s can be used by everybody, and nothing lies beyond its edge', async (_name, path, as) => {
    const page = await world.page(as(), options);
    await page.goto(world.url + path());
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const beyond = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(beyond).toBeLessThanOrEqual(0);
    expect(await page.title()).toMatch(/ · Tactful$/);
    await page.context().close();
  });
});

test.each([
  ['the quick log', 'l'],
  ['the palette', 'Control+k'],
  ['the list of keys', 'Shift+?'],
])('%s can be used by everybody', async (_name, key) => {
  const page = await world.page(full, desk);
  await page.goto(world.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
  const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  // Once for a list that lies open in it, once for itself.
  await page.keyboard.press('Escape');
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.context().close();
});
