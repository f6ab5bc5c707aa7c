import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { duties } from '../../../src/etiquette/index.ts';
import { SettingsService } from '../../../src/features/accounts/settings.service.ts';
import { FollowUpEntity } from '../../../src/features/follow-ups/follow-up.entity.ts';
import { FollowUpsService } from '../../../src/features/follow-ups/follow-ups.service.ts';
import { HistoryService } from '../../../src/features/history/history.service.ts';
import { InteractionsService } from '../../../src/features/interactions/interactions.service.ts';
import { Database, accountId, type AccountId } from '../../../src/platform/database/account-scope.ts';
import { directions, interactionKinds, messageKinds, outcomes } from '../../../src/etiquette/words.ts';
import { Problem } from '../../../src/platform/problems/problem.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';
import { aContact, aMentor, ofKind } from '../../support/people.ts';

let house: TestApp;

beforeAll(async () => {
  house = await startApp();
});
afterAll(() => house.close());

/** What is stored, in the words of duties, without what the user ended and what was withdrawn. */
async function stored(account: AccountId) {
  const rows = await house.app
    .get(Database)
    .withAccount(account, (manager) => manager.find(FollowUpEntity, { order: { naturalKey: 'ASC' } }));
  return rows
    .filter((row) => row.state !== 'cancelled')
    .map((row) => ({
      key: row.naturalKey,
      mentorId: row.mentorId,
      from: row.notBefore,
      due: row.dueAt,
      late: row.lateAt,
      by: row.closedBy,
      open: row.state === 'open',
    }));
}

/** The same worked out from nothing but what happened. */
async function fromScratch(account: AccountId) {
  const history = await house.app.get(HistoryService).all(account);
  const policy = await house.app.get(SettingsService).policy(account);
  return duties(history, policy, house.clock.instant())
    .map((duty) => ({
      key: duty.key,
      mentorId: duty.mentorId,
      from: duty.notBefore,
      due: duty.dueAt,
      late: duty.lateAt,
      by: duty.closedBy,
      open: duty.closedAt === null,
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

const at = fc
  .integer({ min: 0, max: 40 * 24 })
  .map((hours) => new Date(Date.parse('2026-11-23T15:00:00Z') - hours * 3_600_000).toISOString());
const contact = fc.record({
  who: fc.nat(3),
  at,
  kind: fc.constantFrom(...interactionKinds),
  direction: fc.constantFrom(...directions),
  purpose: fc.option(fc.constantFrom(...messageKinds)),
  outcome: fc.option(fc.constantFrom(...outcomes.slice(0, 4)), { freq: 4 }),
  helpReceived: fc.boolean(),
  thanked: fc.boolean(),
  atProgram: fc.boolean(),
});
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('log' as const), contact }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('edit' as const), which: fc.nat(9), contact }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('remove' as const), which: fc.nat(9) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('policy' as const),
      allowed: fc.constantFrom('allowed', 'not-allowed', 'unknown'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('person' as const),
      who: fc.nat(3),
      change: fc.constantFrom(
        { doNotContact: true },
        { doNotContact: false },
        { name: 'Eve Park' },
        { roles: ['coordinator'] },
        { programId: null },
        { siteId: null },
        'remove',
        'restore',
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('zone' as const),
      zone: fc.constantFrom('Pacific/Kiritimati', 'America/St_Johns', 'Pacific/Pago_Pago'),
    }),
  },
);

async function network(client: TestClient) {
  const program = (await client.post('/programs', { name: 'Lakeside Family Medicine' })).body.id;
  const rotations = [{ kind: 'core', specialty: 'Family Medicine', from: '2026-11-09', to: '2026-12-04' }];
  const site = (await client.post('/sites', { name: 'Lakeside Clinic', rotations })).body.id;
  const mentors = [
    await aMentor(client, 'Ana Ruiz', { programId: program }),
    await aMentor(client, 'Bo Chen', { programId: program, siteId: site }),
    await aMentor(client, 'Cleo Adeyemi', { siteId: site }),
    await aMentor(client, 'Dan Holm'),
  ];
  return { program, mentors };
}

/** With removed people nothing can be done. */
function orRefused(error: unknown): null {
  if (error instanceof Problem) return null;
  throw error;
}

describe('reconciliation', () => {
  test('after any course of events the stored follow-ups are those that follow from what happened', async () => {
    const interactions = house.app.get(InteractionsService);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const client = await house.signUp();
        const account = accountId(client.account);
        const { program, mentors } = await network(client);
        const ids: string[] = [];
        const dto = ({ who, atProgram, ...rest }: typeof contact extends fc.Arbitrary<infer T> ? T : never) => ({
          ...rest,
          mentorId: mentors[who]!,
          programId: atProgram ? program : null,
          summary: 'x',
        });
        for (const one of steps) {
          if (one.act === 'log') {
            const logged = await interactions.log(account, dto(one.contact)).catch(orRefused);
            if (logged) ids.push(logged.interaction.id);
          } else if (one.act === 'policy') await client.patch(`/programs/${program}`, { thankYouPolicy: one.allowed });
          else if (one.act === 'zone') await client.patch('/settings', { timeZone: one.zone });
          else if (one.act === 'person') {
            const path = `/mentors/${mentors[one.who]}`;
            if (one.change === 'remove') await client.delete(path);
            else if (one.change === 'restore') await client.post(`${path}/restore`);
            else await client.patch(path, one.change);
          } else if (ids.length > 0) {
            const place = one.which % ids.length;
            if (one.act === 'edit') await interactions.edit(account, ids[place]!, dto(one.contact)).catch(orRefused);
            else await interactions.remove(account, ids.splice(place, 1)[0]!).catch(orRefused);
          }
        }
        expect(await stored(account)).toEqual(await fromScratch(account));
        expect(await house.app.get(FollowUpsService).reconcile(account, 'all')).toEqual([]);
        expect(await house.app.get(FollowUpsService).reconcile(account, [mentors[0]!])).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 240_000);

  test('contacts logged at the same moment for one person leave what logging them in turn would leave', async () => {
    const maya = await house.signUp();
    const osei = await aMentor(maya);
    const times = ['10', '11', '12', '13', '14'];
    await Promise.all([
      ...times.map((hour) => aContact(maya, osei, `2026-11-23T${hour}:00:00Z`)),
      aContact(maya, osei, '2026-11-23T14:30:00Z', { kind: 'email', direction: 'outgoing', purpose: 'thank_you' }),
      aContact(maya, osei, '2026-11-23T14:45:00Z', { kind: 'email', direction: 'incoming' }),
    ]);
    const account = accountId(maya.account);
    expect(await stored(account)).toEqual(await fromScratch(account));
    expect((await maya.get(`/mentors/${osei}`)).body.lastInteractionAt).toBe('2026-11-23T14:45:00.000Z');
  }, 60_000);

  test('a meeting edited and deleted at the same moment leaves nothing half-done', async () => {
    const maya = await house.signUp();
    const osei = await aMentor(maya);
    const met = await aContact(maya, osei, '2026-11-23T14:00:00Z');
    const answers = await Promise.all([
      maya.patch(`/interactions/${met.interaction.id}`, { at: '2026-11-23T10:00:00Z' }),
      maya.delete(`/interactions/${met.interaction.id}`),
      maya.patch(`/interactions/${met.interaction.id}`, { kind: 'email' }),
    ]);
    for (const answer of answers) expect([200, 404]).toContain(answer.status);
    const account = accountId(maya.account);
    expect(await stored(account)).toEqual(await fromScratch(account));
    expect((await maya.get('/follow-ups?state=open')).body.items).toEqual([]);
  }, 60_000);

  test('numbers made stricter move what is owed', async () => {
    const maya = await house.signUp();
    const osei = await aMentor(maya);
    const met = await aContact(maya, osei, '2026-11-23T14:00:00Z');
    const thanks = ofKind(met.followUps, 'thank_you');
    await maya.patch('/settings', { policy: { 'pacing/thank-you-due': { dueHours: 12 } } });
    expect((await maya.get(`/follow-ups/${thanks.id}`)).body).toMatchObject({ dueAt: '2026-11-24T02:00:00Z' });
  });

  test('a program that wants no thank-you notes ends them, and one that allows them again brings them back', async () => {
    const maya = await house.signUp();
    const program = (await maya.post('/programs', { name: 'Harbor IM', thankYouPolicy: 'allowed' })).body.id;
    const osei = await aMentor(maya, 'Kwame Osei', { programId: program });
    const met = await aContact(maya, osei, '2026-11-23T14:00:00Z', { kind: 'interview' });
    const thanks = ofKind(met.followUps, 'thank_you');
    await maya.patch(`/programs/${program}`, { thankYouPolicy: 'not-allowed' });
    expect((await maya.get(`/follow-ups/${thanks.id}`)).body.state).toBe('cancelled');
    await maya.patch(`/programs/${program}`, { thankYouPolicy: 'allowed' });
    expect((await maya.get(`/follow-ups/${thanks.id}`)).body.state).toBe('planned');
  });
});
