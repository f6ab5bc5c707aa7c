import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import type { TestClient } from '../../support/client.ts';
import { firstDigest, form, thankYouOf } from '../../support/first-digest.ts';
import { linksOf, pathOf, startMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
let visitor: TestClient;
let maya: TestClient;
let mentorId: string;
let mail: ParsedMail;

beforeAll(async () => {
  world = await startMailWorld();
  visitor = world.visitor();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ maya, mentorId, mail } = await firstDigest(world));
});

type Label = 'Done' | 'Snooze' | 'They answered' | 'Let them rest';
const press = (label: Label, body = '') => visitor.post(pathOf(linksOf(mail, label)[0] ?? ''), body, form);
const undo = (label: Label) => press(label, 'undo=yes');
const acts = async () => (await maya.get('/mail/acts')).body.items;
const interactions = async () => (await maya.get('/interactions')).body.items;

const thankYou = () => thankYouOf(maya);

describe('what a mail’s link did', () => {
  test.each(['Done', 'Snooze', 'Let them rest'] as const)(
    '"%s" can be taken back on the page that follows it, and then done again',
    async (label) => {
      const before = await thankYou();
      const done = await press(label);
      expect(done.text).toMatch(/<input type="hidden" name="undo" value="yes">[\s\S]*Undo<\/button>/);
      expect(await thankYou()).not.toMatchObject({ state: before.state });
      world.clock.forward({ seconds: 29 });
      const undone = await undo(label);
      expect(undone.status).toBe(200);
      expect(undone.text).toContain('Taken back');
      expect(undone.text).not.toContain('name="undo"');
      expect(await thankYou()).toMatchObject({ state: 'planned', snoozedUntil: null, closedAt: null });
      expect((await undo(label)).text).toContain('Taken back');
      await press(label);
      expect(await thankYou()).not.toMatchObject({ state: 'planned' });
    },
  );

  test('"They answered" takes the answer out of the timeline again, and what follows from it', async () => {
    await press('They answered', 'answerOwed=yes');
    expect(await interactions()).toHaveLength(2);
    await undo('They answered');
    expect(await interactions()).toHaveLength(1);
    const open = (await maya.get('/follow-ups?limit=100&state=open')).body.items;
    expect(open.map(({ kind }: { kind: string }) => kind)).not.toContain('reply');
  });

  test('leaves the traces that the same act and its undoing leave on the page', async () => {
    await press('Done');
    await undo('Done');
    await maya.post(`/follow-ups/${(await thankYou()).id}/done`);
    await maya.post(`/follow-ups/${(await thankYou()).id}/undo`);
    const { items } = (await maya.get(`/mentors/${mentorId}/timeline`)).body;
    const traces = items.filter(({ title }: { title?: string }) => title?.startsWith('Thank-you'));
    const kinds = traces.map(({ title }: { title: string }) => title);
    expect(kinds).toHaveLength(4);
    expect(kinds.slice(0, 2)).toEqual(kinds.slice(2));
  });

  test('stands after half a minute', async () => {
    await press('Done');
    world.clock.forward({ seconds: 31 });
    expect((await press('Done')).text).not.toContain('name="undo"');
    const late = await undo('Done');
    expect(late.status).toBe(409);
    expect(late.text).toContain('It is too late to take this back here');
    expect((await thankYou()).state).toBe('done');
  });

  test('is offered again to whoever opens the link within that time', async () => {
    await press('Done');
    const again = await visitor.get(pathOf(linksOf(mail, 'Done')[0] ?? ''));
    expect(again.text).toContain('This was done already');
    expect(again.text).toContain('name="undo"');
  });

  test('is not undone where something else was done about it since', async () => {
    await press('Snooze');
    world.clock.forward({ seconds: 5 });
    await maya.post(`/follow-ups/${(await thankYou()).id}/done`);
    expect((await undo('Snooze')).status).toBe(409);
    expect((await thankYou()).state).toBe('done');
  });

  test('was not done yet: asking to take it back does nothing', async () => {
    expect((await undo('Done')).status).toBe(200);
    expect((await thankYou()).state).toBe('planned');
    expect(await acts()).toEqual([]);
  });

  test('is told to the dashboard for half a minute, which can take it back too', async () => {
    await press('Done');
    world.clock.forward({ seconds: 1 });
    await press('They answered');
    const [answered, done] = await acts();
    expect(answered).toMatchObject({ what: 'Thank Dr. Osei', undoUntil: '2026-11-24T12:30:31Z' });
    expect(done).toMatchObject({ what: 'Thank Dr. Osei', said: 'It is off your list.', at: '2026-11-24T12:30:00Z' });
    const noor = await world.signUp();
    expect((await noor.get('/mail/acts')).body.items).toEqual([]);
    expect((await noor.post(`/mail/acts/${done.id}/undo`)).status).toBe(404);
    const left = await maya.post(`/mail/acts/${answered.id}/undo`);
    expect(left.body.items.map(({ id }: { id: string }) => id)).toEqual([done.id]);
    expect((await maya.post(`/mail/acts/${done.id}/undo`)).status).toBe(200);
    expect((await thankYou()).state).toBe('planned');
    expect((await maya.post(`/mail/acts/${done.id}/undo`)).status).toBe(404);
    await press('Done');
    world.clock.forward({ seconds: 31 });
    expect(await acts()).toEqual([]);
  });
});
