import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { History } from '../../etiquette/index.ts';
import type { Concerned } from '../../platform/changes/changes.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { conflict } from '../../platform/problems/problem.ts';
import { SettingsService } from '../accounts/settings.service.ts';
import { HistoryService } from '../history/history.service.ts';
import { FollowUpEntity } from './follow-up.entity.ts';
import { movedTo, nextOf } from './repeating.ts';

/** What the user wants to be reminded of again and again: one occurrence of it is open at a time. */
@Injectable()
export class Repetitions {
  constructor(
    @Inject(HistoryService) private readonly history: HistoryService,
    @Inject(SettingsService) private readonly settings: SettingsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Moves what is open to where the contacts and the zone put it now.
   * @param facts the contacts of those people at least
   * @returns what was moved, as it stands now
   */
  async move(
    manager: EntityManager,
    account: AccountId,
    { whose, history }: { whose: Concerned; history: Pick<History, 'interactions' | 'zone'> },
  ): Promise<FollowUpEntity[]> {
    const rows = await manager.findBy(FollowUpEntity, {
      accountId: account,
      state: 'open',
      repeats: Not(IsNull()),
      ...(whose === 'all' ? {} : { mentorId: In(whose) }),
    });
    const moved: FollowUpEntity[] = [];
    for (const row of rows) {
      const dated = movedTo(row, history.interactions, history.zone);
      if (!dated) continue;
      const next = { ...row, ...dated, updatedAt: this.clock.instant(), version: row.version + 1 };
      await manager.update(FollowUpEntity, { accountId: account, id: row.id }, next);
      moved.push(next);
    }
    return moved;
  }

  /** Opens the occurrence that follows one which was done, at the same instant, by which it is found again. */
  async open(manager: EntityManager, account: AccountId, done: FollowUpEntity): Promise<void> {
    if (done.repeats === null || done.actedAt === null) return;
    const whom = done.mentorId === null ? [] : [done.mentorId];
    const { interactions } = await this.history.of(account, whom);
    const { timeZone } = await this.settings.of(account);
    const next = nextOf(done, interactions, timeZone, done.actedAt);
    if (next) await manager.insert(FollowUpEntity, next);
  }

  /** Takes back the occurrence that this one's end opened. @throws Problem 409 where the user acted on it meanwhile */
  async withdraw(manager: EntityManager, { accountId, actedAt, id, repeats }: FollowUpEntity): Promise<void> {
    if (repeats === null || actedAt === null) return;
    const opened = await manager.findBy(FollowUpEntity, { accountId, createdAt: actedAt, repeats: Not(IsNull()) });
    const next = opened.find((row) => row.repeats?.series === repeats.series && row.id !== id);
    if (!next) return;
    if (next.actedAt !== null) {
      throw conflict('next-was-acted-on', 'You acted on the next one meanwhile; take that back first.');
    }
    await manager.delete(FollowUpEntity, { accountId, id: next.id });
  }
}
