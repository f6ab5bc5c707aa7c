import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from '../src/platform/database/data-source.ts';
import { closeTable } from '../src/platform/database/row-level-security.ts';

export class CreateInteractions1764000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table interactions (
        id uuid primary key,
        account_id uuid not null constraint interactions_account references accounts (id) on delete cascade,
        mentor_id uuid not null,
        at timestamptz not null,
        logged_at timestamptz not null,
        kind text not null,
        direction text not null,
        summary text not null,
        details text[] not null,
        help_received boolean not null,
        purpose text,
        answer_needed boolean not null,
        outcome text,
        thanked boolean not null,
        site_id uuid,
        program_id uuid,
        until date,
        answer_by timestamptz,
        version integer not null,
        constraint interactions_account_id_id unique (account_id, id),
        constraint interactions_mentor foreign key (account_id, mentor_id)
          references mentors (account_id, id) on delete cascade,
        constraint interactions_site foreign key (account_id, site_id)
          references sites (account_id, id) on delete set null (site_id),
        constraint interactions_program foreign key (account_id, program_id)
          references programs (account_id, id) on delete set null (program_id)
      )`);
    await runner.query('create index interactions_mentor_at on interactions (account_id, mentor_id, at desc, id desc)');
    await runner.query('create index interactions_at on interactions (account_id, at desc, id desc)');
    await runner.query(
      'create index interactions_program_id on interactions (account_id, program_id) where program_id is not null',
    );
    await runner.query(
      'create index interactions_site_id on interactions (account_id, site_id) where site_id is not null',
    );
    await closeTable(runner, 'interactions');
    // Without those of mentors in the thirty days before they are gone for good.
    await runner.query(`
      create view present_interactions with (security_invoker = true) as
        select i.account_id, i.id from interactions i
        join mentors m on m.account_id = i.account_id and m.id = i.mentor_id and m.deleted_at is null`);
    await runner.query(`grant select on present_interactions to ${appRole}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view present_interactions');
    await runner.query('drop table interactions');
  }
}
