import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Statement } from '../database/one-statement.ts';
import type { MailEntity } from './mail.entity.ts';

/** What stands in a mail and may change until it leaves. */
export interface Content {
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

/** What is to happen with a mail whose turn has come. */
export type Turn = { act: 'send'; content?: Content } | { act: 'wait'; until: Date } | { act: 'drop'; because: string };

/** How a mail ended: the server took it, it was given up, or it was set aside unsent. */
export type Ending = 'sent' | 'failed' | 'replaced';

/** Who writes the mails of a lane, and hears what became of them, inside the transaction that writes it down. */
export interface Lane {
  /** Whether a mail whose turn has come may leave as it stands, without another look at its account. */
  isFresh(mail: MailEntity): boolean;
  /** Asked right before a mail leaves, since much may have happened while it waited; not where it is fresh. */
  turn(manager: EntityManager, mail: MailEntity): Promise<Turn>;
  /** What is written with the server's acceptance, in one go; null where it takes a look, as `ended` does. */
  whenSent(mail: MailEntity, at: Date): Statement[] | null;
  ended(manager: EntityManager, mail: MailEntity, ending: Ending): Promise<void>;
}

/** Features say here how the mails of their lane are to be treated; the outbox knows no feature. */
@Injectable()
export class Lanes {
  private readonly lanes = new Map<string, Lane>();

  /** Called while the house is built. */
  set(name: string, lane: Lane): void {
    this.lanes.set(name, lane);
  }

  of(mail: MailEntity): Lane | null {
    return mail.lane === null ? null : (this.lanes.get(mail.lane) ?? null);
  }
}
