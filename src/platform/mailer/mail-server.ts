import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Config } from '../config/config.ts';
import type { AccountId } from '../database/account-scope.ts';
import { addressOf } from './host-address.ts';
import type { OwnServerEntity } from './own-server.entity.ts';
import { OwnServers } from './own-servers.service.ts';
import { Transport } from './transport.ts';

/** How an account's mail leaves: its connections, and the address it comes from. */
export interface Way {
  from: string;
  transport(): Promise<Transport>;
}

type ServerAddress = Pick<OwnServerEntity, 'host' | 'port' | 'security' | 'login'>;

interface Kept {
  transport: Transport;
  changedAt: number;
  until: number;
}

/** A host is looked up again after this long. */
const keptMs = 600_000;
const mostKept = 100;

/** The mail server in force: SMTP_URL for everybody, or without one each account's own. */
@Injectable()
export class MailServer implements OnApplicationShutdown {
  private given: Transport | null = null;
  private readonly own = new Map<string, Kept>();

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OwnServers) private readonly servers: OwnServers,
  ) {}

  /** Whether SMTP_URL names one for everybody. */
  get isGiven(): boolean {
    return this.config.smtpUrl !== null;
  }

  /** The part of a Message-ID after the `@`: the sender's domain, the same in every process. */
  get domain(): string {
    return /@([^\s@<>]+?)>?$/.exec(this.config.mailFrom)?.[1]?.toLowerCase() ?? 'localhost';
  }

  /** Host and sender of SMTP_URL, for whoever is to be told; null where it is not set. */
  get shown(): { host: string; sender: string } | null {
    const { smtpUrl, mailFrom } = this.config;
    return smtpUrl === null ? null : { host: new URL(smtpUrl).hostname, sender: mailFrom };
  }

  async isSetFor(manager: EntityManager, account: AccountId): Promise<boolean> {
    return this.isGiven || (await this.servers.read(manager, account, 'in-force')) !== null;
  }

  /** The server of SMTP_URL; null where none is set. */
  open(): Transport | null {
    const url = this.config.smtpUrl;
    if (url === null) return null;
    this.given ??= new Transport(url);
    return this.given;
  }

  /** The way by SMTP_URL; null where it is not set. */
  givenWay(): Way | null {
    const given = this.open();
    return given && { from: this.config.mailFrom, transport: () => Promise.resolve(given) };
  }

  /** null where neither SMTP_URL nor the account names a server. Its host is looked up late, outside any transaction. */
  async wayOf(manager: EntityManager, account: AccountId): Promise<Way | null> {
    const given = this.givenWay();
    if (given) return given;
    const row = await this.servers.read(manager, account, 'in-force');
    return row && { from: senderOf(row.sender), transport: () => this.keptFor(row) };
  }

  private async keptFor(row: OwnServerEntity): Promise<Transport> {
    const known = this.own.get(row.accountId);
    const now = this.clock.millis();
    const changedAt = row.changedAt.getTime();
    if (known && known.changedAt === changedAt && known.until > now) return known.transport;
    known?.transport.close();
    const transport = await this.transportTo(row, this.servers.passwordOf(row));
    this.own.set(row.accountId, { transport, changedAt, until: now + keptMs });
    const [oldest] = this.own;
    if (oldest && this.own.size > mostKept) {
      this.own.delete(oldest[0]);
      oldest[1].transport.close();
    }
    return transport;
  }

  /** Why a host can't be used: not found, or inside a network that is not to be reached; null where it can. */
  async faultOf(host: string): Promise<'unknown' | 'inside' | null> {
    const found = await addressOf(host, this.config.onLoopback);
    return 'fault' in found ? found.fault : null;
  }

  /** A transport whose host can't be found, or must not be reached, fails when it is used, and says so. */
  async transportTo({ host, port, security, login }: ServerAddress, password: string | null): Promise<Transport> {
    const found = await addressOf(host, this.config.onLoopback);
    // A name under .invalid is never found: the outcome is that of a name that can't be found.
    const address = 'address' in found ? found.address : 'unreachable.invalid';
    const credentials = login === null ? null : { user: login, pass: password ?? '' };
    return new Transport({ host, address, port, security, login: credentials });
  }

  onApplicationShutdown(): void {
    this.given?.close();
    this.given = null;
    for (const { transport } of this.own.values()) transport.close();
    this.own.clear();
  }
}

/** Mail from one's own address, that one knows at a glance not to be one's own. */
export const senderOf = (address: string) => `Tactful <${address}>`;
