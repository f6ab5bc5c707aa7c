import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** How the server behaves: it takes mail, answers with a code, falls silent, hangs up in the middle, or is slow. */
export type Behaviour =
  | { does: 'accept' }
  | { does: 'answer'; code: number; says?: string; at?: 'connect' | 'rcpt' | 'data' }
  | { does: 'hang' }
  | { does: 'hang-up'; when: 'in-data' | 'after-data' }
  | { does: 'dawdle'; ms: number }
  /** Takes its time before it lets the message come, and again between keeping it and saying so. */
  | { does: 'stumble'; pause: () => number };

export interface Received {
  mail: ParsedMail;
  raw: string;
  to: string[];
  /** When it was kept, in milliseconds. */
  at: number;
  /** How the sender named itself. */
  by: string;
}

/** A mail server in this process. `taken` holds what it said 250 to, and what it kept without ever saying so. */
export class SmtpSink {
  behaviour: Behaviour = { does: 'accept' };
  readonly taken: Received[] = [];
  /** How often somebody tried to hand over a message. */
  tries = 0;
  private readonly server: SMTPServer;
  private port = 0;

  private constructor(login: { user: string; pass: string } | null) {
    this.server = new SMTPServer({
      authOptional: login === null,
      allowInsecureAuth: true,
      disabledCommands: login === null ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 100,
      onAuth: (given, _, done) =>
        given.username === login?.user && given.password === login?.pass
          ? done(null, { user: given.username })
          : done(Object.assign(new Error('Wrong user or password'), { responseCode: 535 })),
      onConnect: (_, done) => done(this.refusalAt('connect')),
      onRcptTo: (_, __, done) => void this.stumble().then(() => done(this.refusalAt('rcpt'))),
      onData: (stream, session, done) => void this.take(stream, session, done),
    });
    this.server.on('error', () => undefined);
  }

  static async start(login: { user: string; pass: string } | null = null): Promise<SmtpSink> {
    const sink = new SmtpSink(login);
    await sink.listen();
    return sink;
  }

  /** For SMTP_URL; waits so long that no busy machine makes it seem silent. */
  get url(): string {
    return this.withWaits(20_000);
  }

  /** The same with short waits, for a server that falls silent, so that it is given up soon. */
  get hastyUrl(): string {
    return this.withWaits(2_000);
  }

  private withWaits(ms: number): string {
    return `smtp://127.0.0.1:${this.port}?socketTimeout=${ms}&greetingTimeout=${ms}&connectionTimeout=${ms}`;
  }

  to(address: string): ParsedMail[] {
    return this.taken.filter((received) => received.to.includes(address)).map((received) => received.mail);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(0, '127.0.0.1', () => {
        this.port = (this.server.server.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  private refusalAt(place: 'connect' | 'rcpt' | 'data'): Error | null {
    const { behaviour } = this;
    if (behaviour.does !== 'answer' || (behaviour.at ?? 'data') !== place) return null;
    return Object.assign(new Error(behaviour.says ?? `no, ${behaviour.code}`), { responseCode: behaviour.code });
  }

  private async take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error: Error | null, answer?: string) => void,
  ): Promise<void> {
    this.tries += 1;
    const { behaviour } = this;
    if (behaviour.does === 'hang-up' && behaviour.when === 'in-data') return this.hangUp(stream, session);
    const raw = await wholeOf(stream);
    if (raw === null || behaviour.does === 'hang') return;
    const refusal = this.refusalAt('data');
    if (refusal) return done(refusal);
    const to = session.envelope.rcptTo.map((recipient) => recipient.address);
    if (behaviour.does === 'dawdle') await pause(behaviour.ms);
    const mail = await simpleParser(raw);
    this.taken.push({ mail, raw, to, at: Date.now(), by: session.hostNameAppearsAs });
    await this.stumble();
    if (behaviour.does === 'hang-up') return this.hangUp(stream, session);
    done(null, `2.0.0 taken as ${this.taken.length}`);
  }

  private async stumble(): Promise<void> {
    if (this.behaviour.does === 'stumble') await pause(this.behaviour.pause());
  }

  private hangUp(stream: SMTPServerDataStream, session: SMTPServerSession): void {
    stream.resume();
    for (const connection of this.server.connections as Set<{ id: string; close(): void }>) {
      if (connection.id === session.id) connection.close();
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** null where the sender went away in the middle. */
async function wholeOf(stream: SMTPServerDataStream): Promise<string | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk as Buffer);
  } catch (error) {
    if (error instanceof Error && /^Connection closed/.test(error.message)) return null;
    throw error;
  }
  return Buffer.concat(chunks).toString();
}
