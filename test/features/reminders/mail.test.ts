import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Doctor } from '../../../src/features/reminders/doctor.service.ts';
import { addMentor, linksOf, meet, note, pathOf, startMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await startMailWorld();
});
afterAll(() => world.close());

describe('a short clock', () => {
  test('that began after the digest is mailed at its hour, not at night, an hour apart from other mail', async () => {
    world.clock.set('2026-11-23T20:00:00Z');
    const maya = await world.signUp();
    await maya.patch('/settings', { digestDays: [1] });
    await meet(maya, '2026-11-23T19:30:00Z', 'Amara Osei');
    await meet(maya, '2026-11-23T20:00:00Z', 'Jonas Weber');
    await world.live('2026-11-24T19:20:00Z', 20);
    expect(world.mailsTo(maya)).toHaveLength(0);
    await world.at('2026-11-24T19:30:00Z');
    const [mail] = world.mailsTo(maya);
    expect(mail?.subject).toBe('Due now: Thank Dr. Osei, and 1 more');
    expect(mail?.text).toContain('Weber');
    await world.live('2026-11-25T12:00:00Z', 20);
    expect(world.mailsTo(maya)).toHaveLength(1);
  });

  test('of what was logged in the last ten minutes is shown on the page, not mailed', async () => {
    world.clock.set('2026-11-24T18:00:00Z');
    const maya = await world.signUp();
    await meet(maya, '2026-11-23T15:00:00Z', 'Amara Osei');
    expect((await maya.get('/follow-ups?state=due')).body.items).toHaveLength(1);
    await world.at('2026-11-24T18:09:00Z');
    expect(world.mailsTo(maya)).toHaveLength(0);
    await world.at('2026-11-24T18:10:00Z');
    expect(world.mailsTo(maya)).toHaveLength(1);
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

describe('the outbox', () => {
  test('lists an account’s own mail, newest first, page by page, and nobody else’s', async () => {
    world.clock.set('2026-11-23T20:00:00Z');
    const maya = await world.signUp();
    const noor = await world.signUp();
    for (let count = 0; count < 3; count += 1) {
      world.clock.forward({ minutes: 1 });
      await maya.post('/mail/test');
    }
    const first = (await maya.get('/mail/outbox?limit=2')).body;
    const second = (await maya.get(`/mail/outbox?limit=2&cursor=${first.nextCursor}`)).body;
    expect(first.items).toHaveLength(2);
    expect(second.items).toHaveLength(1);
    expect(second.nextCursor).toBeNull();
    const dates = [...first.items, ...second.items].map((mail: { createdAt: string }) => mail.createdAt);
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect((await noor.get('/mail/outbox')).body.items).toEqual([]);
    expect((await noor.get(`/mail/outbox/${first.items[0].id}`)).status).toBe(404);
    expect((await noor.post(`/mail/outbox/${first.items[0].id}/retry`)).status).toBe(404);
    expect((await world.visitor().get('/mail/outbox')).status).toBe(401);
    expect((await maya.post(`/mail/outbox/${first.items[0].id}/retry`)).body.code).toBe('not-to-be-sent');
    expect((await maya.get('/mail/outbox?limit=0')).status).toBe(400);
    expect((await maya.get('/mail/outbox?cursor=x')).status).toBe(400);
  });

  test('does not keep the link of a password reset once it is sent', async () => {
    world.clock.set('2026-11-23T20:00:00Z');
    const maya = await world.signUp();
    await maya.post('/auth/reset', { email: maya.email });
    await world.tick();
    expect(world.mailsTo(maya)[0]?.text).toContain('/reset#token=');
    const [mail] = (await maya.get('/mail/outbox')).body.items;
    expect((await maya.get(`/mail/outbox/${mail.id}`)).body).toMatchObject({
      kind: 'reset',
      state: 'sent',
      text: '',
      html: '',
    });
  });

  test('refuses an eleventh test mail within the hour', async () => {
    const maya = await world.signUp();
    for (let count = 0; count < 10; count += 1) expect((await maya.post('/mail/test')).status).toBe(200);
    expect((await maya.post('/mail/test')).status).toBe(429);
  });
});

describe('health', () => {
  test('tells whether it lives, and what it stands on', async () => {
    await world.at('2026-11-25T20:00:00Z');
    await (await world.signUp()).post('/mail/test');
    const visitor = world.visitor();
    expect(await visitor.get('/health/live')).toMatchObject({ status: 200, body: { live: true } });
    expect(await visitor.get('/health/ready')).toMatchObject({
      status: 200,
      body: {
        ready: true,
        database: 'ok',
        migrations: 'ok',
        scheduler: 'ok',
        lastTickAt: '2026-11-25T20:00:00Z',
        mail: 'ok',
      },
    });
  });

  test('says so when no worker ticks, and since when mail is overdue', async () => {
    await world.at('2026-11-26T20:00:00Z');
    await world.tick();
    const maya = await world.signUp();
    await meet(maya, '2026-11-26T19:00:00Z');
    world.clock.set('2026-11-26T21:00:00Z');
    expect((await world.visitor().get('/health/ready')).body).toMatchObject({
      ready: true,
      scheduler: 'silent: is a worker running?',
      oldestOverdueAt: '2026-11-26T20:00:00Z',
    });
  });

  test('is examined by the doctor, who says what to mend', async () => {
    const [database, clock, mail, outbox] = await world.app.get(Doctor).examine();
    expect(database).toMatchObject({ part: 'database', well: true });
    expect(clock).toMatchObject({ part: 'clock' });
    expect(mail).toMatchObject({ part: 'mail', well: true });
    expect(outbox).toEqual({ part: 'outbox', well: true, says: 'Nothing waits to be sent.', mend: null });
    world.smtp.behaviour = { does: 'answer', code: 421, at: 'connect' };
    expect(await world.app.get(Doctor).mail()).toMatchObject({
      well: false,
      mend: 'Check SMTP_URL: host, port, user and password.',
    });
    world.smtp.behaviour = { does: 'accept' };
  });
});
