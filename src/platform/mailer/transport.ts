import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import { outcomeOf, type Outcome } from './fault.ts';
import type { Security } from './own-server.entity.ts';

/** What goes over the wire. */
export interface Letter {
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Without angle brackets. */
  messageId: string;
  date: Date;
  headers: Record<string, string>;
}

/** A mail server by its parts. */
export interface ServerParts {
  /** Its name, which its certificate must bear. */
  host: string;
  /** Where it is reached. */
  address: string;
  port: number;
  security: Security;
  login: { user: string; pass: string } | null;
}

/** Longer than any single wait, shorter than the time after which another worker takes the mail over. */
const longestSendMs = 180_000;

/** Milliseconds for each wait; the address may set its own, as in `smtp://host?socketTimeout=5000`. */
const waits = { dnsTimeout: 10_000, connectionTimeout: 15_000, greetingTimeout: 20_000, socketTimeout: 90_000 };

const manners = {
  ...waits,
  pool: true as const,
  maxConnections: 5,
  maxMessages: 100,
  // Whether a broken try is repeated is the outbox's decision: the pool does not know what was accepted.
  maxRequeues: 0,
  idleTimeout: 10_000,
  disableFileAccess: true,
  disableUrlAccess: true,
};

/** A few connections to one mail server, kept open between mails. */
export class Transport {
  private readonly pool;
  private readonly way;

  /** @param server an address such as `smtp://user:pass@host:port`, or its parts */
  constructor(server: string | ServerParts) {
    this.way = typeof server === 'string' ? { ...trust(new URL(server).hostname), url: server } : wayOf(server);
    this.pool = createTransport({ ...manners, ...this.way });
  }

  /** Never throws: what went wrong is the outcome. */
  async send(letter: Letter): Promise<Outcome> {
    // A timer of one's own, since that of AbortSignal.timeout stays for its three minutes after each mail.
    const tired = new AbortController();
    const timer = setTimeout(() => tired.abort(), longestSendMs);
    try {
      const info = await this.pool.sendMail({
        ...letter,
        messageId: `<${letter.messageId}>`,
        signal: tired.signal,
      });
      return { end: 'taken', answer: info.response.slice(0, 500) };
    } catch (error) {
      return outcomeOf(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Connects and signs in, and sends nothing. */
  async verify(): Promise<Outcome> {
    const probe = createTransport({ ...waits, ...this.way });
    try {
      await probe.verify();
      return { end: 'taken', answer: 'The mail server answers and accepts the login.' };
    } catch (error) {
      return outcomeOf(error);
    } finally {
      probe.close();
    }
  }

  close(): void {
    this.pool.close();
  }
}

function wayOf({ host, address, port, security, login }: ServerParts) {
  return {
    host: address,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { ...(isIP(host) ? {} : { servername: host }), ...trust(host).tls },
    ...(login ? { auth: login } : {}),
  };
}

/** A server on this very computer commonly shows a certificate nobody signed, and nobody listens in between. */
function trust(hostname: string): { tls?: { rejectUnauthorized: false } } {
  const local = ['localhost', '[::1]', '::1'].includes(hostname) || hostname.startsWith('127.');
  return local ? { tls: { rejectUnauthorized: false } } : {};
}
