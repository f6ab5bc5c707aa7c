import type { EntityManager } from 'typeorm';
import type { FollowUpKind } from '../../etiquette/index.ts';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { MailScheduleEntity } from './mail-schedule.entity.ts';
import { toldKey } from './schedule/tellings.ts';
import type { Moment, Past, Thing, Told, Wishes } from './schedule/thing.ts';

/** More than this nobody has open; the soonest are read. */
const most = 1000;

/** To whom we write, and how they want it. */
export interface Recipient {
  account: AccountId;
  email: string;
  name: string;
  mailOn: boolean;
  wishes: Wishes;
}

/** Something open, with what a mail says of it. */
export interface OpenThing extends Thing {
  id: string;
  mentorId: string | null;
  /** As explanations name the person: "Dr. Osei". */
  who: string | null;
  /** The user's own words, of a custom one. */
  title: string | null;
  because: string;
}

export async function readRecipient(manager: EntityManager, account: AccountId): Promise<Recipient | null> {
  const rows: RecipientRow[] = await manager.query(
    `select a.email, a.name, s.mail_on, s.time_zone, s.digest_at, s.digest_days
     from accounts a join settings s on s.account_id = a.id where a.id = $1`,
    [account],
  );
  const row = rows[0];
  if (!row) return null;
  const wishes = { zone: row.time_zone, digestAt: row.digest_at, digestDays: row.digest_days };
  return { account, email: row.email, name: row.name, mailOn: row.mail_on, wishes };
}

/**
 * Everything open of people who are still there, soonest first.
 * @param names how explanations name people, by their id
 */
export async function readThings(
  manager: EntityManager,
  account: AccountId,
  names: (ids: string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<OpenThing[]> {
  const rows: ThingRow[] = await manager.query(
    `select f.id, f.natural_key, f.kind, f.mentor_id, f.title, f.note, f.because ->> 'message' as because,
       f.not_before, f.due_at, f.late_at, f.marks, f.snoozed_until, f.created_at
     from follow_ups f left join mentors m on m.account_id = f.account_id and m.id = f.mentor_id
     where f.account_id = $1 and f.state = 'open' and m.deleted_at is null
     order by f.due_at, f.id limit $2`,
    [account, most],
  );
  const known = await names([...new Set(rows.flatMap((row) => row.mentor_id ?? []))]);
  return rows.map((row) => ({
    id: row.id,
    key: row.natural_key,
    kind: row.kind,
    mentorId: row.mentor_id,
    who: row.mentor_id === null ? null : (known.get(row.mentor_id) ?? null),
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

/** What was told, or stands in a mail on its way, of these things. */
export async function readTold(manager: EntityManager, account: AccountId, things: Thing[]): Promise<Told> {
  const rows: { thing: string; telling: string; at: Date }[] = await manager.query(
    `select thing, telling, at from tellings where account_id = $1 and thing = any($2) and state <> 'failed'`,
    [account, things.map(({ key }) => key)],
  );
  return new Map(rows.map((row): [string, Moment] => [toldKey(row.thing, row.telling), row.at.getTime()]));
}

export function pastOf(row: MailScheduleEntity): Past {
  return {
    lastMailAt: row.lastMailAt?.getTime() ?? null,
    lastDigestDay: row.lastDigestDay,
    unanswered: row.unanswered,
    slotsFrom: row.slotsFrom?.getTime() ?? null,
    refusedAt: row.refusedAt?.getTime() ?? null,
  };
}

/** The wishes as one text, to see whether they changed. */
export function wishesText({ zone, digestAt, digestDays }: Wishes, mailOn: boolean): string {
  return mailOn ? `${digestAt} on ${digestDays.join(',')} in ${zone}` : 'off';
}

interface RecipientRow {
  email: string;
  name: string;
  mail_on: boolean;
  time_zone: string;
  digest_at: string;
  digest_days: number[];
}

interface ThingRow {
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
}
