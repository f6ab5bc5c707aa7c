import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { plainInstant } from '../../platform/database/instants.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { conflict } from '../../platform/problems/problem.ts';
import { AccountsService } from '../accounts/accounts.service.ts';
import { InteractionsService } from '../interactions/interactions.service.ts';
import { MentorsService } from '../mentors/mentors.service.ts';
import { DraftVerdictsService } from './draft-verdicts.service.ts';
import { DraftEntity } from './draft.entity.ts';
import type { DraftDto, SentDto } from './drafts.dto.ts';
import { findDraft, lockDraft, lockOpenDraft } from './find-draft.ts';
import { mailFile } from './mail-file.ts';

const unnamed = 'A message';

/** The ways in which a draft leaves the house, and what is written down when it did. */
@Injectable()
export class LeavingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(MentorsService) private readonly mentors: MentorsService,
    @Inject(InteractionsService) private readonly interactions: InteractionsService,
    @Inject(DraftVerdictsService) private readonly verdicts: DraftVerdictsService,
  ) {}

  /** @throws Problem 404, 409 with the verdict where something unanswered keeps it from leaving */
  ready(account: AccountId, id: string): Promise<DraftDto> {
    return this.database.withAccount(account, async (manager) => {
      const row = await lockOpenDraft(manager, account, id);
      await this.verdicts.expectMayLeave(account, row);
      if (row.state === 'ready') return this.verdicts.shown(account, row);
      const next: DraftEntity = { ...row, state: 'ready', updatedAt: this.clock.instant(), version: row.version + 1 };
      await manager.update(DraftEntity, { accountId: account, id }, next);
      return this.verdicts.shown(account, next);
    });
  }

  /**
   * Notes that it was sent, whatever the rules say of it: the contact is logged, and what is owed follows from it.
   * Said twice, it is noted once.
   * @throws Problem 400 where it lies ahead of now, 404
   */
  sent(account: AccountId, id: string, { at }: SentDto): Promise<DraftDto> {
    return this.database.withAccount(account, async (manager) => {
      const row = await lockDraft(manager, account, id);
      if (row.state === 'sent') return this.verdicts.shown(account, row);
      const now = this.clock.instant();
      const sentAt = plainInstant(at ?? now);
      const { verdict } = await this.verdicts.judge(account, row);
      const { interaction } = await this.interactions.log(account, {
        mentorId: row.mentorId,
        at: sentAt,
        kind: 'email',
        direction: 'outgoing',
        purpose: row.kind,
        summary: row.subject.trim() || unnamed,
      });
      const next: DraftEntity = {
        ...{ ...row, state: 'sent', verdict, sentAt, sentInteractionId: interaction.id },
        ...{ updatedAt: now, version: row.version + 1 },
      };
      await manager.update(DraftEntity, { accountId: account, id }, next);
      return this.verdicts.shown(account, next);
    });
  }

  /** @throws Problem 404, 409 with the verdict, 409 where no mailbox is connected, which is always so for now */
  async toMailbox(account: AccountId, id: string): Promise<never> {
    await this.database.withAccount(account, async (manager) => {
      await this.verdicts.expectMayLeave(account, await lockOpenDraft(manager, account, id));
    });
    throw conflict('no-mailbox', 'No mailbox is connected; open the message in your mail program instead.');
  }

  /** The message as an .eml file. @throws Problem 404, 409 with the verdict */
  file(account: AccountId, id: string): Promise<Buffer> {
    return this.database.withAccount(account, async (manager) => {
      const row = await findDraft(manager, account, id);
      if (row.state !== 'sent') await this.verdicts.expectMayLeave(account, row);
      const me = await this.accounts.me(account);
      const { name, email } = await this.mentors.expect(account, row.mentorId);
      const to = email === null ? null : { name, address: email };
      return mailFile(row, { name: me.name, address: me.email }, to, this.clock.now());
    });
  }
}
