import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { Scheduler } from '../../src/features/reminders/scheduler.service.ts';
import { isAway } from '../../src/platform/database/away.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { Presence } from '../../src/platform/mailer/presence.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { TestClient } from '../support/client.ts';
import { DataFolders } from '../support/data-folders.ts';
import { meet, startMailWorld, type MailWorld } from '../support/mail-world.ts';

const folders = new DataFolders();
jest.setTimeout(120_000);

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

function closedAfterwards<T extends { close(): Promise<void> }>(one: T): T {
  open.push(one);
  return one;
}

describe('workers on one database', () => {
  test.each([2, 4])('%i of them at once write and send each digest once', async (workers) => {
    const world = closedAfterwards(await startMailWorld());
    const shared = { databaseUrl: world.databaseUrl, clock: world.clock };
    const others: TestApp[] = [];
    while (others.length < workers - 1) {
      others.push(closedAfterwards(await startApp({ SMTP_URL: world.smtp.url }, shared)));
    }
    world.clock.set('2026-11-23T20:00:00Z');
    const people: TestClient[] = [];
    for (let count = 0; count < 15; count += 1) people.push(await personWhoMet(world));
    const tickAll = () => Promise.all([world, ...others].map(({ app }) => app.get(Scheduler).tick()));
    for (const minute of ['30', '31', '32']) {
      world.clock.set(`2026-11-24T12:${minute}:00Z`);
      await tickAll();
    }
    expect(people.map((person) => world.mailsTo(person).length)).toEqual(people.map(() => 1));
    world.clock.set('2026-11-25T12:30:00Z');
    await tickAll();
    expect(people.map((person) => world.mailsTo(person).length)).toEqual(people.map(() => 2));
  });
});

describe('a test mail', () => {
  test('that another worker is quicker to take is answered with what became of it', async () => {
    const world = closedAfterwards(await startMailWorld());
    const shared = { databaseUrl: world.databaseUrl, clock: world.clock };
    const other = closedAfterwards(await startApp({ SMTP_URL: world.smtp.url }, shared));
    await other.work();
    const maya = await world.signUp();
    world.smtp.behaviour = { does: 'dawdle', ms: 300 };
    const presence = world.app.get(Presence);
    const hold = presence.hold.bind(presence);
    presence.hold = async () => {
      while (world.smtp.tries === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      await hold();
    };
    expect((await maya.post('/mail/test')).body).toMatchObject({ state: 'sent', note: 'the mail server took it' });
    expect(world.mailsTo(maya)).toHaveLength(1);
  });
});

describe('a database that goes away', () => {
  async function worldOf(dataDir: string): Promise<MailWorld> {
    const { url } = await folders.start(dataDir);
    await migrate(url);
    return closedAfterwards(await startMailWorld({}, url));
  }

  test('for the ten minutes in which a digest was due delays it, and no more', async () => {
    const dataDir = await folders.used();
    const world = await worldOf(dataDir);
    world.clock.set('2026-11-23T20:00:00Z');
    const maya = await personWhoMet(world);
    await world.at('2026-11-24T12:25:00Z');
    await folders.stop(dataDir);
    for (let minute = 26; minute <= 35; minute += 1) {
      world.clock.set(`2026-11-24T12:${minute}:00Z`);
      const failure: unknown = await world.tick().catch((error: unknown) => error);
      expect(isAway(failure)).toBe(true);
    }
    expect((await maya.get('/follow-ups')).body).toMatchObject({ status: 503, code: 'database-away' });
    await folders.start(dataDir);
    await world.at('2026-11-24T12:36:00Z');
    await world.live('2026-11-25T12:20:00Z', 60);
    expect(world.mailsTo(maya)).toHaveLength(1);
    expect(world.mailsTo(maya)[0]?.date?.toISOString()).toBe('2026-11-24T12:36:00.000Z');
  });

  test('between the server’s acceptance and our commit makes no second mail while the worker lives', async () => {
    const dataDir = await folders.used();
    const world = await worldOf(dataDir);
    world.clock.set('2026-11-23T20:00:00Z');
    const maya = await personWhoMet(world);
    world.smtp.behaviour = { does: 'dawdle', ms: 300 };
    world.clock.set('2026-11-24T12:30:00Z');
    const ticking = world.tick().then(() => null, String);
    while (world.smtp.tries === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await folders.stop(dataDir);
    await ticking;
    expect(world.mailsTo(maya)).toHaveLength(1);
    await folders.start(dataDir);
    await world.live('2026-11-24T12:50:00Z', 1);
    await world.live('2026-11-25T12:20:00Z', 60);
    expect(world.mailsTo(maya)).toHaveLength(1);
    expect((await maya.get('/mail/outbox')).body.items[0]).toMatchObject({ state: 'sent' });
  });
});

async function personWhoMet(world: MailWorld): Promise<TestClient> {
  const person = await world.signUp();
  await meet(person, '2026-11-23T18:00:00Z', 'Amara Osei');
  return person;
}
