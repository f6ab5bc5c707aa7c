import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { Transport } from './transport.ts';

/** The mail server in force, and the one pool of connections to it. */
@Injectable()
export class MailServer implements OnApplicationShutdown {
  private transport: Transport | null = null;

  constructor(@Inject(Config) private readonly config: Config) {}

  get isSet(): boolean {
    return this.config.smtpUrl !== null;
  }

  get from(): string {
    return this.config.mailFrom;
  }

  /** The part of a Message-ID after the `@`: the sender's domain, the same in every process. */
  get domain(): string {
    return /@([^\s@<>]+?)>?$/.exec(this.from)?.[1]?.toLowerCase() ?? 'localhost';
  }

  /** null where no mail server is set. */
  open(): Transport | null {
    const url = this.config.smtpUrl;
    if (url === null) return null;
    this.transport ??= new Transport(url);
    return this.transport;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
    this.transport = null;
  }
}
