import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Duty, Instant } from '../../etiquette/index.ts';
import { Changes, type Concerned } from '../../platform/changes/changes.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { pageOf, type Page } from '../../platform/http/lists.ts';
import { invalid, notFound } from '../../platform/problems/problem.ts';
import { SettingsService } from '../accounts/settings.service.ts';
import { HistoryService } from '../history/history.service.ts';
import { TraceService } from '../history/trace.service.ts';
import { customFollowUp } from './custom.ts';
import { deedOf } from './deed.ts';
import { FollowUpEntity } from './follow-up.entity.ts';
import type { CustomFollowUpDto, FollowUpDto, ListFollowUpsQuery } from './follow-ups.dto.ts';
import { findFalling, findFollowUps } from './list.ts';
import { readOwed } from './owed.ts';
import { ReconciliationService } from './reconciliation.service.ts';
import { Repetitions } from './repetitions.service.ts';
import { shown, standingAfter, standingOf, type FollowUpAct } from './standing.ts';

export type { FollowUpAct } from './standing.ts';

/** What is owed, and what the user does with it. */
@Injectable()
export class FollowUpsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReconciliationService) private readonly reconciliation: ReconciliationService,
    @Inject(Repetitions) private readonly repetitions: Repetitions,
    @Inject(HistoryService) private readonly history: HistoryService,
    @Inject(TraceService) private readonly trace: TraceService,
    @Inject(SettingsService) private readonly settings: SettingsService,
    @Inject(Changes) private readonly changes: Changes,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Brings these people's follow-ups in line with what happened, in the caller's transaction. @returns the changed */
  async reconcile(account: AccountId, whose: Concerned): Promise<FollowUpDto[]> {
    const changed = await this.reconciliation.reconcile(account, whose);
    return this.shown(account, changed);
  }

  /** All follow-ups that were opened, moved or closed by what `work` did, as they stand after it. */
  changedBy(account: AccountId, work: () => Promise<void>): Promise<FollowUpDto[]> {
    return this.database.withAccount(account, async (manager) => {
      const ids = await this.reconciliation.changedBy(work);
      const found = { accountId: account, id: In(ids) };
      return this.shown(
        account,
        await manager.find(FollowUpEntity, { where: found, order: { dueAt: 'ASC', id: 'ASC' } }),
      );
    });
  }

  list(account: AccountId, query: ListFollowUpsQuery): Promise<Page<FollowUpDto>> {
    return this.database.withAccount(account, async (manager) => {
      const { timeZone } = await this.settings.of(account);
      const rows = await findFollowUps(manager, account, query, timeZone, this.clock.instant());
      const names = await this.names(account, rows);
      const item = (row: FollowUpEntity) => shown(row, names.get(row.mentorId ?? '') ?? null, this.clock.instant());
      return pageOf(rows, query.limit, (row) => [row.dueAt, row.id], item);
    });
  }

  /** What is open and falls due, or wakes, within a stretch of time: the soonest of it, at most `most`. */
  falling(account: AccountId, from: Instant, until: Instant, most: number): Promise<FollowUpDto[]> {
    return this.database.withAccount(account, async (manager) =>
      this.shown(account, await findFalling(manager, account, { from, until, most })),
    );
  }

  /** What is open and may be acted on before an instant, for the plan of a week. */
  owed(account: AccountId, until: Instant): Promise<Duty[]> {
    return this.database.withAccount(account, (manager) => readOwed(manager, account, until));
  }

  /** @throws Problem 404 */
  read(account: AccountId, id: string): Promise<FollowUpDto> {
    return this.database.withAccount(account, async (manager) => {
      const row = await manager.findOneBy(FollowUpEntity, { accountId: account, id });
      if (!row) throw notFound('follow-up');
      return this.shownOne(account, row);
    });
  }

  /** Something the user wants to be reminded of. @throws Problem 400 */
  note(account: AccountId, dto: CustomFollowUpDto): Promise<FollowUpDto> {
    return this.database.withAccount(account, async (manager) => {
      const { timeZone } = await this.settings.of(account);
      const row = customFollowUp(account, newId(), dto, timeZone, this.clock.instant());
      if (row.mentorId !== null && (await this.names(account, [row])).size === 0) {
        throw invalid([{ field: 'mentorId', message: 'There is no mentor with this id.' }]);
      }
      await manager.insert(FollowUpEntity, row);
      await this.changes.tell('follow-ups', account, manager);
      return this.shownOne(account, row);
    });
  }

  /**
   * Does, puts off, cancels, or takes back the last of these within half a minute, and leaves a trace in the timeline.
   * Doing or cancelling again what was done or cancelled changes nothing.
   * @throws Problem 404, 409 where the follow-up does not allow it, 400 for an instant that can't be snoozed to
   */
  act(account: AccountId, id: string, act: FollowUpAct): Promise<FollowUpDto> {
    return this.database.withAccount(account, async (manager) => {
      await this.reconciliation.lock(manager, account);
      const row = await manager.findOneBy(FollowUpEntity, { accountId: account, id });
      if (!row) throw notFound('follow-up');
      const now = this.clock.instant();
      const standing = standingAfter(row, act, now);
      if (standing === null) return this.shownOne(account, row);
      const undone = act.act === 'undo';
      const remembered = undone ? { beforeAct: null, actedAt: null } : { beforeAct: standingOf(row), actedAt: now };
      const next = { ...row, ...standing, ...remembered, updatedAt: now, version: row.version + 1 };
      if (undone && row.state === 'done') await this.repetitions.withdraw(manager, row);
      await manager.update(FollowUpEntity, { accountId: account, id }, next);
      if (act.act === 'done') await this.repetitions.open(manager, account, next);
      await this.trace.write(manager, account, deedOf(next, act));
      await this.changes.tell('follow-ups', account, manager);
      // The facts may have moved on while the user's act stood.
      if (undone && row.mentorId !== null) await this.reconciliation.reconcile(account, [row.mentorId]);
      return this.read(account, id);
    });
  }

  private async shown(account: AccountId, rows: FollowUpEntity[]): Promise<FollowUpDto[]> {
    const names = await this.names(account, rows);
    return rows.map((row) => shown(row, names.get(row.mentorId ?? '') ?? null, this.clock.instant()));
  }

  private async shownOne(account: AccountId, row: FollowUpEntity): Promise<FollowUpDto> {
    const names = await this.names(account, [row]);
    return shown(row, names.get(row.mentorId ?? '') ?? null, this.clock.instant());
  }

  private names(account: AccountId, rows: FollowUpEntity[]): Promise<Map<string, string>> {
    return this.history.names(account, [...new Set(rows.flatMap(({ mentorId }) => mentorId ?? []))]);
  }
}
