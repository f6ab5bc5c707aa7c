import { Inject, Injectable } from '@nestjs/common';
import { instantSql } from '../../platform/database/rows.ts';
import { plainInstant } from '../../platform/database/instants.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { pageOf, readPlace, type ListQuery, type Page } from '../../platform/http/lists.ts';
import { notFound } from '../../platform/problems/problem.ts';
import { contactTitle } from './contact-title.ts';
import type { TimelineInteractionDto, TimelineItemDto } from './timeline.dto.ts';

interface Row {
  id: string;
  at: Date;
  what: string;
  title: string | null;
  said: string | null;
  facts: unknown;
}

/** Everything that happened with one person, newest first: contacts, and acts that were none. */
@Injectable()
export class TimelineService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws Problem 404 where there is no such mentor, or they are deleted */
  of(account: AccountId, mentorId: string, { limit, cursor }: ListQuery): Promise<Page<TimelineItemDto>> {
    const [at, id] = cursor === undefined ? [null, null] : readPlace(cursor);
    return this.database.withAccount(account, async (manager) => {
      const known: unknown[] = await manager.query(
        'select from mentors where account_id = $1 and id = $2 and deleted_at is null',
        [account, mentorId],
      );
      if (known.length === 0) throw notFound('mentor');
      const rows: Row[] = await manager.query(timelineSql, [account, mentorId, at, id, limit + 1]);
      return pageOf(rows, limit, (row) => [row.at.toISOString(), row.id], itemOf);
    });
  }
}

const place = `account_id = $1 and mentor_id = $2 and ($3::timestamptz is null or (at, id) < ($3::timestamptz, $4::uuid))
  order by at desc, id desc limit $5`;

const timelineSql = `
  (select id, at, 'interaction' as what, null as title, summary as said, jsonb_build_object('id', id,
      'mentorId', mentor_id, 'at', ${instantSql('at')}, 'kind', kind, 'direction', direction, 'summary', summary,
      'details', details, 'purpose', purpose, 'answerNeeded', answer_needed, 'helpReceived', help_received,
      'thanked', thanked, 'outcome', outcome, 'siteId', site_id, 'programId', program_id, 'until', until,
      'answerBy', ${instantSql('answer_by')}, 'version', version) as facts
    from interactions where ${place})
  union all
  (select id, at, what, title, said, facts from trace where ${place})
  order by at desc, id desc limit $5`;

function itemOf({ id, at, what, title, said, facts }: Row): TimelineItemDto {
  const told = { id, at: plainInstant(at), type: what, text: said };
  if (what !== 'interaction') {
    return { ...told, title: title ?? '', interaction: null, facts: facts as TimelineItemDto['facts'] };
  }
  const interaction = facts as TimelineInteractionDto;
  return { ...told, title: contactTitle(interaction), interaction, facts: null };
}
