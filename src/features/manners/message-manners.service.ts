import { Inject, Injectable } from '@nestjs/common';
import {
  bothVerdicts,
  dayOf,
  dayOfDate,
  keptWordsOf,
  permit,
  review,
  seasonDate,
  withReplacements,
  type History,
  type Message,
  type ReviewFacts,
  type Verdict,
  type Zone,
} from '../../etiquette/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { AccountsService } from '../accounts/accounts.service.ts';
import { SettingsService } from '../accounts/settings.service.ts';
import { HistoryService } from '../history/history.service.ts';
import { InteractionsService } from '../interactions/interactions.service.ts';
import { MentorsService } from '../mentors/mentors.service.ts';
import type { MentorDto } from '../mentors/mentors.dto.ts';
import { ProgramsService } from '../programs/programs.service.ts';
import { SitesService } from '../sites/sites.service.ts';

/** A message to somebody, and what it answers or speaks of. */
export interface MessageTo extends Message {
  mentorId: string;
  interactionId?: string | null;
  introductionId?: string | null;
  letterId?: string | null;
}

/** What only the writer of the message knows of it. */
type Around = Pick<ReviewFacts, 'previousMessages' | 'othersUnlike' | 'skeleton'> & { leavingNow?: boolean };

/** May this be said to this person, and may it be done now? */
@Injectable()
export class MessageMannersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(SettingsService) private readonly settings: SettingsService,
    @Inject(SitesService) private readonly sites: SitesService,
    @Inject(ProgramsService) private readonly programs: ProgramsService,
    @Inject(MentorsService) private readonly mentors: MentorsService,
    @Inject(HistoryService) private readonly history: HistoryService,
    @Inject(InteractionsService) private readonly interactions: InteractionsService,
  ) {}

  /** The review of its words, plus the permit of its act now. @throws Problem 404 where there is no such mentor */
  judge(account: AccountId, message: MessageTo, { leavingNow, ...around }: Around = {}): Promise<Verdict> {
    return this.database.withAccount(account, async () => {
      const { kind, mentorId, interactionId, introductionId, letterId } = message;
      const history = await this.history.of(account, [mentorId]);
      const policy = await this.settings.policy(account);
      const facts = { ...(await this.factsAround(account, message, history)), ...around };
      const act = {
        ...{ kind, mentorId },
        ...(interactionId ? { interactionId } : {}),
        ...(introductionId ? { introductionId } : {}),
        ...(letterId ? { letterId } : {}),
        ...(leavingNow ? { leavingNow } : {}),
      };
      const words = withReplacements(review(message, facts, policy), message, facts, policy);
      return bothVerdicts(words, permit(act, history, policy, this.clock.instant()));
    });
  }

  /**
   * The words by which a message is compared with others: without its greeting, names, signature and bare template.
   * @throws Problem 404 where there is no such mentor
   */
  keptWords(account: AccountId, message: MessageTo, skeleton: string | null): Promise<string> {
    return this.database.withAccount(account, async () => {
      const parties = await this.partiesOf(account, message.mentorId);
      return keptWordsOf(message, { ...parties, skeleton });
    });
  }

  /** What the review may know of the person, the place and the occasion. */
  async factsAround(account: AccountId, message: MessageTo, history: History): Promise<ReviewFacts> {
    const { recipient, ...parties } = await this.partiesOf(account, message.mentorId);
    const called = history.mentors.find(({ id }) => id === message.mentorId)?.name ?? null;
    return {
      today: dayOf(this.clock.instant(), history.zone),
      ...parties,
      recipient: { ...recipient, called },
      people: await this.mentors.known(account),
      meeting: await this.meetingOf(account, message, history.zone),
      isFollowUpNumber: message.kind === 'follow_up' ? followUpNumber(history, message.mentorId) : null,
      rankDeadline: rankDeadlineOf(history),
    };
  }

  /** From whom a message goes, and to whom. */
  private async partiesOf(account: AccountId, mentorId: string) {
    const mentor = await this.mentors.expect(account, mentorId);
    const site = mentor.siteId ? await this.sites.expect(account, mentor.siteId) : null;
    const program = mentor.programId ? await this.programs.expect(account, mentor.programId) : null;
    const recipient: NonNullable<ReviewFacts['recipient']> = {
      name: mentor.name,
      credentials: mentor.credentials,
      institution: site?.name ?? program?.healthSystem ?? null,
      program: program?.name ?? null,
      specialty: program?.specialty ?? null,
      onSelectionSide: mentor.onSelectionSide,
      firstNameTerms: mentor.answersOnFirstName,
      nearPeer: isNearPeer(mentor),
    };
    return { sender: { name: (await this.accounts.me(account)).name }, recipient, program };
  }

  /** The contact that is given thanks for: the one named, or the latest in which they took part. */
  private async meetingOf(account: AccountId, { kind, mentorId, interactionId }: MessageTo, zone: Zone) {
    if (kind !== 'thank_you' && kind !== 'post_interview_thank_you') return null;
    const { items } = await this.interactions.list(account, { mentorId, limit: 50 });
    const met = interactionId
      ? items.find(({ id }) => id === interactionId)
      : items.find(
          ({ direction, kind: how }) => direction !== 'outgoing' && (kind === 'thank_you' || how === 'interview'),
        );
    return met ? { on: dayOf(met.at, zone), detail: met.details[0] ?? met.summary, details: met.details } : null;
  }
}

function isNearPeer({ roles }: MentorDto): boolean {
  return roles.length > 0 && roles.every((role) => role === 'resident' || role === 'alumnus');
}

/** 1 for the first follow-up since anything was heard. */
function followUpNumber({ interactions }: History, mentorId: string): number {
  const theirs = interactions.filter((contact) => contact.mentorId === mentorId);
  const heard = theirs.findLastIndex(({ direction }) => direction !== 'outgoing');
  return theirs.slice(heard + 1).filter(({ purpose }) => purpose === 'follow_up').length + 1;
}

function rankDeadlineOf({ season }: History): { day: string; sure: boolean } | null {
  const date = seasonDate(season, 'rankDeadlineAt');
  return date && { day: dayOfDate(date), sure: date.verified && !date.approximate };
}
