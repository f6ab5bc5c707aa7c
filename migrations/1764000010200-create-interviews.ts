import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from '../src/platform/database/data-source.ts';
import { closeTable } from '../src/platform/database/row-level-security.ts';

/** Interviews at a program, and with whom of the network. */
export class CreateInterviews1764000010200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table interviews (
        id uuid primary key,
        account_id uuid not null constraint interviews_account references accounts (id) on delete cascade,
        program_id uuid not null,
        at timestamptz not null,
        constraint interviews_account_id_id unique (account_id, id),
        constraint interviews_program foreign key (account_id, program_id)
          references programs (account_id, id) on delete cascade
      )`);
    await runner.query('create index interviews_program_at on interviews (account_id, program_id, at)');
    await runner.query(`
      create table interviewers (
        account_id uuid not null constraint interviewers_account references accounts (id) on delete cascade,
        interview_id uuid not null,
        mentor_id uuid not null,
        primary key (account_id, interview_id, mentor_id),
        constraint interviewers_interview foreign key (account_id, interview_id)
          references interviews (account_id, id) on delete cascade,
        constraint interviewers_mentor foreign key (account_id, mentor_id)
          references mentors (account_id, id) on delete cascade
      )`);
    await runner.query('create index interviewers_mentor_id on interviewers (account_id, mentor_id)');
    for (const table of ['interviews', 'interviewers']) await closeTable(runner, table);
    // Programs know nothing of mentors; this hides those in the thirty days before they are gone for good.
    await runner.query(`
      create view present_interviewers with (security_invoker = true) as
        select i.account_id, i.interview_id, i.mentor_id from interviewers i
        join mentors m on m.account_id = i.account_id and m.id = i.mentor_id and m.deleted_at is null`);
    await runner.query(`grant select on present_interviewers to ${appRole}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view present_interviewers');
    await runner.query('drop table interviewers');
    await runner.query('drop table interviews');
  }
}
