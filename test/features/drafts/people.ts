import type { TestClient } from '../../support/client.ts';

const details = ['drew the insulin titration on a napkin', 'suggested the Saturday clinic'];

/** Somebody the client met on 23 November 2026, an hour ago by the tests' clock: ids of the mentor and the meeting. */
export async function meet(
  client: TestClient,
  wishes: object = {},
  contact: object = {},
): Promise<{ mentorId: string; interactionId: string }> {
  const mentor = await client.post('/mentors', {
    name: 'Amara Osei',
    credentials: 'MD',
    roles: ['attending'],
    email: 'amara.osei@example.org',
    ...wishes,
  });
  const logged = await client.post('/interactions', {
    ...{ mentorId: mentor.body.id, at: '2026-11-23T14:00:00Z', kind: 'meeting', direction: 'mutual' },
    ...{ summary: 'Talked over coffee.', details },
    ...contact,
  });
  if (logged.status !== 201) throw new Error(JSON.stringify([mentor.body, logged.body]));
  return { mentorId: mentor.body.id, interactionId: logged.body.interaction.id };
}

/** A draft of a message to somebody, its words replaced where some are given. */
export async function begin(client: TestClient, given: object, words?: { subject?: string; body?: string }) {
  const made = await client.post('/drafts', { kind: 'thank_you', ...given });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return words ? (await client.patch(`/drafts/${made.body.id}`, words)).body : made.body;
}

/** Answers what a rule has against a draft, with a reason where one is given. */
export const accept = (client: TestClient, draft: { id: string }, rule: string, reason?: string) =>
  client.post(`/drafts/${draft.id}/accept`, { rule, ...(reason === undefined ? {} : { reason }) });
