import { toldKey, type FollowUpKind, type Moment, type Told } from '../../etiquette/index.ts';
import type { MentorRole } from '../../etiquette/words.ts';
import type { AccountId } from '../../platform/database/account-scope.ts';
import type { Statement } from '../../platform/database/one-statement.ts';
import type { OpenThing } from './reminder-facts.ts';

/** More than this nobody has open; the soonest are read. */
const most = 1000;

/** Everything open of people who are still there, soonest first. */
export function openThings(account: AccountId): Statement {
  const sql = `select f.id, f.natural_key, f.kind, f.mentor_id, f.title, f.note, f.because ->> 'message' as because,
      f.not_before, f.due_at, f.late_at, f.marks, f.snoozed_until, f.created_at, m.name, m.credentials, m.roles
    from follow_ups f left join mentors m on m.account_id = f.account_id and m.id = f.mentor_id
    where f.account_id = $1 and f.state = 'open' and m.deleted_at is null
    order by f.due_at, f.id limit $2`;
  return { sql, values: [account, most], name: 'open things' };
}

/** @param called how explanations name a person */
export function thingsIn(rows: ThingRow[], called: (person: Person) => string): OpenThing[] {
  return rows.map((row) => ({
    id: row.id,
    key: row.natural_key,
    kind: row.kind,
    mentorId: row.mentor_id,
    who: row.name === null ? null : called({ name: row.name, credentials: row.credentials, roles: row.roles ?? [] }),
    title: row.title ?? row.note,
    because: row.because,
    openedAt: row.created_at.getTime(),
    notBefore: row.not_before.getTime(),
    dueAt: row.due_at.getTime(),
    lateAt: row.late_at?.getTime() ?? null,
    marks: row.marks.map((mark) => mark.getTime()),
    snoozedUntil: row.snoozed_until?.getTime() ?? null,
  }));
}

/** What was told, or stands in a mail on its way, of what is open. */
export function tellingsOfOpen(account: AccountId): Statement {
  const sql = `select t.thing, t.telling, t.at from tellings t
    join follow_ups f on f.account_id = t.account_id and f.natural_key = t.thing
    where t.account_id = $1 and t.state <> 'failed' and f.state = 'open'`;
  return { sql, values: [account], name: 'tellings of what is open' };
}

export function toldIn(rows: ToldRow[]): Told {
  return new Map(rows.map((row): [string, Moment] => [toldKey(row.thing, row.telling), row.at.getTime()]));
}

interface Person {
  name: string;
  credentials: string | null;
  roles: MentorRole[];
}

export interface ToldRow {
  thing: string;
  telling: string;
  at: Date;
}

export interface ThingRow {
  id: string;
  natural_key: string;
  kind: FollowUpKind;
  mentor_id: string | null;
  title: string | null;
  note: string | null;
  because: string;
  not_before: Date;
  due_at: Date;
  late_at: Date | null;
  marks: Date[];
  snoozed_until: Date | null;
  created_at: Date;
  name: string | null;
  credentials: string | null;
  roles: MentorRole[] | null;
}
