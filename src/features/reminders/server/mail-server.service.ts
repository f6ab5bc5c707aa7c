import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../../platform/database/account-scope.ts';
import { plainInstant } from '../../../platform/database/instants.ts';
import { PublicUrl } from '../../../platform/http/public-url.ts';
import { Throttle } from '../../../platform/http/throttle.ts';
import { MailServer, senderOf } from '../../../platform/mailer/mail-server.ts';
import { Outbox } from '../../../platform/mailer/outbox.service.ts';
import { OwnServers, type ProposedServer } from '../../../platform/mailer/own-servers.service.ts';
import { plainLine } from '../../../platform/mailer/plain-line.ts';
import { conflict, invalid } from '../../../platform/problems/problem.ts';
import { Templates } from '../../../platform/templates/templates.ts';
import { readRecipient } from '../reminder-facts.ts';
import { Schedules } from '../schedules.service.ts';
import type { MailServerDto, SetMailServerDto } from './mail-server.dto.ts';
import { expectSafe, refusedBy } from './mail-server-problems.ts';

const hourSeconds = 3600;

/** Sets up the server by which an account's mail leaves: a test mail must leave by it, and its code come back. */
@Injectable()
export class MailServerService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Throttle) private readonly throttle: Throttle,
    @Inject(PublicUrl) private readonly publicUrl: PublicUrl,
    @Inject(Templates) private readonly templates: Templates,
    @Inject(MailServer) private readonly server: MailServer,
    @Inject(OwnServers) private readonly own: OwnServers,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Schedules) private readonly schedules: Schedules,
  ) {}

  read(account: AccountId): Promise<MailServerDto> {
    return this.database.withAccount(account, (manager) => this.shown(manager, account));
  }

  /** Nothing is kept unless the test mail left. @throws Problem 400 at the field that mends it, 409, 429 */
  async set(account: AccountId, dto: SetMailServerDto): Promise<MailServerDto> {
    this.refuseWhereGiven();
    const server = await this.proposed(account, dto);
    expectSafe(server);
    await this.throttle.count('mail server set-ups', account, 20, hourSeconds);
    await this.expectHost(server.host);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await this.sendCode(account, server, code);
    return this.database.withAccount(account, async (manager) => {
      await this.own.propose(manager, account, server, code);
      return this.shown(manager, account);
    });
  }

  /** @throws Problem 400 for a wrong code, 409 where none is waited for any more */
  async confirm(account: AccountId, code: string): Promise<MailServerDto> {
    const { answer, now } = await this.database.withAccount(account, async (manager) => {
      const answer = await this.own.confirm(manager, account, code.replace(/\D/g, ''));
      if (answer === 'right') {
        await this.outbox.release(manager, account);
        await this.schedules.mailFlows(manager, account);
      }
      return { answer, now: await this.shown(manager, account) };
    });
    if (answer === 'right') return now;
    if (answer === 'wrong') {
      throw invalid([{ field: 'code', message: 'This is not the code of the last test mail; look again.' }]);
    }
    throw conflict('no-code', 'No code is waited for any more; set the mail server again to get a new one.');
  }

  /** What still waits to be sent is held until there is a server again. */
  remove(account: AccountId): Promise<MailServerDto> {
    return this.database.withAccount(account, async (manager) => {
      await this.own.remove(manager, account);
      return this.shown(manager, account);
    });
  }

  private refuseWhereGiven(): void {
    if (!this.server.isGiven) return;
    throw conflict('mail-server-given', 'SMTP_URL sets the mail server for everybody here, so none is set here.');
  }

  private async expectHost(host: string): Promise<void> {
    const fault = await this.server.faultOf(host);
    if (fault === null) return;
    const message =
      fault === 'unknown'
        ? 'This host can’t be found. Check how it is written, for example smtp.gmail.com.'
        : 'This host lies in a private network, which this installation does not reach for you.';
    throw invalid([{ field: 'host', message }]);
  }

  /** What is left out of the password stays as it is kept for the same host and login. */
  private async proposed(account: AccountId, dto: SetMailServerDto): Promise<ProposedServer> {
    const { host, port, security, sender } = dto;
    const login = dto.login ?? null;
    const server = { host: host.trim().toLowerCase(), port, security, login, sender };
    if (dto.password !== undefined || login === null) return { ...server, password: dto.password ?? null };
    return this.database.withAccount(account, async (manager) => {
      for (const standing of ['proposed', 'in-force'] as const) {
        const row = await this.own.read(manager, account, standing);
        if (row?.host === server.host && row.login === login) return { ...server, password: this.own.passwordOf(row) };
      }
      return { ...server, password: null };
    });
  }

  private async sendCode(account: AccountId, server: ProposedServer, code: string): Promise<void> {
    const recipient = await this.database.withAccount(account, (manager) => readRecipient(manager, account));
    const facts = { name: plainLine(recipient?.name ?? ''), code, settings: this.publicUrl.link('/settings#mail') };
    const letter = {
      from: senderOf(server.sender),
      to: recipient?.email ?? '',
      subject: 'A test mail from Tactful',
      text: await this.templates.fill('mails/test.txt.liquid', facts),
      html: await this.templates.fill('mails/test.html.liquid', facts),
      messageId: `${newId()}@${this.server.domain}`,
      date: this.clock.now(),
      headers: { 'Auto-Submitted': 'auto-generated' },
    };
    const transport = await this.server.transportTo(server, server.password);
    const outcome = await transport.send(letter);
    transport.close();
    if (outcome.end !== 'taken') throw refusedBy(outcome);
  }

  private async shown(manager: EntityManager, account: AccountId): Promise<MailServerDto> {
    const none = { host: null, port: null, security: null, login: null, sender: null, passwordKept: false };
    const given = this.server.shown;
    if (given) return { ...none, ...given, source: 'environment', proposed: null };
    const inForce = await this.own.read(manager, account, 'in-force');
    const proposed = await this.own.read(manager, account, 'proposed');
    const waits = proposed?.codeUntil && proposed.codeUntil > this.clock.now() ? proposed.codeUntil : null;
    return {
      ...(inForce ? { ...partsOf(inForce), source: 'own' } : { ...none, source: 'none' }),
      passwordKept: inForce !== null && (inForce.login === null || this.own.passwordOf(inForce) !== null),
      proposed: proposed && waits && { ...partsOf(proposed), codeUntil: plainInstant(waits) },
    };
  }
}

function partsOf({ host, port, security, login, sender }: Omit<ProposedServer, 'password'>) {
  return { host, port, security, login, sender };
}
