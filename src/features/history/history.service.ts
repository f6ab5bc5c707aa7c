import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { instantOfMs, type Day } from '../../etiquette/day.ts';
import type { BriefHistory, History, Known } from '../../etiquette/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { SettingsService } from '../accounts/settings.service.ts';
import { SeasonsService } from '../seasons/seasons.service.ts';
import { readBrief } from './brief.ts';
import { companyOf, newPeopleSince, type Company } from './company.ts';
import { titleOf, type Person } from './person-title.ts';
import { readInteractions, readMentors, readPrograms, readRotations, type Whose } from './facts.ts';

/** Two ISO weeks: no budget of a day or a week looks further back. */
const budgetMs = 14 * 86_400_000;

/** What happened, as the heart wants to know it. Deleted people and what happened with them are left out. */
@Injectable()
export class HistoryService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SettingsService) private readonly settings: SettingsService,
    @Inject(SeasonsService) private readonly seasons: SeasonsService,
  ) {}

  /** All of an account. */
  all(account: AccountId): Promise<History> {
    return this.database.withAccount(account, (manager) => this.read(manager, account, 'all'));
  }

  /** All of an account in brief, as `plan` needs it. */
  brief(account: AccountId): Promise<BriefHistory> {
    return this.database.withAccount(account, async (manager) => {
      // Asked for all at once, so that the database reads on while its first answers are worked through.
      const [contacts, known] = await Promise.all([readBrief(manager, account), this.known(manager, account, 'all')]);
      return { ...known, ...contacts };
    });
  }

  /**
   * What `permit` needs to know of these people: them, those their acts hang together with, and the budgets.
   * @param on the day for which it will be asked, where that may lie before today
   */
  of(account: AccountId, mentorIds: readonly string[], on?: Day): Promise<History> {
    return this.database.withAccount(account, async (manager) => {
      const since = Math.min(this.clock.millis(), Date.parse(on ?? this.clock.instant())) - budgetMs;
      const [company, others] = await Promise.all([
        companyOf(manager, account, mentorIds),
        newPeopleSince(manager, account, instantOfMs(since)),
      ]);
      return this.read(manager, account, [...new Set([...company.members, ...others])]);
    });
  }

  /** What `duties` needs to know to be exact for these people and for everybody their duties hang together with. */
  around(account: AccountId, mentorIds: readonly string[]): Promise<{ history: History; company: Company }> {
    return this.database.withAccount(account, async (manager) => {
      const company = await companyOf(manager, account, mentorIds);
      const whose = [...new Set([...company.members, ...company.neighbours])];
      return { history: await this.read(manager, account, whose), company };
    });
  }

  /** Names as explanations use them ("Dr. Osei"), by id, of those who are not deleted. */
  names(account: AccountId, mentorIds: readonly string[]): Promise<Map<string, string>> {
    return this.database.withAccount(account, async (manager) => {
      const mentors = mentorIds.length === 0 ? [] : await readMentors(manager, account, mentorIds);
      return new Map(mentors.map(({ id, name }) => [id, name]));
    });
  }

  /** The same of somebody whose row was read already. */
  nameOf(person: Person): string {
    return titleOf(person);
  }

  private async read(manager: EntityManager, account: AccountId, whose: Whose): Promise<History> {
    const [known, rotations, interactions] = await Promise.all([
      this.known(manager, account, whose),
      readRotations(manager, account),
      readInteractions(manager, account, whose),
    ]);
    const present = new Set(known.mentors.map(({ id }) => id));
    return { ...known, rotations, interactions: interactions.filter(({ mentorId }) => present.has(mentorId)) };
  }

  private async known(manager: EntityManager, account: AccountId, whose: Whose): Promise<Known> {
    const [mentors, programs, settings, season] = await Promise.all([
      readMentors(manager, account, whose),
      readPrograms(manager, account),
      this.settings.of(account),
      this.seasons.facts(account),
    ]);
    return { zone: settings.timeZone, mentors, programs, introductions: [], letters: [], season };
  }
}
