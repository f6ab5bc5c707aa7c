import type { ParsedMail } from 'mailparser';
import type { TestClient } from './client.ts';
import { meet, type MailWorld } from './mail-world.ts';

/** The head of what a button on a mail's page sends. */
export const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Somebody new who met a mentor, and the digest of the morning after that tells of the thank-you. */
export interface FirstDigest {
  maya: TestClient;
  mentorId: string;
  mail: ParsedMail;
}

export async function firstDigest(world: MailWorld): Promise<FirstDigest> {
  world.clock.set('2026-11-23T20:00:00Z');
  const maya = await world.signUp({ timeZone: 'America/New_York' });
  const mentorId = await meet(maya, '2026-11-23T18:00:00Z', 'Amara Osei');
  await world.at('2026-11-24T12:30:00Z');
  const [mail] = world.mailsTo(maya);
  if (!mail) throw new Error('No digest came.');
  return { maya, mentorId, mail };
}

export async function thankYouOf(client: TestClient) {
  const list = await client.get('/follow-ups?limit=100');
  return list.body.items.find((item: { kind: string }) => item.kind === 'thank_you');
}
