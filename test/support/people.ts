import type { TestClient } from './client.ts';

/** Writes a mentor down. @returns their id */
export async function aMentor(client: TestClient, name = 'Kwame Osei', rest: object = {}): Promise<string> {
  const made = await client.post('/mentors', { name, roles: ['attending'], ...rest });
  if (made.status !== 201) throw new Error(`No mentor was made: ${made.text}`);
  return made.body.id;
}

/** Logs a contact: a meeting, unless it says otherwise. @returns what the API answered */
export async function aContact(client: TestClient, mentorId: string, at: string, rest: object = {}) {
  const logged = await client.post('/interactions', {
    ...{ mentorId, at, kind: 'meeting', direction: 'mutual', summary: 'We spoke.', details: [] },
    ...rest,
  });
  if (logged.status !== 201) throw new Error(`No contact was logged: ${logged.text}`);
  return logged.body;
}

/** The follow-up of a kind in a list of them. */
export function ofKind(items: { kind: string }[], kind: string): any {
  const found = items.find((item) => item.kind === kind);
  if (!found) throw new Error(`There is no ${kind} among ${items.map((item) => item.kind).join(', ')}.`);
  return found;
}
