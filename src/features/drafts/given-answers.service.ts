import { Inject, Injectable } from '@nestjs/common';
import { plainInstant } from '../../platform/database/instants.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { pageOf, readPlace, type Page } from '../../platform/http/lists.ts';
import type { GivenAnswerDto, ListAnswersQuery } from './answers.dto.ts';

type Row = Omit<GivenAnswerDto, 'at'> & { at: Date };

/** What the user decided about findings, newest first; of people who are still there. */
@Injectable()
export class GivenAnswersService {
  constructor(@Inject(Database) private readonly database: Database) {}

  list(account: AccountId, { limit, cursor, mentorId, rule }: ListAnswersQuery): Promise<Page<GivenAnswerDto>> {
    const [at, id] = cursor === undefined ? [null, null] : readPlace(cursor);
    return this.database.withAccount(account, async (manager) => {
      const rows: Row[] = await manager.query(givenSql, [account, mentorId ?? null, rule ?? null, at, id, limit + 1]);
      return pageOf(
        rows,
        limit,
        (row) => [row.at.toISOString(), row.id],
        (row) => ({ ...row, at: plainInstant(row.at) }),
      );
    });
  }
}

const givenSql = `
  select a.id, a.at, a.rule, a.effect, a.kind, a.reason, a.words, a.whole, a.message, a.from_day::text as "from",
      a.verdict->>'decision' as decision, a.draft_id as "draftId", a.draft_kind as "draftKind",
      coalesce(d.state = 'sent', false) as sent, a.mentor_id as "mentorId", m.name as "mentorName"
    from draft_answers a
    join mentors m on m.account_id = a.account_id and m.id = a.mentor_id and m.deleted_at is null
    left join drafts d on d.account_id = a.account_id and d.id = a.draft_id
    where a.account_id = $1 and ($2::uuid is null or a.mentor_id = $2::uuid) and ($3::text is null or a.rule = $3::text)
      and ($4::timestamptz is null or (a.at, a.id) < ($4::timestamptz, $5::uuid))
    order by a.at desc, a.id desc limit $6`;
