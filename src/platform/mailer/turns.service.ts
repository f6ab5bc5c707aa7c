import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import type { Statement } from '../database/one-statement.ts';
import type { Outcome } from './fault.ts';
import { Lanes, type Ending } from './lanes.ts';
import { mailTaken } from './mail-rows.ts';
import { MailEntity } from './mail.entity.ts';
import { patienceSeconds, pauseAfter } from './pauses.ts';

/** What a mail's end led to was written by another worker, which had taken it over. */
export class AnotherWasFirst extends Error {
  override message = 'Another worker finished this mail first.';
}

/** A claimed mail's turn: what to do with it now, and what became of it, with all that follows, in one transaction each. */
@Injectable()
export class Turns {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Lanes) private readonly lanes: Lanes,
  ) {}

  /** Whether a claimed mail can be sent without asking anybody first. */
  leavesAsItStands(mail: MailEntity): boolean {
    return mail.expiresAt === null && (this.lanes.of(mail)?.isFresh(mail) ?? false);
  }

  /** All that is written when the server took it, the last being a row of the mail; null where that takes a look. */
  whenTaken(mail: MailEntity, answer: string): Statement[] | null {
    const at = this.clock.now();
    const lane = this.lanes.of(mail)?.whenSent(mail, at);
    return lane ? [...lane, mailTaken({ ...mail, tries: mail.tries + 1, serverAnswer: answer, sentAt: at })] : null;
  }

  /** @param mail as its worker claimed it @returns null where it is not to be sent now */
  async begin(manager: EntityManager, mail: MailEntity): Promise<MailEntity | null> {
    const { id } = mail;
    if (mail.expiresAt && mail.expiresAt <= this.clock.now()) {
      await this.end(manager, mail, 'failed', {
        lastError: 'It could not be sent in time, and is of no use any more.',
      });
      return null;
    }
    const turn = (await this.lanes.of(mail)?.turn(manager, mail)) ?? { act: 'send' };
    if (turn.act === 'wait') {
      await manager.update(MailEntity, { id, state: 'sending' }, { state: 'waiting', nextTryAt: turn.until });
      return null;
    }
    if (turn.act === 'drop') {
      await this.end(manager, mail, 'replaced', { lastError: turn.because });
      return null;
    }
    if (!turn.content) return mail;
    await manager.update(MailEntity, { id, state: 'sending' }, turn.content);
    return { ...mail, ...turn.content };
  }

  /** No server is set any more: it waits for one. */
  async hold(manager: EntityManager, mail: MailEntity): Promise<void> {
    await manager.update(MailEntity, { id: mail.id, state: 'sending' }, { state: 'held', nextTryAt: null });
  }

  async write(manager: EntityManager, mail: MailEntity, outcome: Outcome): Promise<void> {
    const tries = mail.tries + 1;
    if (outcome.end === 'taken') {
      const sent = { tries, serverAnswer: outcome.answer, sentAt: this.clock.now(), lastError: null };
      return this.end(manager, mail, 'sent', sent);
    }
    const waited = (this.clock.millis() - mail.createdAt.getTime()) / 1000;
    if (outcome.end === 'refused' || waited >= patienceSeconds) {
      return this.end(manager, mail, 'failed', { tries, lastError: outcome.error });
    }
    await manager.update(
      MailEntity,
      // Its own claim: one that took too long may have been taken over.
      { id: mail.id, state: 'sending', claimedAt: mail.claimedAt ?? undefined },
      { state: 'waiting', tries, nextTryAt: this.clock.in(pauseAfter(tries)), lastError: outcome.error },
    );
  }

  private async end(
    manager: EntityManager,
    mail: MailEntity,
    ending: Ending,
    rest: Partial<MailEntity>,
  ): Promise<void> {
    // The lane first: whoever plans an account's mail locks its schedule and then its mails, and so must this.
    await this.lanes.of(mail)?.ended(manager, { ...mail, ...rest, state: ending }, ending);
    const spent = mail.kind === 'reset' ? { text: '', html: '' } : {};
    const done = await manager.update(
      MailEntity,
      { id: mail.id, state: 'sending' },
      // A link that opens an account is kept no longer than it takes to send it.
      { ...rest, ...spent, state: ending, nextTryAt: null },
    );
    if (done.affected === 0) throw new AnotherWasFirst();
  }
}
