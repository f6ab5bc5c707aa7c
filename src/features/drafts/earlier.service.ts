import { Inject, Injectable } from '@nestjs/common';
import { dayOf, type Zone } from '../../etiquette/day.ts';
import type { ReviewFacts } from '../../etiquette/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { SettingsService } from '../accounts/settings.service.ts';
import { MentorsService } from '../mentors/mentors.service.ts';
import { ProgramsService } from '../programs/programs.service.ts';
import type { DraftEntity } from './draft.entity.ts';

type Earlier = NonNullable<ReviewFacts['previousMessages']>[number];

interface Row {
  mentorId: string;
  text: string;
  sentAt: Date | null;
}

const windowSeconds = -90 * 86_400;
/** Far below what the rule asks, which looks at less of the text than the database does. */
const candidateShare = 0.3;
const mostCandidates = 20;

/** Messages to other people that a draft may have been copied from. */
@Injectable()
export class EarlierMessagesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SettingsService) private readonly settings: SettingsService,
    @Inject(MentorsService) private readonly mentors: MentorsService,
    @Inject(ProgramsService) private readonly programs: ProgramsService,
  ) {}

  /**
   * The likest of the last 90 days, drafts not yet sent among them; of letters of intent every one. The database finds
   * candidates; how alike they are is the heart's to say.
   */
  like(account: AccountId, { id, mentorId, kind, body }: DraftEntity): Promise<Earlier[]> {
    return this.database.withAccount(account, async (manager) => {
      const rows: Row[] = await manager.query(
        `select mentor_id as "mentorId", body as text, sent_at as "sentAt"
         from (
           select *, similarity(body, $5) as share from drafts
           where account_id = $1 and mentor_id <> $2 and id <> $3 and coalesce(sent_at, updated_at) >= $4
           offset 0) others
         where share >= $6 or ($7 = 'letter_of_intent' and kind = $7)
         order by share desc, id limit $8`,
        [account, mentorId, id, this.clock.in(windowSeconds), body, candidateShare, kind, mostCandidates],
      );
      if (rows.length === 0) return [];
      const { timeZone } = await this.settings.of(account);
      const names = await this.mentors.names(account, [...new Set(rows.map((row) => row.mentorId))]);
      const programs = kind === 'letter_of_intent' ? await this.programsOf(account) : new Map<string, string>();
      return rows.map((row) => earlierOf(row, names, programs, timeZone));
    });
  }

  /** Names of programs by the id of the mentor who belongs to them. */
  private async programsOf(account: AccountId): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const program of (await this.programs.list(account, { limit: 100, sort: 'name' })).items) {
      const { items } = await this.mentors.list(account, { limit: 100, sort: 'name', programId: program.id });
      for (const mentor of items) found.set(mentor.id, program.name);
    }
    return found;
  }
}

function earlierOf(row: Row, names: Map<string, string>, programs: Map<string, string>, zone: Zone): Earlier {
  return {
    to: names.get(row.mentorId) ?? null,
    text: row.text,
    sentOn: row.sentAt && dayOf(row.sentAt.toISOString(), zone),
    program: programs.get(row.mentorId) ?? null,
  };
}
