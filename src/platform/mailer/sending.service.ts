import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Database, accountId } from '../database/account-scope.ts';
import type { Outcome } from './fault.ts';
import type { MailEntity } from './mail.entity.ts';
import type { Way } from './mail-server.ts';
import type { Letter } from './transport.ts';
import { anotherWasFirst, Turns } from './turns.service.ts';

/** A mail whose turn has come, and the way it takes. */
export interface Begun {
  mail: MailEntity;
  way: Way;
}

/** A server that could not be reached is given this long before new mail is sent the moment it is written. */
const restSeconds = 30;

/** Hands a claimed mail to its server, and writes down what became of it. */
@Injectable()
export class Sending {
  /** Taken by the server, but not yet written down because the database was away: never to be sent again from here. */
  private readonly unwritten = new Map<string, Outcome>();
  private restsUntil = 0;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Turns) private readonly turns: Turns,
  ) {}

  /** Whether the last mail could not be handed over just now. */
  get rests(): boolean {
    return this.clock.millis() < this.restsUntil;
  }

  /** Whether its end is known and only has to be written down. */
  isUnwritten(id: string): boolean {
    return this.unwritten.has(id);
  }

  async send({ mail, way }: Begun): Promise<void> {
    const known = this.unwritten.get(mail.id);
    const outcome = known ?? (await (await way.transport()).send(letterOf(mail, way.from)));
    this.unwritten.set(mail.id, outcome);
    this.restsUntil = outcome.end === 'later' ? this.clock.millis() + restSeconds * 1000 : 0;
    await this.write(mail, outcome);
    this.unwritten.delete(mail.id);
  }

  private async write(mail: MailEntity, outcome: Outcome): Promise<void> {
    const account = accountId(mail.accountId);
    const taken = outcome.end === 'taken' ? this.turns.whenTaken(mail, outcome.answer) : null;
    if (!taken) return this.database.withAccount(account, (manager) => this.turns.write(manager, mail, outcome));
    const written = await this.database.together(account, taken);
    if (written.at(-1)?.length !== 1) throw anotherWasFirst();
  }
}

function letterOf(mail: MailEntity, from: string): Letter {
  return {
    from,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: mail.headers,
    messageId: mail.messageId,
    date: mail.createdAt,
  };
}
