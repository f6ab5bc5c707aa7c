import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable } from '../src/platform/database/row-level-security.ts';

/** Acts that are no interactions, so that a timeline can tell all that happened. Rows are only ever added. */
export class CreateTrace1764000020200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trace (
        id uuid primary key,
        account_id uuid not null constraint trace_account references accounts (id) on delete cascade,
        mentor_id uuid,
        at timestamptz not null,
        what text not null,
        title text not null,
        said text,
        facts jsonb not null,
        constraint trace_account_id_id unique (account_id, id),
        constraint trace_mentor foreign key (account_id, mentor_id)
          references mentors (account_id, id) on delete cascade
      )`);
    await runner.query('create index trace_mentor_at on trace (account_id, mentor_id, at desc, id desc)');
    await closeTable(runner, 'trace');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table trace');
  }
}
