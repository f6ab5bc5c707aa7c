import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '../clock/clock.ts';
import type { AccountId } from '../database/account-scope.ts';
import { Jobs } from '../jobs/jobs.service.ts';
import { MailEntity } from './mail.entity.ts';
import { MailServer } from './mail-server.ts';
import { plainLine } from './plain-line.ts';

/** The job that sends what is due. */
export const deliverJob = 'deliver_mail';

/** A mail to an account's own address. */
export interface Post {
  account: AccountId;
  /** What it is, in a word, as the outbox shows it: `digest`, `reset`, `test`. */
  kind: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
  /** Without angle brackets; where the same mail must have the same one. */
  messageId?: string;
  /** Of one lane at most one mail of an account may be on its way. */
  lane?: string;
  /** Not sent any more after this. */
  expiresAt?: Date;
  /** Tries made by a mail that this one takes the place of. */
  tries?: number;
}

/** How a mail stands when it is written: held for want of a server, waiting, or in the hands of a worker. */
export type Standing = Pick<MailEntity, 'state' | 'nextTryAt' | 'claimedAt' | 'claimedBy'>;

/** Puts mail into the outbox, which is a table: a mail of a transaction that rolls back never was. */
@Injectable()
export class Mailer {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(MailServer) private readonly server: MailServer,
  ) {}

  /** @returns the mail as it waits, or is held where no mail server is set */
  async post(manager: EntityManager, post: Post): Promise<MailEntity> {
    const isSet = await this.server.isSetFor(manager, post.account);
    const mail = this.written(post, isSet);
    await manager.insert(MailEntity, mail);
    if (isSet) await this.jobs.enqueue(manager, deliverJob, {}, { tries: 1 });
    return mail;
  }

  /** The mail that a post becomes; written by whoever asks. @param standing a worker's claim, or whether a server is set */
  written(post: Post, standing: Standing | boolean): MailEntity {
    const id = newId();
    const now = this.clock.now();
    const free = { claimedAt: null, claimedBy: null };
    const waits = { state: 'waiting', nextTryAt: now, ...free } as const;
    const held = { state: 'held', nextTryAt: null, ...free } as const;
    return {
      id,
      accountId: post.account,
      kind: post.kind,
      lane: post.lane ?? null,
      recipient: post.to,
      subject: plainLine(post.subject, 200),
      text: post.text,
      html: post.html,
      headers: { 'Auto-Submitted': 'auto-generated', ...post.headers },
      messageId: post.messageId ?? `${id}@${this.server.domain}`,
      tries: post.tries ?? 0,
      expiresAt: post.expiresAt ?? null,
      lastError: null,
      serverAnswer: null,
      createdAt: now,
      sentAt: null,
      ...(typeof standing === 'object' ? standing : standing ? waits : held),
    };
  }
}
