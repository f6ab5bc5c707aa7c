import { doIUseEmail } from '@jsx-email/doiuse-email';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMentor, meet, note, startMailWorld, type MailWorld } from '../../support/mail-world.ts';

const clients = ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*', 'samsung-email.*'];

/** What some of them leave out, and why the mail reads as well without it. */
const dispensable = new Map([
  ['@media', 'colours at night; those who leave it out choose their own or stay light'],
  ['<body> element', 'they put their own in its place; the colour stands on a division within'],
  ['border-radius', 'corners'],
  ['word-break', 'Word’s Outlook alone: it breaks long words by itself'],
  ['max-width', 'lines as long as the window'],
  ['padding', 'buttons without room around their words remain links'],
  ['display:inline-block', 'the same'],
]);

let world: MailWorld;
let html: string;
let text: string;

beforeAll(async () => {
  world = await startMailWorld({ PUBLIC_URL: 'http://localhost:4000' });
  world.clock.set('2026-11-29T20:00:00Z');
  const maya = await world.signUp({ name: 'Maya Lindgren' });
  await meet(maya, '2026-11-29T18:00:00Z', 'Amara Osei');
  await meet(maya, '2026-11-27T15:00:00Z', 'Oluwaseun Adeyemi-Featherstonehaugh');
  await meet(maya, '2026-11-29T19:00:00Z', 'عمر الفاروق');
  const asker = await addMentor(maya, 'Lena Marsh');
  const asked = { kind: 'email', direction: 'incoming', summary: 'Asked for my CV.', at: '2026-11-29T17:00:00Z' };
  await maya.post('/interactions', { mentorId: asker, ...asked });
  await note(maya, '2026-11-30T17:00:00Z', `Send the poster ${'https://example.org/'.repeat(8)}`);
  await note(maya, '2026-12-03T17:00:00Z', 'Register for the conference');
  await note(maya, '2026-12-04T17:00:00Z', 'Call the coordinator <at> "Harbor"');
  await world.at('2026-11-30T12:30:00Z');
  const mail = world.mailsTo(maya).at(-1);
  html = String(mail?.html);
  text = String(mail?.text);
  // For whoever wants to look at it in a browser.
  const folder = process.env['SHOW_MAILS'];
  if (folder) writeFileSync(join(folder, 'digest.html'), html);
  if (folder) writeFileSync(join(folder, 'digest.txt'), text);
});
afterAll(() => world.close());

describe('the digest as HTML', () => {
  test('is valid', async () => {
    const checker = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // A mail has no other place for its styles.
        'no-inline-style': 'off',
        'doctype-style': 'off',
      },
    });
    const report = await checker.validateString(html);
    const faults = report.results.flatMap(({ messages }) => messages.map((one) => `${one.ruleId}: ${one.message}`));
    expect(faults).toEqual([]);
  });

  test('uses nothing that a common mail program leaves out, save what it can do without', () => {
    const { errors = [] } = { errors: [], ...doIUseEmail(html, { emailClients: clients }) } as { errors?: string[] };
    const left = new Set(errors.map((error) => /^`([^`]+)`/.exec(error)?.[1] ?? error));
    expect([...left].filter((feature) => !dispensable.has(feature))).toEqual([]);
  });

  test('loads nothing from anywhere, and carries no script', () => {
    expect(html).not.toMatch(/<(script|img|link|iframe|form)\b|url\(|@import/i);
    expect(html.length).toBeLessThan(100_000);
  });
});

describe('the digest as text', () => {
  test('reads by itself: no mark-up, no entities, no empty stretches', () => {
    expect(text).not.toMatch(/<\/?(a|bdi|div|h2|li|p|span|ul)\b|&[a-z]+;|&#\d+;/i);
    expect(text).not.toMatch(/\n{3,}/);
    expect(text).toContain('Call the coordinator <at> "Harbor", Fri 4 Dec at 12:00');
  });
});
