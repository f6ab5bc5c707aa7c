import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addMentor, linksOf, meet, note, pathOf, startMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await startMailWorld();
});
afterAll(() => world.close());

describe('the daily digest', () => {
  test('leaves at the hour the person chose, in their zone, once, and only when something is due', async () => {
    world.clock.set('2026-11-23T20:00:00Z');
    const maya = await world.signUp({ name: 'Maya Lindqvist' });
    await meet(maya, '2026-11-23T18:00:00Z', 'Amara Osei');
    await world.at('2026-11-24T12:29:00Z');
    expect(world.mailsTo(maya)).toHaveLength(0);
    await world.at('2026-11-24T12:30:00Z');
    expect(world.mailsTo(maya)).toHaveLength(1);
    await world.live('2026-11-25T12:20:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(1);
    await world.at('2026-11-25T12:30:00Z');
    expect(world.mailsTo(maya)).toHaveLength(2);
    await world.live('2026-11-29T12:40:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(2);
  });

  test('says who, what and why now, and carries the headers that machines look for', async () => {
    world.clock.set('2026-11-30T20:00:00Z');
    const maya = await world.signUp({ name: 'Maya Lindqvist' });
    await meet(maya, '2026-11-30T18:00:00Z', 'Amara Osei');
    await world.at('2026-12-01T12:30:00Z');
    const [mail] = world.mailsTo(maya);
    expect(mail?.subject).toBe('Thank Dr. Osei');
    expect(mail?.text).toContain('Thank Dr. Osei');
    expect(mail?.text).toMatch(/Why now: .*Dr\. Osei/);
    expect(mail?.text).toContain('Due today at 13:00.');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    const raw = world.smtp.taken.at(-1)?.raw ?? '';
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect(raw.replace(/\r?\n\s+/g, '')).toMatch(
      /^List-Unsubscribe: ?<https:\/\/tactful\.example\.org\/api\/v1\/unsubscribe\/[\w.-]+>\r?$/m,
    );
    expect(mail?.messageId).toMatch(/^<[0-9a-f]{32}@localhost>$/);
    expect(mail?.date?.toISOString()).toBe('2026-12-01T12:30:00.000Z');
    expect(mail?.from?.text).toContain('tactful@localhost');
    expect(mail?.to && 'text' in mail.to ? mail.to.text : '').toBe(maya.email);
    expect(linksOf(mail!, 'Done')).toHaveLength(1);
    expect(linksOf(mail!, 'Snooze')).toHaveLength(1);
    expect(linksOf(mail!, 'They answered')).toHaveLength(1);
    expect(linksOf(mail!, 'Let them rest')).toHaveLength(1);
    expect(mail?.html).toContain('Thank Dr. Osei');
    expect(mail?.text).not.toContain('computer where Tactful runs');
  });

  test('a thing told as due and as late is no reason for a mail any more, but rides in one', async () => {
    world.clock.set('2026-12-07T20:00:00Z');
    const maya = await world.signUp();
    await meet(maya, '2026-12-07T18:00:00Z', 'Amara Osei');
    await world.live('2026-12-12T20:00:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(2);
    await note(maya, '2026-12-20T17:00:00Z', 'Register for the conference');
    await world.live('2026-12-21T20:00:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(3);
    expect(world.mailsTo(maya)[2]?.text).toContain('Register for the conference');
    expect(world.mailsTo(maya)[2]?.text).toContain('Thank Dr. Osei');
    expect(world.mailsTo(maya)[2]?.text).toContain('it has waited 12 days');
  });
});

describe('the digest', () => {
  test('on a Monday looks ahead at the week, and only when there is a digest anyway', async () => {
    world.clock.set('2026-11-28T20:00:00Z');
    const maya = await world.signUp();
    await note(maya, '2026-12-03T17:00:00Z', 'Register for the conference');
    await world.at('2026-11-30T12:30:00Z');
    expect(world.mailsTo(maya)).toHaveLength(0);
    world.clock.set('2026-12-05T20:00:00Z');
    await note(maya, '2026-12-07T17:00:00Z', 'Send the poster');
    await note(maya, '2026-12-10T17:00:00Z', 'Call the coordinator');
    await note(maya, '2026-12-14T17:00:00Z', 'Beyond the week');
    await world.live('2026-12-07T12:30:00Z', 60);
    const mail = world.mailsTo(maya).at(-1);
    expect(mail?.text).toMatch(/Later this week:\s+- Call the coordinator, Thu 10 Dec at 12:00/);
    expect(mail?.text).not.toContain('Beyond the week');
  });

  test('after three that nobody acted on comes weekly and says so, until something is done', async () => {
    world.clock.set('2027-01-03T20:00:00Z');
    const maya = await world.signUp();
    for (let day = 4; day <= 22; day += 1) {
      await note(
        maya,
        `2027-01-${String(day).padStart(2, '0')}T17:00:00Z`,
        `Thing ${day}`,
        `2027-01-${String(day + 1).padStart(2, '0')}T17:00:00Z`,
      );
    }
    await world.live('2027-01-14T00:00:00Z', 30);
    const days = () => world.mailsTo(maya).map((mail) => mail.date?.toISOString().slice(0, 10));
    expect(days()).toEqual(['2027-01-04', '2027-01-05', '2027-01-06', '2027-01-13']);
    expect(world.mailsTo(maya)[1]?.text).not.toContain('once a week');
    expect(world.mailsTo(maya)[2]?.text).toContain('From here on it would come once a week');
    expect(world.mailsTo(maya)[3]?.text).toContain('so this one comes once a week now');
    await world.visitor().post(pathOf(linksOf(world.mailsTo(maya)[3]!, 'Done')[0] ?? ''));
    await world.live('2027-01-16T00:00:00Z', 30);
    expect(days().slice(4)).toEqual(['2027-01-14', '2027-01-15']);
  });

  test('orders by what matters: late things, then what others wait for', async () => {
    world.clock.set('2026-11-23T20:00:00Z');
    const maya = await world.signUp();
    await note(maya, '2026-11-24T17:00:00Z', 'Something of my own');
    await meet(maya, '2026-11-23T18:00:00Z', 'Amara Osei');
    await meet(maya, '2026-11-22T13:00:00Z', 'Jonas Weber');
    const asker = await addMentor(maya, 'Lena Marsh');
    const mail = { kind: 'email', direction: 'incoming', summary: 'Asked for my CV.', at: '2026-11-23T17:00:00Z' };
    await maya.post('/interactions', { mentorId: asker, ...mail });
    await world.at('2026-11-24T12:30:00Z');
    await world.at('2026-11-24T13:30:00Z');
    const text = String(world.mailsTo(maya)[0]?.text);
    const places = ['Answer Dr. Marsh', 'Thank Dr. Weber', 'Thank Dr. Osei', 'Something of my own'].map((what) =>
      text.indexOf(`\n${what}\n`),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('says that its links work here only, where only this computer can open them', async () => {
    const local = await startMailWorld({ PUBLIC_URL: 'http://localhost:4000' });
    local.clock.set('2026-11-23T20:00:00Z');
    const maya = await local.signUp();
    await meet(maya, '2026-11-23T18:00:00Z');
    await local.at('2026-11-24T12:30:00Z');
    const [mail] = local.mailsTo(maya);
    expect(mail?.text).toContain('The links above work on the computer where Tactful runs.');
    expect(mail?.html).toContain('The links above work on the computer where Tactful runs.');
    expect((await maya.get('/mail/state')).body.onThisComputer).toBe(true);
    await local.close();
  });
});
