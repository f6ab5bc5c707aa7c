import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Database, accountId } from '../database/account-scope.ts';
import type { Outcome } from './fault.ts';
import type { MailEntity } from './mail.entity.ts';
import type { Way } from './mail-server.ts';
import type { Letter } from './transport.ts';
import { AnotherWasFirst, Turns } from './turns.service.ts';

/** A mail whose turn has come, and the way it takes. */
export interface Begun {
  mail: MailEntity;
  way: Way;
}

/** A mail that was sent, or tried in vain. */
interface Ended {
  mail: MailEntity;
  outcome: Outcome;
}

/** A server that could not be reached is given this long before new mail is sent the moment it is written. */
const restSeconds = 30;

/** Hands a claimed mail to its server, and writes down what became of it. */
@Injectable()
export class Sending {
  /** Not written down yet, perhaps because the database was away: never to be sent again from here. */
  private readonly ended = new Map<string, Ended>();
  private readonly writing = new Set<string>();
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

  /** Mails that `book` could not write down. */
  unwritten(): Ended[] {
    return [...this.ended.values()].filter(({ mail }) => !this.writing.has(mail.id));
  }

  /** @throws Error where its end could not be written down, or another worker did so */
  async send({ mail, way }: Begun): Promise<void> {
    const outcome = this.ended.get(mail.id)?.outcome ?? (await this.attempt({ mail, way }));
    await this.book({ mail, outcome });
  }

  /** Writes down what became of a mail. @throws Error as `send` */
  async book({ mail, outcome }: Ended): Promise<void> {
    if (this.writing.has(mail.id)) return;
    this.writing.add(mail.id);
    this.ended.set(mail.id, { mail, outcome });
    try {
      await this.write(mail, outcome);
      this.ended.delete(mail.id);
    } catch (error) {
      if (error instanceof AnotherWasFirst) this.ended.delete(mail.id);
      throw error;
    } finally {
      this.writing.delete(mail.id);
    }
  }

  private async attempt({ mail, way }: Begun): Promise<Outcome> {
    const outcome = await (await way.transport()).send(letterOf(mail, way.from));
    this.restsUntil = outcome.end === 'later' ? this.clock.millis() + restSeconds * 1000 : 0;
    return outcome;
  }

  private async write(mail: MailEntity, outcome: Outcome): Promise<void> {
    const account = accountId(mail.accountId);
    const taken = outcome.end === 'taken' ? this.turns.whenTaken(mail, outcome.answer) : null;
    if (!taken) return this.database.withAccount(account, (manager) => this.turns.write(manager, mail, outcome));
    const written = await this.database.together(account, taken);
    if (written.at(-1)?.length !== 1) throw new AnotherWasFirst();
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
