import type pg from 'pg';
import { v7 } from 'uuid';
import { signUp, type Client } from '../client.ts';

/** Follow-ups of each account. */
export const followUpsEach = 10;

/** Two accounts that the program itself filled: one whose digest is due when copied, and one with nothing due yet. */
export interface Models {
  owed: string;
  later: string;
}

const minute = 60_000;
const hour = 60 * minute;
/** Copies are this much older than their model, so that what falls due a day after it is due when copied. */
const shift = 30 * hour;
/** Parents before children. */
const tables = ['accounts', 'settings', 'mentors', 'interactions', 'follow_ups', 'mail_schedule'];

export async function makeModels(url: string): Promise<Models> {
  const owed = await person(url);
  const [osei, lind] = [await mentor(owed, 'Amara Osei'), await mentor(owed, 'Jonas Lind')];
  await contact(owed, osei, { kind: 'meeting', direction: 'mutual', summary: 'Coffee after rounds.' });
  await contact(owed, lind, { kind: 'email', direction: 'incoming', summary: 'Asked for my CV.' });
  await notes(owed, [29, 77, 101, 125, 149, 173, 197, 221], 4);
  const later = await person(url);
  await mentor(later, 'Bea Castillo');
  await mentor(later, 'Dana Whitfield');
  await notes(later, [77, 101, 125, 149, 173, 197, 221, 245, 269, 293], 5);
  return { owed: owed.account, later: later.account };
}

/** Somebody for whom it is about noon, and whose digest left a few minutes ago at the latest. */
async function person(url: string): Promise<Client> {
  const client = await signUp(url, `${v7()}@example.org`);
  const ahead = 12 - new Date().getUTCHours();
  const timeZone = `Etc/GMT${ahead >= 0 ? '-' : '+'}${Math.abs(ahead)}`;
  await client.ask('PATCH', '/settings', { timeZone, digestAt: '12:00' });
  return client;
}

async function mentor(client: Client, name: string): Promise<string> {
  const made = await client.ask('POST', '/mentors', { name, credentials: 'MD', roles: ['attending'] });
  return (made as { id: string }).id;
}

async function contact(client: Client, mentorId: string, rest: object): Promise<void> {
  const at = new Date(Date.now() - minute).toISOString();
  await client.ask('POST', '/interactions', { mentorId, at, details: ['told me about the clinic garden'], ...rest });
}

/** @param hours in which each is due @param done so many of the last are done */
async function notes(client: Client, hours: number[], done: number): Promise<void> {
  for (const [index, ahead] of hours.entries()) {
    const dueAt = new Date(Date.now() + ahead * hour).toISOString();
    const made = await client.ask('POST', '/follow-ups', { title: `Send the poster, part ${index + 1}`, dueAt });
    if (index >= hours.length - done) await client.ask('POST', `/follow-ups/${(made as { id: string }).id}/done`);
  }
}

/** Copies a model, all its rows under new ids, as the accounts numbered `from` to `to`. Nothing of it is due yet. */
export async function multiply(
  owner: pg.Client,
  model: string,
  { from, to, owed }: { from: number; to: number; owed: boolean },
): Promise<void> {
  // Keys point at rows of the same copy; checking two million of them takes longer than writing them.
  await owner.query('set session_replication_role = replica');
  for (const table of tables) {
    const columns = await columnsOf(owner, table);
    const values = columns.map(({ name, type }) => valueOf(table, name, type, owed));
    await owner.query(
      `insert into ${table} (${columns.map(({ name }) => name).join(', ')})
       select ${values.join(', ')} from ${table} model, generate_series($1::integer, $2::integer) n
       where model.${table === 'accounts' ? 'id' : 'account_id'} = $3`,
      [from, to, model],
    );
  }
  await owner.query('set session_replication_role = default');
}

function valueOf(table: string, name: string, type: string, owed: boolean): string {
  if (name === 'email' && table === 'accounts') return `'person' || n || '@example.org'`;
  if (name === 'next_at') return owed ? 'null' : `model.next_at + n % 3600 * interval '1 second'`;
  if (name === 'natural_key') return keyOf(['id', 'interaction_id', 'mentor_id']);
  if (type === 'uuid') return idOf(name);
  if (type === 'timestamp with time zone') return `model.${name} - interval '${shift / hour} hours'`;
  return `model.${name}`;
}

function idOf(column: string): string {
  return `md5(n || ' ' || model.${column})::uuid`;
}

/** The ids in a key become those of the copy. */
function keyOf(columns: string[]): string {
  return columns.reduce(
    (sql, column) => `replace(${sql}, coalesce(model.${column}::text, '-'), coalesce(${idOf(column)}::text, '-'))`,
    'model.natural_key',
  );
}

async function columnsOf(owner: pg.Client, table: string): Promise<{ name: string; type: string }[]> {
  const { rows } = await owner.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows;
}
