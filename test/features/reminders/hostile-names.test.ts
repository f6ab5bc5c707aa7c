import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { TestClient } from '../../support/client.ts';
import { linksOf, meet, note, startMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
let owner: pg.Client;
beforeAll(async () => {
  world = await startMailWorld();
  owner = new pg.Client({ connectionString: world.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const heads = [
  'Auto-Submitted',
  'Content-Type',
  'Date',
  'From',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'MIME-Version',
  'Message-ID',
  'Subject',
  'To',
];

/** As they might stand in the database, however they came there: the API refuses some of them. */
test.each([
  ['line breaks and a header', 'Eve\r\nBcc: all@example.org\r\n\r\nHello', ['Bcc: all']],
  ['a script', '<script>alert(1)</script> Osei', ['<script']],
  ['an image that loads', 'Osei <img src=x onerror=alert(1)>', ['<img']],
  ['an address in angle brackets', '"Osei" <eve@example.com>', []],
  ['marks that turn the direction', 'Osei \u202eesrever\u2066 \u200f', []],
  ['a name of 500 characters', `${'Very'.repeat(124)} Osei`, []],
  ['no spaces at all', 'x'.repeat(200), []],
  ['signs of a template', '{{ unsubscribe }} {% raw %}', []],
  ['a null and a bell', 'Osei\u0007 \u001b[31m', []],
])('a mentor’s name with %s is harmless and readable in headers, text and HTML', async (_, name, never) => {
  world.clock.set('2026-11-23T20:00:00Z');
  const maya = await world.signUp();
  const mentorId = await meet(maya, '2026-11-23T18:00:00Z', 'Amara Osei');
  const renamed = await maya.patch(`/mentors/${mentorId}`, { name });
  if (renamed.status !== 200) {
    expect(renamed.status).toBe(400);
    expect(renamed.body.errors[0].field).toBe('name');
    await owner.query('update mentors set name = $1 where id = $2', [name, mentorId]);
  }
  await world.at('2026-11-24T12:30:00Z');
  const { text, html } = expectHarmless(maya);
  for (const words of never) expect(html).not.toContain(words === 'Bcc: all' ? '\nBcc:' : words);
  expect(text.split('\n').filter((line) => line.startsWith('Thank '))).toHaveLength(1);
  expect(html.match(/>Done<\/a>/g)).toHaveLength(1);
});

test.each([
  ['a script', 'Eve <script>alert(1)</script>'],
  ['an address in angle brackets', '"quoted" <eve@example.com>'],
  ['letters that run from right to left', 'عمر الفاروق'],
  ['marks that turn the direction', '\u202eesrever\u2066'],
  ['200 characters', `${'Long '.repeat(39)}Name`],
  ['a picture', 'Zoë 🦊 O’Neil'],
  ['signs of a template', '{{ name }} {% if x %}'],
])('one’s own name, and a title, with %s are harmless and readable', async (_, name) => {
  world.clock.set('2026-11-23T20:00:00Z');
  const maya = await world.signUp({ name });
  await note(maya, '2026-11-24T17:00:00Z', `Call ${name}`.slice(0, 200));
  await world.at('2026-11-24T12:30:00Z');
  const { subject, html } = expectHarmless(maya);
  expect(subject).toContain('Call');
  expect(html).not.toContain('<script>alert');
});

test('a name with a line break is refused before it reaches a mail', async () => {
  const answer = await world.visitor().post('/auth/sign-up', {
    email: 'eve@example.org',
    password: 'a long enough password',
    name: 'Eve\r\nBcc: all@example.org',
    timeZone: 'UTC',
  });
  expect(answer.status).toBe(400);
});

/** The last mail, which is hers, has the headers it should have and no other, and no sign that nobody sees. */
function expectHarmless(client: TestClient): { subject: string; text: string; html: string } {
  const [mail] = world.mailsTo(client);
  if (!mail) throw new Error('No mail came.');
  const raw = world.smtp.taken.at(-1)?.raw ?? '';
  const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  expect(lines.map((line) => line.split(':')[0]).toSorted()).toEqual(heads);
  expect(Math.max(...head.split('\r\n').map((line) => line.length))).toBeLessThan(998);
  const [subject, text, html] = [String(mail.subject), String(mail.text), String(mail.html)];
  expect(subject.length).toBeLessThanOrEqual(200);
  for (const part of [subject, text, html]) {
    expect(part.replace(/[\r\n]/g, '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  }
  expect(text).not.toMatch(/^Bcc:/m);
  expect(linksOf(mail, 'Done')).toHaveLength(1);
  return { subject, text, html };
}
