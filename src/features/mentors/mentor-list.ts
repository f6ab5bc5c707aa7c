import type { Page } from '../../platform/http/lists.ts';
import { Places, Seek } from '../../platform/http/order.ts';
import type { MentorListQuery } from './mentor-list.dto.ts';
import { mentorOrder } from './mentor-order.ts';
import { mentorSql } from './mentor-rows.ts';
import type { MentorDto } from './mentors.dto.ts';

export type Row = MentorDto & { cursorKey: (string | number)[] };

/**
 * A page of mentors as one statement, and what makes the page of its rows.
 * @throws Problem 400 naming `cursor` where it does not fit
 */
export function mentorList(query: MentorListQuery, { now, deletedSince }: { now: Date; deletedSince: Date }) {
  const places = new Places();
  const removed = query.deleted === 'true';
  const sought = query.q?.trim() && !removed ? query.q : null;
  const from = sought === null ? 'mentors m' : `search_mentors(${places.put(sought)}) s join mentors m on m.id = s.id`;
  const { name, order } = mentorOrder(query.sort, sought !== null);
  const seek = new Seek(name, order, 'm.id');
  const shown = mentorSql(places.put(now));
  const conditions = [
    removed ? `m.deleted_at > ${places.put(deletedSince)}` : 'm.deleted_at is null',
    ...(removed && query.q ? [`strpos(m.search_near, plain_words(${places.put(query.q)})) > 0`] : []),
    ...filters(query, places),
    ...(query.cursor === undefined ? [] : [seek.after(query.cursor, places)]),
  ];
  const sql = `select ${shown}, ${seek.columns} from ${from} where ${conditions.join(' and ')}
    order by ${seek.orderBy} limit ${places.put(query.limit + 1)}`;
  return {
    statement: { sql, values: places.values },
    page: (rows: Row[]): Page<MentorDto> => seek.page<MentorDto>(rows, query.limit),
  };
}

function filters({ role, siteId, programId, tag, circle }: MentorListQuery, places: Places): string[] {
  return [
    ...(role === undefined ? [] : [`${places.put(role)} = any (m.roles)`]),
    ...(siteId === undefined ? [] : [`m.site_id = ${places.put(siteId)}`]),
    ...(programId === undefined ? [] : [`m.program_id = ${places.put(programId)}`]),
    ...(tag === undefined ? [] : [`${places.put(tag)} = any (m.tags)`]),
    ...(circle === undefined ? [] : [`m.circle = ${places.put(circle)}`]),
  ];
}
