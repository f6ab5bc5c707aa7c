import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { cursorOf, type Page } from '../../platform/http/lists.ts';
import { invalid, notFound, staleVersion, type FieldError } from '../../platform/problems/problem.ts';
import { MentorsService } from '../mentors/mentors.service.ts';
import { DraftTemplatesService } from './draft-templates.service.ts';
import { DraftVerdictsService } from './draft-verdicts.service.ts';
import { DraftEntity } from './draft.entity.ts';
import type { BeginDraftDto, ChangeDraftDto, DraftDto, ListDraftsQuery } from './drafts.dto.ts';
import { EarlierMessagesService } from './earlier.service.ts';
import { findDraft, findDrafts, lockDraft, lockOpenDraft } from './find-draft.ts';
import { MaterialService } from './material.service.ts';

/** Messages made from templates, read by the rules on every look, until the user sends them from their own program. */
@Injectable()
export class DraftsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MentorsService) private readonly mentors: MentorsService,
    @Inject(DraftTemplatesService) private readonly templates: DraftTemplatesService,
    @Inject(MaterialService) private readonly material: MaterialService,
    @Inject(DraftVerdictsService) private readonly verdicts: DraftVerdictsService,
    @Inject(EarlierMessagesService) private readonly earlier: EarlierMessagesService,
  ) {}

  /** @throws Problem 400 naming a mentor, contact or template that does not fit */
  begin(account: AccountId, dto: BeginDraftDto): Promise<DraftDto> {
    const faults = notKnownYet(dto);
    if (faults.length > 0) throw invalid(faults);
    const template = this.templates.choose(dto.kind, dto.templateId ?? undefined);
    return this.database.withAccount(account, async (manager) => {
      const mentorId = dto.mentorId.toLowerCase();
      await this.mentors.expectAll(account, [mentorId], 'mentorId');
      const mentor = await this.mentors.expect(account, mentorId);
      const { facts, interactionId } = await this.material.gather(account, mentor, dto);
      const { subject, body, missing } = await this.templates.fill(template, facts);
      const words = { mentorId, kind: dto.kind, templateId: template.id, subject, body };
      const now = this.clock.instant();
      const row: DraftEntity = {
        ...{ id: newId(), accountId: account, ...words, missing, state: 'draft' },
        ...{ interactionId, introductionId: null, letterId: null },
        keptWords: await this.earlier.keptWords(account, words),
        ...{ verdict: null, sentAt: null, sentInteractionId: null, createdAt: now, updatedAt: now, version: 1 },
      };
      await manager.insert(DraftEntity, row);
      return this.verdicts.shown(account, row);
    });
  }

  /** Last changed first, each judged now. */
  list(account: AccountId, query: ListDraftsQuery): Promise<Page<DraftDto>> {
    return this.database.withAccount(account, async (manager) => {
      const rows = await findDrafts(manager, account, query);
      const items: DraftDto[] = [];
      for (const row of rows.slice(0, query.limit)) items.push(await this.verdicts.shown(account, row));
      const last = items.at(-1);
      const more = rows.length > query.limit && last !== undefined;
      return { items, nextCursor: more ? cursorOf([last.updatedAt, last.id]) : null };
    });
  }

  /** @throws Problem 404 */
  read(account: AccountId, id: string): Promise<DraftDto> {
    return this.database.withAccount(account, async (manager) =>
      this.verdicts.shown(account, await findDraft(manager, account, id)),
    );
  }

  /** New words are judged anew, and have to be made ready again. @throws Problem 404, 409 stale or sent */
  change(account: AccountId, id: string, { version, subject, body }: ChangeDraftDto): Promise<DraftDto> {
    return this.database.withAccount(account, async (manager) => {
      const row = await lockOpenDraft(manager, account, id);
      if (version !== undefined && version !== row.version) {
        throw staleVersion('draft', await this.verdicts.shown(account, row));
      }
      const words = { subject: subject ?? row.subject, body: body ?? row.body };
      if (words.subject === row.subject && words.body === row.body) return this.verdicts.shown(account, row);
      const next: DraftEntity = {
        ...{ ...row, ...words, state: 'draft', updatedAt: this.clock.instant(), version: row.version + 1 },
        keptWords: await this.earlier.keptWords(account, { ...row, ...words }),
      };
      await manager.update(DraftEntity, { accountId: account, id }, next);
      return this.verdicts.shown(account, next);
    });
  }

  /** A sent one goes as well; that it was sent stays in the timeline. @throws Problem 404 */
  async remove(account: AccountId, id: string): Promise<void> {
    await this.database.withAccount(account, async (manager) => {
      await lockDraft(manager, account, id);
      const { affected } = await manager.delete(DraftEntity, { accountId: account, id });
      if (affected === 0) throw notFound('draft');
    });
  }
}

/** No introduction and no letter can be written down yet, so that no id is one. */
function notKnownYet({ introductionId, letterId }: BeginDraftDto): FieldError[] {
  return [
    ...(introductionId ? [{ field: 'introductionId', message: 'There is no introduction with this id.' }] : []),
    ...(letterId ? [{ field: 'letterId', message: 'There is no letter with this id.' }] : []),
  ];
}
