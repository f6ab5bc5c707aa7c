import { Inject, Injectable } from '@nestjs/common';
import { dayOf } from '../../etiquette/day.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { conflict } from '../../platform/problems/problem.ts';
import { SettingsService } from '../accounts/settings.service.ts';
import { MessageMannersService } from '../manners/message-manners.service.ts';
import { MentorsService } from '../mentors/mentors.service.ts';
import { AnswerEntity } from './answer.entity.ts';
import { layAnswers, openFindings, type AnsweredVerdict } from './answering.ts';
import { DraftTemplatesService } from './draft-templates.service.ts';
import type { DraftEntity } from './draft.entity.ts';
import type { DraftDto } from './drafts.dto.ts';
import { EarlierMessagesService } from './earlier.service.ts';
import { mailtoOf } from './mail-file.ts';

interface Judged {
  verdict: AnsweredVerdict;
  mayLeave: boolean;
}

/** What the review of a draft and the permit of its act come to now, with the user's answers laid over both. */
@Injectable()
export class DraftVerdictsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SettingsService) private readonly settings: SettingsService,
    @Inject(MentorsService) private readonly mentors: MentorsService,
    @Inject(MessageMannersService) private readonly manners: MessageMannersService,
    @Inject(DraftTemplatesService) private readonly templates: DraftTemplatesService,
    @Inject(EarlierMessagesService) private readonly earlier: EarlierMessagesService,
  ) {}

  /** @param leavingNow the message is about to leave, so that the hour of the day is spoken of too */
  judge(account: AccountId, row: DraftEntity, { leavingNow = false } = {}): Promise<Judged> {
    return this.database.withAccount(account, async (manager) => {
      const message = { ...row, text: row.body };
      const compared = await this.earlier.like(account, row);
      const skeleton = this.templates.skeletonOf(row.templateId);
      const plain = await this.manners.judge(account, message, { ...compared, skeleton, leavingNow });
      const answers = await manager.find(AnswerEntity, {
        where: { accountId: account, draftId: row.id },
        order: { at: 'ASC', id: 'ASC' },
      });
      const verdict = layAnswers(plain, answers, row);
      const { timeZone } = await this.settings.of(account);
      const open = openFindings(verdict, dayOf(this.clock.instant(), timeZone));
      return { verdict, mayLeave: open.length === 0 && row.body.trim() !== '' };
    });
  }

  /** @throws Problem 409 with the verdict where something unanswered keeps it from leaving, or nothing is written */
  async expectMayLeave(account: AccountId, row: DraftEntity): Promise<AnsweredVerdict> {
    const { verdict, mayLeave } = await this.judge(account, row, { leavingNow: true });
    if (mayLeave) return verdict;
    if (row.body.trim() === '') throw conflict('empty', 'Nothing is written yet; write the message first.');
    const why = 'Mend or answer what the verdict names first; what was in fact sent can always be noted as sent.';
    throw conflict('verdict', why, { verdict });
  }

  /** A draft as it is answered with. */
  async shown(account: AccountId, row: DraftEntity): Promise<DraftDto> {
    const { accountId: _, keptWords: __, ...draft } = row;
    if (row.verdict) {
      return { ...draft, verdict: row.verdict as AnsweredVerdict, mayLeave: false, mailto: null };
    }
    const { verdict, mayLeave } = await this.judge(account, row, { leavingNow: row.state === 'ready' });
    const opens = mayLeave && row.state === 'ready';
    const mailto = opens ? mailtoOf(row, (await this.mentors.expect(account, row.mentorId)).email) : null;
    return { ...draft, verdict, mayLeave, mailto };
  }
}
