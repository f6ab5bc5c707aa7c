import { Inject, Injectable } from '@nestjs/common';
import { dayOf } from '../../etiquette/day.ts';
import type { ReviewFacts } from '../../etiquette/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { SettingsService } from '../accounts/settings.service.ts';
import { MessageMannersService } from '../manners/message-manners.service.ts';
import { DraftTemplatesService } from './draft-templates.service.ts';
import type { DraftEntity } from './draft.entity.ts';

/** What a draft is compared with, as the review wants to know it. */
type Compared = Pick<ReviewFacts, 'previousMessages' | 'othersUnlike'>;
type Words = Pick<DraftEntity, 'mentorId' | 'kind' | 'subject' | 'body' | 'templateId'>;

interface Row {
  to: string;
  program: string | null;
  text: string;
  kept: string;
  sentAt: Date | null;
}

/** A little below what the rule asks: it puts the names of both sides aside, and each message kept lacks only its own. */
const candidateShare = 0.75;
const mostCandidates = 20;
const daySeconds = 86_400;
/** A season of letters of intent. */
const letterDays = 270;

/** Messages to other people that a draft may have been copied from. */
@Injectable()
export class EarlierMessagesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SettingsService) private readonly settings: SettingsService,
    @Inject(MessageMannersService) private readonly manners: MessageMannersService,
    @Inject(DraftTemplatesService) private readonly templates: DraftTemplatesService,
  ) {}

  /** The words by which a draft is compared with other messages; kept with it whenever it is written. */
  keptWords(account: AccountId, { body: text, templateId, ...message }: Words): Promise<string> {
    return this.manners.keptWords(account, { ...message, text }, this.templates.skeletonOf(templateId));
  }

  /**
   * The likest of the days that the rule looks back on, drafts not yet sent among them; of letters of intent every one.
   * The database finds candidates; how alike they are is the heart's to say.
   */
  like(account: AccountId, { id, mentorId, kind, keptWords }: DraftEntity): Promise<Compared> {
    return this.database.withAccount(account, async (manager) => {
      const { alikeShare = 1, backDays = 0 } = (await this.settings.policy(account))['language/not-a-copy'] ?? {};
      const since = (days: number) => this.clock.in(-days * daySeconds);
      const rows: Row[] = await manager.query(likeSql, [
        ...[account, mentorId, id, keptWords, candidateShare * alikeShare, since(backDays + 1), mostCandidates],
        ...[kind, since(letterDays)],
      ]);
      const { timeZone } = await this.settings.of(account);
      const sentOn = (at: Date | null) => at && dayOf(at.toISOString(), timeZone);
      const previousMessages = rows.map(({ sentAt, ...row }) => ({ ...row, sentOn: sentOn(sentAt) }));
      const [others]: { there: boolean }[] = await manager.query(othersSql, [account, mentorId, since(backDays)]);
      return { previousMessages, othersUnlike: others?.there === true };
    });
  }
}

const likeSql = `
  select m.name as "to", p.name as program, d.body as text, d.kept_words as kept, d.sent_at as "sentAt"
  from drafts d
  join mentors m on m.account_id = d.account_id and m.id = d.mentor_id
  left join programs p on p.account_id = m.account_id and p.id = m.program_id
  where d.account_id = $1 and d.mentor_id <> $2 and d.id <> $3 and d.id in (
    select id from drafts_alike($4, $5, $6, $2, $7)
    union all
    select id from drafts where account_id = $1 and kind = 'letter_of_intent' and kind = $8
      and coalesce(sent_at, updated_at) >= $9)
  order by d.id`;

const othersSql = `
  select exists (
    select from drafts
    where account_id = $1 and mentor_id <> $2 and kept_words <> '' and coalesce(sent_at, updated_at) >= $3) as there`;
