import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { conflict, invalid } from '../../platform/problems/problem.ts';
import { TraceService } from '../history/trace.service.ts';
import { AnswerEntity, type AnswerKind } from './answer.entity.ts';
import { digestOf, wordsOf, type AnsweredFinding, type AnsweredVerdict } from './answering.ts';
import { DraftVerdictsService } from './draft-verdicts.service.ts';
import type { DraftEntity } from './draft.entity.ts';
import type { AnswerDto, DraftDto } from './drafts.dto.ts';
import { lockOpenDraft } from './find-draft.ts';

const shortestReason = 10;

const titles: Record<AnswerKind, string> = {
  accept: 'Read and accepted',
  reason: 'Decided otherwise, with a reason',
  dispute: 'Disputed, as the words do not say so',
};

interface Open {
  finding: AnsweredFinding;
  verdict: AnsweredVerdict;
}

/** How the user answers what the review said of a draft; what may be answered how is the heart's to say. */
@Injectable()
export class DraftAnswersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(DraftVerdictsService) private readonly verdicts: DraftVerdictsService,
    @Inject(TraceService) private readonly trace: TraceService,
  ) {}

  /**
   * Answers all open findings of a rule, for as long as the words they concern stand.
   * @throws Problem 400 where there is nothing to answer or a reason is wanting, 409 where nothing can answer it
   */
  answer(account: AccountId, id: string, { rule, reason }: AnswerDto): Promise<DraftDto> {
    return this.database.withAccount(account, async (manager) => {
      const row = await lockOpenDraft(manager, account, id);
      // The hour of the day is only spoken of while a draft leaves, and is a hint.
      const { verdict } = await this.verdicts.judge(account, row);
      const findings = verdict.findings.filter((finding) => finding.rule === rule);
      const open = findings.filter(({ answered, effect }) => answered === null && effect !== 'hint');
      if (open.length === 0 && findings.some(({ answered }) => answered !== null)) {
        return this.verdicts.shown(account, row);
      }
      const written = expectAnswer(findings, open, reason?.trim() ?? '');
      for (const finding of open) await this.keep(manager, row, { finding, verdict }, written);
      return this.verdicts.shown(account, row);
    });
  }

  private async keep(manager: EntityManager, row: DraftEntity, { finding, verdict }: Open, reason: string | null) {
    const { rule, effect, message, from } = finding;
    const kind = finding.answer as AnswerKind;
    const words = wordsOf(finding, row);
    const kept: AnswerEntity = {
      ...{ id: newId(), accountId: row.accountId, draftId: row.id, draftKind: row.kind, mentorId: row.mentorId },
      ...{ rule, effect, kind, reason, message, verdict, words: words ?? row.body, whole: words === null },
      ...{ wordsDigest: digestOf(finding, row), fromDay: from, at: this.clock.instant() },
    };
    await manager.insert(AnswerEntity, kept);
    const facts = { draftId: row.id, draftKind: row.kind, rule, effect, kind, words };
    await this.trace.write(manager, row.accountId as AccountId, {
      mentorId: row.mentorId,
      what: 'finding-answered',
      title: `${titles[kind]}: ${message}`,
      said: reason,
      facts,
    });
  }
}

/**
 * @param findings all of the rule
 * @param open those of them that want an answer
 * @returns the reason to keep, null where none was given
 */
function expectAnswer(findings: AnsweredFinding[], open: AnsweredFinding[], reason: string): string | null {
  if (findings.length === 0) {
    throw invalid([
      { field: 'rule', message: 'This rule has nothing against the draft as it stands; look at it again.' },
    ]);
  }
  if (open.length === 0) throw invalid([{ field: 'rule', message: 'A hint needs no answer; take it or leave it.' }]);
  const final = open.find(({ answer }) => answer === 'never');
  if (final) {
    throw conflict('not-answerable', `This can’t be answered, only mended: ${final.instead}`, { rule: final.rule });
  }
  const wanting = open.find(({ answer }) => answer === 'reason' || answer === 'dispute');
  if (wanting && reason.length < shortestReason) {
    const why =
      wanting.answer === 'dispute'
        ? 'Say in at least 10 characters why this is not what you say.'
        : 'Say in at least 10 characters why you will do it all the same.';
    throw invalid([{ field: 'reason', message: why }]);
  }
  return reason === '' ? null : reason;
}
