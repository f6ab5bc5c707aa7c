import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable } from '../src/platform/database/row-level-security.ts';

/** What a user knows of a season beyond the dates that are shipped. */
export class CreateSeasons1764000010400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table seasons (
        id uuid primary key,
        account_id uuid not null constraint seasons_account references accounts (id) on delete cascade,
        name text not null,
        corrections jsonb not null,
        rank_list_certified_at timestamptz,
        version integer not null,
        constraint seasons_account_id_id unique (account_id, id),
        constraint seasons_account_id_name unique (account_id, name)
      )`);
    await closeTable(runner, 'seasons');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table seasons');
  }
}
