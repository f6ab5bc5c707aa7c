import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Changes } from '../../platform/changes/changes.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { plainInstant } from '../../platform/database/instants.ts';
import { checkingReferences } from '../../platform/database/rows.ts';
import { pageOf, type Page } from '../../platform/http/lists.ts';
import { invalid, notFound, staleVersion } from '../../platform/problems/problem.ts';
import { SettingsService } from '../accounts/settings.service.ts';
import type { FollowUpDto } from '../follow-ups/follow-ups.dto.ts';
import { FollowUpsService } from '../follow-ups/follow-ups.service.ts';
import { MentorsService } from '../mentors/mentors.service.ts';
import { changesNothing, edited, faultsOf, fresh, shown } from './interaction.ts';
import { InteractionEntity } from './interaction.entity.ts';
import { findInteractions } from './list.ts';
import type {
  EditInteractionDto,
  InteractionDto,
  ListInteractionsQuery,
  LoggedDto,
  LogInteractionDto,
} from './interactions.dto.ts';

const references = {
  interactions_mentor: { field: 'mentorId', what: 'mentor' },
  interactions_site: { field: 'siteId', what: 'site' },
  interactions_program: { field: 'programId', what: 'program' },
};

/** Contacts that took place. Whatever is written of them decides, in the same transaction, what is owed. */
@Injectable()
export class InteractionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MentorsService) private readonly mentors: MentorsService,
    @Inject(FollowUpsService) private readonly followUps: FollowUpsService,
    @Inject(SettingsService) private readonly settings: SettingsService,
    @Inject(Changes) private readonly changes: Changes,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem 400 */
  log(account: AccountId, dto: LogInteractionDto): Promise<LoggedDto> {
    return this.database.withAccount(account, async (manager) => {
      const loggedAt = plainInstant(this.clock.now());
      const row: InteractionEntity = { ...fresh(dto), id: newId(), accountId: account, loggedAt, version: 1 };
      await this.check(account, row);
      await checkingReferences(references, () => manager.insert(InteractionEntity, row));
      return { interaction: shown(row), followUps: await this.settle(manager, account, row, [row.mentorId]) };
    });
  }

  /** @throws Problem 400, 404, 409 on a stale version */
  edit(account: AccountId, id: string, dto: EditInteractionDto): Promise<LoggedDto> {
    return this.database.withAccount(account, async (manager) => {
      const row = await this.find(manager, account, id, true);
      if (dto.version !== undefined && dto.version !== row.version) throw staleVersion('interaction', shown(row));
      if (changesNothing(dto)) return { interaction: shown(row), followUps: [] };
      const next = edited(row, dto);
      await this.check(account, next);
      await checkingReferences(references, () => manager.update(InteractionEntity, { accountId: account, id }, next));
      const concerned = [...new Set([row.mentorId, next.mentorId])];
      return { interaction: shown(next), followUps: await this.settle(manager, account, next, concerned) };
    });
  }

  /** @throws Problem 404 */
  remove(account: AccountId, id: string): Promise<LoggedDto> {
    return this.database.withAccount(account, async (manager) => {
      const row = await this.find(manager, account, id, true);
      await manager.delete(InteractionEntity, { accountId: account, id });
      const followUps = await this.settle(manager, account, null, [row.mentorId]);
      return { interaction: shown(row), followUps };
    });
  }

  /** @throws Problem 404 */
  read(account: AccountId, id: string): Promise<InteractionDto> {
    return this.database.withAccount(account, async (manager) => shown(await this.find(manager, account, id)));
  }

  /** Newest first. */
  list(account: AccountId, query: ListInteractionsQuery): Promise<Page<InteractionDto>> {
    return this.database.withAccount(account, async (manager) => {
      const { timeZone } = await this.settings.of(account);
      const rows = await findInteractions(manager, account, query, timeZone);
      return pageOf(rows, query.limit, (row) => [row.at, row.id], shown);
    });
  }

  private async check(account: AccountId, row: InteractionEntity): Promise<void> {
    const faults = faultsOf(row, (await this.settings.of(account)).timeZone, this.clock.instant());
    if (faults.length > 0) throw invalid(faults);
    await this.mentors.expectAll(account, [row.mentorId], 'mentorId');
  }

  /** @throws Problem 404 also where its mentor was removed */
  private async find(manager: EntityManager, account: AccountId, id: string, forChange = false) {
    const row = await manager.findOne(InteractionEntity, {
      where: { accountId: account, id },
      ...(forChange ? { lock: { mode: 'pessimistic_write' } } : {}),
    });
    if (!row) throw notFound('interaction');
    await this.mentors.expect(account, row.mentorId);
    return row;
  }

  /**
   * What follows from a change: the mentors' last contact, their wish not to be written to, and what is owed.
   * That wish is kept when the interaction is edited or deleted later; the user lifts it on the mentor.
   */
  private settle(
    manager: EntityManager,
    account: AccountId,
    row: InteractionEntity | null,
    mentorIds: string[],
  ): Promise<FollowUpDto[]> {
    return this.followUps.changedBy(account, async () => {
      await this.mentors.touch(manager, mentorIds);
      if (row?.outcome === 'do-not-contact') await this.mentors.change(account, row.mentorId, { doNotContact: true });
      await this.followUps.reconcile(account, mentorIds);
      await this.changes.tell('interactions', account, manager, mentorIds);
    });
  }
}
