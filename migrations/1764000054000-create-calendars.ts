import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable, openFunction, openToLookUps } from '../src/platform/database/row-level-security.ts';

/** The calendar feed's address and manner, and when what it shows was last changed. */
export class CreateCalendars1764000054000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendars (
        account_id uuid primary key constraint calendars_account references accounts (id) on delete cascade,
        nonce text,
        secret_hash text constraint calendars_secret_hash unique,
        names text not null constraint calendars_names check (names in ('initials', 'full')),
        zone text not null,
        changed_at timestamptz not null,
        version integer not null,
        constraint calendars_secret check ((nonce is null) = (secret_hash is null))
      )`);
    await closeTable(runner, 'calendars');
    await openToLookUps(runner, 'calendars');
    await openFunction(
      runner,
      'calendar_owner(hash text)',
      'returns uuid language sql stable as $$ select account_id from calendars where secret_hash = hash $$',
    );
    // Both null: not changed since it was written first.
    await runner.query('alter table follow_ups add column updated_at timestamptz');
    await runner.query('alter table seasons add column updated_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table seasons drop column updated_at');
    await runner.query('alter table follow_ups drop column updated_at');
    await runner.query('drop function calendar_owner(text)');
    await runner.query('drop table calendars');
  }
}
