import { Inject, Injectable } from '@nestjs/common';
import { plainInstant } from '../../platform/database/instants.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { pageOf, readPlace, type ListQuery, type Page } from '../../platform/http/lists.ts';
import { notFound } from '../../platform/problems/problem.ts';
import type { TimelineInteractionDto, TimelineItemDto } from './timeline.dto.ts';

interface Row {
  id: string;
  at: Date;
  what: string;
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
  (select id, at, 'interaction' as what, jsonb_build_object('kind', kind, 'direction', direction, 'summary', summary,
      'details', details, 'purpose', purpose, 'helpReceived', help_received, 'outcome', outcome) as facts
    from interactions where ${place})
  union all
  (select id, at, what, facts from trace where ${place})
  order by at desc, id desc limit $5`;

function itemOf({ id, at, what, facts }: Row): TimelineItemDto {
  const told = { id, at: plainInstant(at), what };
  return what === 'interaction'
    ? { ...told, interaction: facts as TimelineInteractionDto, facts: null }
    : { ...told, interaction: null, facts: facts as TimelineItemDto['facts'] };
}
