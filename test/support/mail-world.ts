import type { ParsedMail } from 'mailparser';
import pg from 'pg';
import { Scheduler } from '../../src/features/reminders/scheduler.service.ts';
import { startApp, type TestApp } from './app.ts';
import type { TestClient } from './client.ts';
import { SmtpSink } from './smtp.ts';

/** An application with a mail server of its own, whose minutes pass when the test says so. */
export interface MailWorld extends TestApp {
  smtp: SmtpSink;
  /** What the worker does every minute. */
  tick(): Promise<void>;
  /** Sets the clock and lets that minute happen. */
  at(instant: string): Promise<void>;
  /** Every minute from now to an instant, in steps. */
  live(until: string, stepMinutes?: number): Promise<void>;
  mailsTo(client: TestClient): ParsedMail[];
}

/** @param address the mail server's; `hastyUrl` where it is to fall silent */
export async function startMailWorld(
  environment: NodeJS.ProcessEnv = {},
  databaseUrl?: string,
  address: 'url' | 'hastyUrl' = 'url',
): Promise<MailWorld> {
  const smtp = await SmtpSink.start();
  const world = await startApp(
    { SMTP_URL: smtp[address], PUBLIC_URL: 'https://tactful.example.org', SIGN_UP: 'open', ...environment },
    databaseUrl === undefined ? undefined : { databaseUrl },
  );
  const tick = async () => void (await world.app.get(Scheduler).tick());
  return {
    ...world,
    smtp,
    tick,
    async at(instant) {
      world.clock.set(instant);
      await tick();
    },
    async live(until, stepMinutes = 10) {
      while (world.clock.millis() < Date.parse(until)) {
        const next = Math.min(world.clock.millis() + stepMinutes * 60_000, Date.parse(until));
        world.clock.set(new Date(next).toISOString());
        await tick();
      }
    },
    mailsTo: (client) => smtp.to(client.email),
    async close() {
      await world.close();
      await smtp.stop();
    },
  };
}

let numbers = 0;

/** A mentor of the client. @returns its id */
export async function addMentor(client: TestClient, name = `Amara Osei ${(numbers += 1)}`): Promise<string> {
  const made = await client.post('/mentors', {
    name,
    credentials: 'MD',
    roles: ['attending'],
    email: 'osei@example.org',
  });
  if (made.status !== 201) throw new Error(`No mentor: ${made.text}`);
  return made.body.id ?? made.body.mentor.id;
}

/** A meeting, for which a thank-you is due 24 hours and late 48 hours after. @returns the mentor's id */
export async function meet(client: TestClient, at: string, name?: string): Promise<string> {
  const mentorId = await addMentor(client, name);
  const made = await client.post('/interactions', {
    mentorId,
    at,
    kind: 'meeting',
    direction: 'mutual',
    summary: 'Coffee after rounds.',
    details: ['told me about the clinic garden'],
  });
  if (made.status !== 201) throw new Error(`No meeting: ${made.text}`);
  return mentorId;
}

/** Something of one's own, with no late moment. @returns its id */
export async function note(
  client: TestClient,
  dueAt: string,
  title = 'Send the poster',
  lateAt?: string,
): Promise<string> {
  const made = await client.post('/follow-ups', { kind: 'custom', title, dueAt, ...(lateAt ? { lateAt } : {}) });
  if (made.status !== 201) throw new Error(`No note: ${made.text}`);
  return made.body.id;
}

/** A mail server of the client's own, in force as if its code had been typed in. */
export async function setOwnServer({ databaseUrl }: MailWorld, client: TestClient, sink: SmtpSink): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query(
    `insert into mail_servers (account_id, standing, host, port, security, sender, code_tries, changed_at)
     values ($1, 'in-force', '127.0.0.1', $2, 'none', 'maya@example.org', 0, '2026-11-23T20:00Z')`,
    [client.account, Number(new URL(sink.url).port)],
  );
  await owner.end();
}

/** The links of a mail's text, by their label. */
export function linksOf(
  mail: ParsedMail,
  label: 'Done' | 'Snooze' | 'They answered' | 'Let them rest' | 'Open',
): string[] {
  const lines = (mail.text ?? '').matchAll(new RegExp(`^ *${label}: +(\\S+)$`, 'gm'));
  return [...lines].map((line) => line[1] ?? '');
}

/** The path under /api/v1 of an absolute link. */
export function pathOf(link: string): string {
  return new URL(link).pathname.replace('/api/v1', '');
}
