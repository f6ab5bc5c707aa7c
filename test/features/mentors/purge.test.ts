import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MentorPurge } from '../../../src/features/mentors/mentor-purge.service.ts';
import { Database, accountId } from '../../../src/platform/database/account-scope.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import type { TestClient } from '../../support/client.ts';

let house: TestApp;
beforeAll(async () => {
  house = await startApp();
});
afterAll(() => house.close());

async function removed(client: TestClient): Promise<string> {
  const { body } = await client.post('/mentors', { name: 'Ama Osei' });
  await client.delete(`/mentors/${body.id}`);
  return body.id as string;
}

const rows = (client: TestClient) =>
  house.app.get(Database).withAccount(accountId(client.account), (manager) => manager.query('select id from mentors'));
const purge = (client: TestClient, id: string) => house.app.get(MentorPurge).purge(accountId(client.account), id);

it('a removed mentor is gone for good after thirty days, and not an hour before', async () => {
  const client = await house.signUp();
  const id = await removed(client);
  house.clock.forward({ days: 29, hours: 23 });
  await purge(client, id);
  expect(await rows(client)).toEqual([{ id }]);
  house.clock.forward({ hours: 1 });
  await purge(client, id);
  expect(await rows(client)).toEqual([]);
});

it('one who was brought back stays', async () => {
  const client = await house.signUp();
  const id = await removed(client);
  await client.post(`/mentors/${id}/restore`);
  house.clock.forward({ days: 40 });
  await purge(client, id);
  expect(await rows(client)).toEqual([{ id }]);
});

it('somebody else’s purge does not reach it', async () => {
  const [client, stranger] = [await house.signUp(), await house.signUp()];
  const id = await removed(client);
  house.clock.forward({ days: 40 });
  await purge(stranger, id);
  expect(await rows(client)).toEqual([{ id }]);
});
