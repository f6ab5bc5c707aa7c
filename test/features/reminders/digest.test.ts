import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { linksOf, meet, note, startMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await startMailWorld();
});
afterAll(() => world.close());

describe('the daily digest', () => {
  test('leaves at the hour the person chose, in their zone, once, and only when something is due', async () => {
    world.clock.set('2026-11-23T20:00:00Z');
    const maya = await world.signUp({ name: 'Maya Lindqvist' });
    await meet(maya, '2026-11-23T18:00:00Z', 'Amara Osei');
    await world.at('2026-11-24T12:29:00Z');
    expect(world.mailsTo(maya)).toHaveLength(0);
    await world.at('2026-11-24T12:30:00Z');
    expect(world.mailsTo(maya)).toHaveLength(1);
    await world.live('2026-11-25T12:20:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(1);
    await world.at('2026-11-25T12:30:00Z');
    expect(world.mailsTo(maya)).toHaveLength(2);
    await world.live('2026-11-29T12:40:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(2);
  });

  test('says who, what and why now, and carries the headers that machines look for', async () => {
    world.clock.set('2026-11-30T20:00:00Z');
    const maya = await world.signUp({ name: 'Maya Lindqvist' });
    await meet(maya, '2026-11-30T18:00:00Z', 'Amara Osei');
    await world.at('2026-12-01T12:30:00Z');
    const [mail] = world.mailsTo(maya);
    expect(mail?.subject).toBe('Thank Dr. Osei');
    expect(mail?.text).toContain('Thank Dr. Osei');
    expect(mail?.text).toMatch(/Why now: .*Dr\. Osei/);
    expect(mail?.text).toContain('Due today at 13:00.');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    const raw = world.smtp.taken.at(-1)?.raw ?? '';
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect(raw.replace(/\r?\n\s+/g, '')).toMatch(
      /^List-Unsubscribe: ?<https:\/\/tactful\.example\.org\/api\/v1\/unsubscribe\/[\w.-]+>\r?$/m,
    );
    expect(mail?.messageId).toMatch(/^<[0-9a-f]{32}@localhost>$/);
    expect(mail?.date?.toISOString()).toBe('2026-12-01T12:30:00.000Z');
    expect(mail?.from?.text).toContain('tactful@localhost');
    expect(mail?.to && 'text' in mail.to ? mail.to.text : '').toBe(maya.email);
    expect(linksOf(mail!, 'Done')).toHaveLength(1);
    expect(linksOf(mail!, 'Snooze')).toHaveLength(1);
    expect(linksOf(mail!, 'They answered')).toHaveLength(1);
    expect(linksOf(mail!, 'Let them rest')).toHaveLength(1);
    expect(mail?.html).toContain('Thank Dr. Osei');
    expect(mail?.text).not.toContain('computer where Tactful runs');
  });

  test('a thing told as due and as late is no reason for a mail any more, but rides in one', async () => {
    world.clock.set('2026-12-07T20:00:00Z');
    const maya = await world.signUp();
    await meet(maya, '2026-12-07T18:00:00Z', 'Amara Osei');
    await world.live('2026-12-12T20:00:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(2);
    await note(maya, '2026-12-20T17:00:00Z', 'Register for the conference');
    await world.live('2026-12-21T20:00:00Z', 30);
    expect(world.mailsTo(maya)).toHaveLength(3);
    expect(world.mailsTo(maya)[2]?.text).toContain('Register for the conference');
    expect(world.mailsTo(maya)[2]?.text).toContain('Thank Dr. Osei');
    expect(world.mailsTo(maya)[2]?.text).toContain('it has waited 12 days');
  });
});
