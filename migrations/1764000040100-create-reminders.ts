import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable, openFunction, openTable } from '../src/platform/database/row-level-security.ts';

/** When each account's next mail is owed, what was told of what, which links were used, and whether the scheduler lives. */
export class CreateReminders1764000040100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_schedule (
        account_id uuid primary key constraint mail_schedule_account references accounts (id) on delete cascade,
        next_at timestamptz,
        claimed_at timestamptz,
        wishes text not null,
        slots_from timestamptz,
        refused_at timestamptz,
        last_mail_at timestamptz,
        last_digest_day date,
        unanswered integer not null
      )`);
    await runner.query('create index mail_schedule_next on mail_schedule (next_at) where next_at is not null');
    await closeTable(runner, 'mail_schedule');
    await runner.query('create policy claim on mail_schedule to current_user using (true) with check (true)');
    await runner.query(`
      create table tellings (
        account_id uuid not null constraint tellings_account references accounts (id) on delete cascade,
        thing text not null,
        telling text not null,
        state text not null constraint tellings_state check (state in ('claimed', 'told', 'acted', 'failed')),
        mail_id uuid,
        at timestamptz not null,
        cause text,
        primary key (account_id, thing, telling),
        constraint tellings_mail foreign key (account_id, mail_id)
          references mails (account_id, id) on delete set null (mail_id)
      )`);
    await runner.query('create index tellings_mail_id on tellings (account_id, mail_id)');
    await closeTable(runner, 'tellings');
    await runner.query(`
      create table used_links (
        account_id uuid not null constraint used_links_account references accounts (id) on delete cascade,
        token_hash text not null,
        said text not null,
        used_at timestamptz not null,
        primary key (account_id, token_hash)
      )`);
    await closeTable(runner, 'used_links');
    await runner.query(`
      create table scheduler_state (
        id smallint primary key constraint scheduler_state_single check (id = 1),
        ticked_at timestamptz not null
      )`);
    await openTable(runner, 'scheduler_state');
    await addLookUps(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function mail_pulse(timestamptz)');
    await runner.query('drop function accounts_owed_mail(timestamptz, timestamptz, timestamptz, int)');
    for (const table of ['scheduler_state', 'used_links', 'tellings', 'mail_schedule']) {
      await runner.query(`drop table ${table}`);
    }
  }
}

async function addLookUps(runner: QueryRunner): Promise<void> {
  await openFunction(
    runner,
    'accounts_owed_mail(at timestamptz, forsaken timestamptz, ahead timestamptz, most int)',
    `returns setof uuid language sql as $$
       update mail_schedule set claimed_at = at
       where account_id in (
         select owed.account_id from mail_schedule owed
         where owed.next_at <= at
           and (owed.claimed_at is null or owed.claimed_at <= forsaken or owed.claimed_at > ahead)
         order by owed.next_at limit most for update skip locked)
       returning account_id $$`,
  );
  await openFunction(
    runner,
    'mail_pulse(at timestamptz)',
    `returns table (last_accepted timestamptz, oldest_owed timestamptz, oldest_unsent timestamptz, failing boolean)
       language sql stable as $$
       select
         (select max(sent_at) from mails where state = 'sent'),
         (select min(next_at) from mail_schedule where next_at <= at),
         (select min(next_try_at) from mails where state in ('waiting', 'sending') and next_try_at <= at),
         exists (select from mails where state = 'waiting' and tries > 0) $$`,
  );
}
