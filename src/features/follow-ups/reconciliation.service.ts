import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { duties, type Duty, type History } from '../../etiquette/index.ts';
import { Changes, type Concerned } from '../../platform/changes/changes.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { SettingsService } from '../accounts/settings.service.ts';
import { HistoryService } from '../history/history.service.ts';
import { differenceOf, type Written } from './difference.ts';
import type { FollowUpEntity } from './follow-up.entity.ts';
import { Repetitions } from './repetitions.service.ts';
import { readStored } from './stored.ts';
import { writeFollowUps } from './write.ts';

interface Owed {
  duties: Duty[];
  present: Set<string>;
  history: History;
  /** Stored follow-ups that these duties speak of, the closed ones too. */
  stored: Written[];
}

/** Keeps the stored follow-ups true to what happened. */
@Injectable()
export class ReconciliationService {
  /** Ids of what reconciliations change while somebody watches. */
  private readonly watched = new AsyncLocalStorage<Set<string>>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Repetitions) private readonly repetitions: Repetitions,
    @Inject(HistoryService) private readonly history: HistoryService,
    @Inject(SettingsService) private readonly settings: SettingsService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Changes) private readonly changes: Changes,
  ) {
    changes.on('people', async (account, _, whom) => void (await this.reconcile(account, whom)));
    changes.on('settings', async (account) => void (await this.reconcile(account, 'all')));
  }

  /**
   * Writes what follows from the facts: opens, moves, closes and reopens follow-ups under their natural keys, inside the
   * caller's transaction. Run twice, the second time changes nothing.
   * @returns the follow-ups that were changed, as they stand now
   */
  reconcile(account: AccountId, whose: Concerned): Promise<FollowUpEntity[]> {
    return this.database.withAccount(account, async (manager) => {
      await this.lock(manager, account);
      const { stored, duties, present, history } = await this.owed(manager, account, whose);
      const now = this.clock.instant();
      const written = differenceOf(stored, duties, present, now);
      const changed = written.length === 0 ? [] : await writeFollowUps(manager, account, written, now);
      // After the others, which may have brought back what rested while its mentor was removed.
      changed.push(...(await this.repetitions.move(manager, account, { whose, history })));
      if (changed.length === 0) return [];
      for (const { id } of changed) this.watched.getStore()?.add(id);
      await this.changes.tell('follow-ups', account, manager);
      return changed;
    });
  }

  /** Ids of all follow-ups that any reconciliation changed while `work` ran, those included that it led to elsewhere. */
  async changedBy(work: () => Promise<void>): Promise<string[]> {
    const changed = new Set<string>();
    await this.watched.run(changed, work);
    return [...changed];
  }

  /**
   * One at a time for each account, until the transaction ends: two who read the same facts would write the same
   * follow-up twice, or each without the other's news.
   */
  async lock(manager: EntityManager, account: AccountId): Promise<void> {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 17))', [account]);
  }

  private async owed(manager: EntityManager, account: AccountId, whose: Concerned): Promise<Owed> {
    const policy = await this.settings.policy(account);
    const now = this.clock.instant();
    if (whose === 'all') {
      const history = await this.history.all(account);
      const stored = await readStored(manager, account, 'all');
      return { history, stored, duties: duties(history, policy, now), present: idsOf(history.mentors) };
    }
    const { history, company } = await this.history.around(account, whose);
    const members = new Set([...company.members, ...whose]);
    const rotations = history.rotations.filter(({ siteId }) => company.siteIds.includes(siteId));
    const feedback = new Set(rotations.map(({ id }) => `ask_feedback:${id}`));
    const exact = (kind: string, mentorId: string | null, key: string) =>
      kind === 'ask_feedback' ? feedback.has(key) : mentorId !== null && members.has(mentorId);
    const found = duties(history, policy, now).filter(({ kind, mentorId, key }) => exact(kind, mentorId, key));
    const keys = [...feedback, ...found.map(({ key }) => key)];
    const stored = await readStored(manager, account, { mentorIds: [...members], keys });
    const known = new Set(keys);
    return {
      history,
      stored: stored.filter((row) => known.has(row.naturalKey) || exact(row.kind, row.mentorId, row.naturalKey)),
      duties: found,
      present: idsOf(history.mentors),
    };
  }
}

function idsOf(mentors: readonly { id: string }[]): Set<string> {
  return new Set(mentors.map(({ id }) => id));
}
