import { Inject, Injectable } from '@nestjs/common';
import {
  addDays,
  dayOf,
  messageKinds,
  mondayOfWeek,
  permit,
  plan,
  review,
  startOf,
  weekOf,
  withReplacements,
  type Act,
  type WeekPlan,
} from '../../etiquette/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { invalid } from '../../platform/problems/problem.ts';
import { SettingsService } from '../accounts/settings.service.ts';
import { FollowUpsService } from '../follow-ups/follow-ups.service.ts';
import { HistoryService } from '../history/history.service.ts';
import { MentorsService } from '../mentors/mentors.service.ts';
import { MessageMannersService } from './message-manners.service.ts';
import type { PermitsQuery } from './permits.dto.ts';
import { kindNamed } from './kind-named.ts';
import type { ReviewDto } from './reviews.dto.ts';
import { rulebook } from './rulebook.ts';
import type { RuleDto } from './rules.dto.ts';
import type { PermitDto, PermitsDto, VerdictDto } from './verdict.dto.ts';

/** May this be said, may it be done, which few of all that could be done, and by which rules? */
@Injectable()
export class MannersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SettingsService) private readonly settings: SettingsService,
    @Inject(HistoryService) private readonly history: HistoryService,
    @Inject(MentorsService) private readonly mentors: MentorsService,
    @Inject(FollowUpsService) private readonly followUps: FollowUpsService,
    @Inject(MessageMannersService) private readonly messages: MessageMannersService,
  ) {}

  /** Judges words by what is given with them, and where a mentor is named by what is known of them. */
  review(
    account: AccountId,
    { kind, subject, text, context, mentorId, interactionId }: ReviewDto,
  ): Promise<VerdictDto> {
    return this.database.withAccount(account, async () => {
      const policy = await this.settings.policy(account);
      const message = { kind: kindNamed(kind), subject: subject ?? null, text };
      const given = context ?? {};
      if (!mentorId) return withReplacements(review(message, given, policy), message, given, policy);
      await this.mentors.expectAll(account, [mentorId], 'mentorId');
      const history = await this.history.of(account, [mentorId]);
      const to = { ...message, mentorId, interactionId: interactionId ?? null };
      const facts = { ...(await this.messages.factsAround(account, to, history)), ...given };
      return withReplacements(review(message, facts, policy), message, facts, policy);
    });
  }

  /** The verdict on one act, or on each. @throws Problem 404 where there is no such mentor */
  permits(account: AccountId, mentorId: string, { act, ...query }: PermitsQuery): Promise<PermitDto | PermitsDto> {
    return this.database.withAccount(account, async () => {
      await this.mentors.expect(account, mentorId);
      const history = await this.history.of(account, [mentorId], query.on);
      const policy = await this.settings.policy(account);
      const now = this.clock.instant();
      const verdict = (kind: Act['kind']) => ({
        act: kind,
        ...permit({ ...query, kind, mentorId }, history, policy, now),
      });
      return act ? verdict(act) : { items: messageKinds.map(verdict) };
    });
  }

  /** The few acts of a week. @throws Problem 400 where there is no such week */
  plan(account: AccountId, week?: string): Promise<WeekPlan> {
    if (week !== undefined && mondayOfWeek(week) === null) {
      throw invalid([{ field: 'week', message: 'Give a week that exists, such as 2026-W48.' }]);
    }
    return this.database.withAccount(account, async () => {
      const { timeZone } = await this.settings.of(account);
      const now = this.clock.instant();
      const wanted = week ?? weekOf(dayOf(now, timeZone));
      const next = addDays(mondayOfWeek(wanted) ?? '', 7);
      const [history, owed, policy] = await Promise.all([
        this.history.brief(account),
        this.followUps.owed(account, startOf(next, timeZone)),
        this.settings.policy(account),
      ]);
      return plan(owed, history, policy, wanted, now);
    });
  }

  async rules(account: AccountId): Promise<RuleDto[]> {
    return rulebook(await this.settings.policy(account));
  }
}
