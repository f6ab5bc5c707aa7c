import { expect, test } from '@jest/globals';
import type { TestClient } from '../../support/client.ts';
import { meet, setOwnServer, startMailWorld } from '../../support/mail-world.ts';
import { SmtpSink } from '../../support/smtp.ts';

const slowOnes = 8;

test('mail servers of some accounts that never answer hold up nobody else’s mail', async () => {
  const world = await startMailWorld({ SMTP_URL: '', PUBLIC_URL: '' });
  const [silent, quick] = [await SmtpSink.start(), await SmtpSink.start()];
  silent.behaviour = { does: 'hang' };
  try {
    world.clock.set('2026-11-23T20:00:00Z');
    const people: TestClient[] = [];
    for (let count = 0; count <= slowOnes; count += 1) people.push(await world.signUp());
    const lucky = people.at(-1)!;
    for (const person of people) {
      await meet(person, '2026-11-23T19:00:00Z');
      await setOwnServer(world, person, person === lucky ? quick : silent);
    }
    const minute = world.at('2026-11-24T12:30:00Z');
    await until(() => silent.tries === slowOnes && quick.to(lucky.email).length === 1);
    expect((await lucky.get('/mail/state')).body).toMatchObject({ waiting: 0, lastAcceptedAt: '2026-11-24T12:30:00Z' });
    await silent.stop();
    await minute;
    expect((await people[0]?.get('/mail/state'))?.body).toMatchObject({
      waiting: 1,
      lastAcceptedAt: null,
      nextTryAt: '2026-11-24T12:31:00Z',
    });
  } finally {
    await quick.stop();
    await world.close();
  }
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
