import { mentorList } from '../../src/features/mentors/mentor-list.ts';
import { mentorSql, mentorValues, newMentorSql, unsaid } from '../../src/features/mentors/mentor-rows.ts';
import { insertOf } from '../../src/platform/database/rows.ts';

interface Statement {
  sql: string;
  values: unknown[];
}

/** What stands among the values until a request brings the value of that name. */
class Mark {
  constructor(readonly name: string) {}
}

const mark = <T>(name: string) => new Mark(name) as T;
const limit = 20;
const moments = { now: mark<Date>('now'), deletedSince: mark<Date>('now') };

/** What the benchmark creates. */
export const newMentor = { name: 'Robin Example', email: 'robin@example.org', roles: ['faculty'], notes: 'Kind.' };

/** Our own statements as a server without row-level security writes them: each names the account itself. */
export function ownStatements() {
  const getSql = `select ${mentorSql('$1')} from mentors m where m.id = $2`;
  const given = Object.fromEntries(Object.keys(newMentor).map((field) => [field, mark(field)]));
  const values = {
    ...unsaid,
    ...mentorValues(given),
    ...{ id: mark('newId'), account_id: mark('account'), created_at: mark('now'), updated_at: mark('now'), version: 1 },
  };
  return {
    list: ofAccount(mentorList({ limit }, moments).statement),
    search: ofAccount(mentorList({ limit, q: sought }, moments).statement),
    get: { ...ofAccount({ sql: getSql, values: [mark('now'), mark('id')] }), name: 'mentor' },
    create: { ...insertOf('mentors as m', values, newMentorSql), name: 'new mentor' },
  };
}

/** What is searched for: Dr. Osei of family medicine. */
export const sought = 'osei fam';

/** The last `where` is the outer one. */
function ofAccount({ sql, values }: Statement): Statement {
  const place = sql.lastIndexOf(' where ');
  const named = ` where m.account_id = $${values.length + 1} and `;
  const whole = sql.slice(0, place) + named + sql.slice(place + ' where '.length);
  return { sql: whole, values: [...values, mark('account')] };
}

/** The statement as `pg` takes it. */
export function bound<S extends Statement>({ sql, values, ...rest }: S, given: Record<string, unknown>) {
  return { ...rest, text: sql, values: values.map((value) => (value instanceof Mark ? given[value.name] : value)) };
}
