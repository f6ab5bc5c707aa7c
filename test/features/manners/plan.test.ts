import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { v7 } from 'uuid';
import { addDays, addHours, weekOf } from '../../../src/etiquette/day.ts';
import { duties, messageKinds, permit, plan, policyFrom, type History } from '../../../src/etiquette/index.ts';
import { HistoryService } from '../../../src/features/history/history.service.ts';
import { accountId } from '../../../src/platform/database/account-scope.ts';
import { told } from '../../etiquette/plan/histories.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';

let house: TestApp;
let owner: pg.Client;

beforeAll(async () => {
  house = await startApp();
  owner = new pg.Client({ connectionString: house.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

/** Writes a told history down as an account's own. @returns the ids it got, by those it was told with */
async function writeDown(maya: TestClient, { mentors, programs, rotations, interactions }: History) {
  const ids = new Map<string, string>();
  const siteId = async (id: string | null) => {
    if (id === null) return null;
    const dates = rotations.filter((rotation) => rotation.siteId === id);
    const body = { name: `Site ${id}`, rotations: dates.map(({ kind, from, to }) => ({ kind, from, to })) };
    if (!ids.has(id)) ids.set(id, (await maya.post('/sites', body)).body.id);
    return ids.get(id);
  };
  for (const { id, name, tier, thankYouPolicy, postInterviewContact } of programs) {
    ids.set(id, (await maya.post('/programs', { name, tier, thankYouPolicy, postInterviewContact })).body.id);
  }
  for (const { id, name, roles, onSelectionSide, circle, doNotContact, ...at } of mentors) {
    const programId = ids.get(at.programId ?? '') ?? null;
    const body = { name, roles, onSelectionSide, circle, doNotContact, programId, siteId: await siteId(at.siteId) };
    ids.set(id, (await maya.post('/mentors', body)).body.id);
  }
  await owner.query(
    `insert into interactions (id, account_id, mentor_id, at, logged_at, kind, direction, summary, details,
       help_received, purpose, answer_needed, outcome, thanked, program_id, version)
     select id, $1, "mentorId", at, "loggedAt", kind, direction, '', '{}', "helpReceived", purpose, "answerNeeded",
       outcome, thanked, "programId", 1
     from jsonb_to_recordset($2::jsonb) as told (id uuid, "mentorId" uuid, at timestamptz, "loggedAt" timestamptz,
       kind text, direction text, "helpReceived" boolean, purpose text, "answerNeeded" boolean, outcome text,
       thanked boolean, "programId" uuid)`,
    [
      maya.account,
      JSON.stringify(
        interactions.map((one) => ({
          ...{ ...one, id: v7(), mentorId: ids.get(one.mentorId) },
          programId: ids.get(one.programId ?? '') ?? null,
        })),
      ),
    ],
  );
  return ids;
}

describe('plan and permits', () => {
  test('are the same as if all that happened had been read, whatever happened', async () => {
    const whole = house.app.get(HistoryService);
    await fc.assert(
      fc.asyncProperty(told, fc.integer({ min: -1, max: 2 }), async ({ facts, now, today }, weeks) => {
        house.clock.set(now);
        const maya = await house.signUp({ timeZone: facts.zone });
        await writeDown(maya, facts);
        await maya.patch('/settings', { policy: {} });
        const week = weekOf(addDays(today, 7 * weeks));
        const { body } = await maya.get(`/plan?week=${week}`);
        const all = await whole.all(accountId(maya.account));
        expect(all.interactions).toHaveLength(facts.interactions.length);
        const policy = policyFrom();
        expect(body).toEqual(plan(duties(all, policy, now), all, policy, week, now));
        const on = addDays(today, 5 * weeks);
        for (const { id: mentorId } of all.mentors.slice(0, 2)) {
          const { items } = (await maya.get(`/mentors/${mentorId}/permits?on=${on}`)).body;
          const verdicts = messageKinds.map((kind) => permit({ kind, mentorId, on }, all, policy, now));
          expect(items).toEqual(verdicts.map((verdict, at) => ({ act: messageKinds[at], ...verdict })));
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('the plan of a week', () => {
  test('leaves what was put off until its day', async () => {
    house.clock.set('2026-11-23T15:00:00Z');
    const maya = await house.signUp();
    const mentorId = (await maya.post('/mentors', { name: 'Kwame Osei' })).body.id;
    for (const hour of ['13', '14']) {
      const contact = {
        mentorId,
        at: `2026-11-23T${hour}:00:00Z`,
        kind: 'call',
        direction: 'mutual',
        summary: 'A talk.',
      };
      await maya.post('/interactions', { ...contact, helpReceived: true });
    }
    const { items } = (await maya.get('/follow-ups?state=planned')).body;
    const thanks = items.filter(({ kind }: { kind: string }) => kind === 'thank_you');
    expect(thanks).toHaveLength(2);
    const planned = async () => (await maya.get('/plan')).body.items.map(({ act, day }: never) => [act, day]);
    expect(await planned()).toEqual([['thank_you', '2026-11-23']]);
    await maya.post(`/follow-ups/${thanks[0].id}/snooze`, { until: '2026-11-26T14:00:00Z' });
    expect(await planned()).toEqual([['thank_you', '2026-11-23']]);
    await maya.post(`/follow-ups/${thanks[1].id}/snooze`, { until: addHours('2026-11-26T14:00:00Z', 24) });
    expect(await planned()).toEqual([['thank_you', '2026-11-26']]);
    await maya.post(`/follow-ups/${thanks[0].id}/done`);
    expect(await planned()).toEqual([['thank_you', '2026-11-27']]);
  });
});
