import { Inject, Injectable } from '@nestjs/common';
import { MoreThanOrEqual, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { plainInstant } from '../../platform/database/instants.ts';
import { conflict, notFound } from '../../platform/problems/problem.ts';
import { FollowUpsService } from '../follow-ups/follow-ups.service.ts';
import { InteractionsService } from '../interactions/interactions.service.ts';
import { Ledger } from './ledger.service.ts';
import type { MailActsDto } from './mail-acts.dto.ts';
import { UsedLinkEntity } from './used-link.entity.ts';

/** As long as an act on the page can be taken back. */
const undoSeconds = 30;

/** Takes back what a mail's link did, for half a minute; after it the link can be used again. */
@Injectable()
export class LinkUndo {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FollowUpsService) private readonly followUps: FollowUpsService,
    @Inject(InteractionsService) private readonly interactions: InteractionsService,
    @Inject(Ledger) private readonly ledger: Ledger,
  ) {}

  isInTime({ undoes, usedAt }: UsedLinkEntity): boolean {
    return undoes !== null && usedAt >= this.clock.in(-undoSeconds);
  }

  /** What links did just now, newest first. */
  list(account: AccountId): Promise<MailActsDto> {
    return this.database.withAccount(account, async (manager) => {
      const where = { accountId: account, usedAt: MoreThanOrEqual(this.clock.in(-undoSeconds)) };
      const rows = await manager.find(UsedLinkEntity, { where, order: { usedAt: 'DESC', id: 'DESC' }, take: 20 });
      const items = rows
        .filter(({ undoes }) => undoes !== null)
        .map(({ id, what, said, usedAt }) => {
          const until = new Date(usedAt.getTime() + undoSeconds * 1000);
          return { id, what, said, at: plainInstant(usedAt), undoUntil: plainInstant(until) };
        });
      return { items };
    });
  }

  /** @returns what can still be taken back after it. @throws Problem 404, 409 where it is too late */
  undoById(account: AccountId, id: string): Promise<MailActsDto> {
    return this.database.withAccount(account, async (manager) => {
      const where = { accountId: account, id };
      const used = await manager.findOne(UsedLinkEntity, { where, lock: { mode: 'pessimistic_write' } });
      if (!used) throw notFound('act');
      await this.undo(manager, used);
      return this.list(account);
    });
  }

  /** All of it, or where one part was acted on again meanwhile, none. @throws Problem 404, 409 where it is too late */
  async undo(manager: EntityManager, used: UsedLinkEntity): Promise<void> {
    const account = used.accountId as AccountId;
    if (!this.isInTime(used)) {
      throw conflict('too-late-to-undo', `An act can be undone for ${undoSeconds} seconds; this one stands.`);
    }
    for (const { id, undoUntil } of used.undoes?.followUps ?? []) {
      const thing = await this.followUps.read(account, id);
      if (thing.undoUntil !== undoUntil) {
        throw conflict('acted-on-since', 'Something else was done about it since; undo that on your page.');
      }
      await this.followUps.act(account, id, { act: 'undo' });
      await this.ledger.notActed(manager, account, id);
    }
    const logged = used.undoes?.interaction ?? null;
    if (logged !== null) await this.interactions.remove(account, logged);
    await manager.delete(UsedLinkEntity, { accountId: account, tokenHash: used.tokenHash });
  }
}
