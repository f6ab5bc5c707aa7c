import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable, openFunction } from '../src/platform/database/row-level-security.ts';

/** Every mail we owe or sent, and the one way by which several workers share out the sending. */
export class CreateOutbox1764000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mails (
        id uuid primary key,
        account_id uuid not null constraint mails_account references accounts (id) on delete cascade,
        kind text not null,
        lane text,
        recipient text not null,
        subject text not null,
        body_text text not null,
        body_html text not null,
        headers jsonb not null,
        message_id text not null constraint mails_message_id unique,
        state text not null constraint mails_state
          check (state in ('held', 'waiting', 'sending', 'sent', 'failed', 'replaced')),
        tries integer not null,
        next_try_at timestamptz,
        claimed_at timestamptz,
        claimed_by integer,
        expires_at timestamptz,
        last_error text,
        server_answer text,
        created_at timestamptz not null,
        sent_at timestamptz,
        constraint mails_account_id_id unique (account_id, id)
      )`);
    await runner.query('create index mails_newest on mails (account_id, created_at desc, id desc)');
    await runner.query(`create index mails_to_send on mails (next_try_at) where state in ('waiting', 'sending')`);
    await runner.query(`create index mails_sent on mails (sent_at) where state = 'sent'`);
    await runner.query(`create index mails_held on mails (id) where state = 'held'`);
    // Two workers that compose the same digest at once: one of them is refused here.
    await runner.query(`
      create unique index mails_one_open_in_a_lane on mails (account_id, lane)
        where lane is not null and state in ('held', 'waiting', 'sending')`);
    await closeTable(runner, 'mails');
    await runner.query('create policy claim on mails to current_user using (true) with check (true)');
    await openFunction(
      runner,
      'claim_mails(at timestamptz, worker int, recent timestamptz, forsaken timestamptz, ahead timestamptz, most int)',
      `returns table (account_id uuid, id uuid) language sql as $$
         update mails set state = 'sending', claimed_at = at, claimed_by = worker
         where mails.id in (
           select due.id from mails due
           where due.state in ('waiting', 'sending') and due.next_try_at <= at
             and (due.state = 'waiting' or due.claimed_at <= forsaken or due.claimed_at > ahead
               or (due.claimed_at <= recent and due.claimed_by <> all (array(
                 select objid::int8::int from pg_locks where locktype = 'advisory' and classid = 7243912 and granted))))
           order by due.next_try_at limit most for update skip locked)
         returning mails.account_id, mails.id $$`,
    );
    await openFunction(
      runner,
      'release_held_mails(at timestamptz)',
      `returns integer language sql as $$
         with released as (
           update mails set state = 'waiting', next_try_at = at, last_error = null where state = 'held' returning 1)
         select count(*)::integer from released $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function release_held_mails(timestamptz)');
    await runner.query('drop function claim_mails(timestamptz, int, timestamptz, timestamptz, timestamptz, int)');
    await runner.query('drop table mails');
  }
}
