import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from '../src/platform/database/data-source.ts';
import { closeTable } from '../src/platform/database/row-level-security.ts';

/** Messages being written, and how the user answered what the review said of them. */
export class CreateDrafts1764000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table drafts (
        id uuid primary key,
        account_id uuid not null constraint drafts_account references accounts (id) on delete cascade,
        mentor_id uuid not null,
        kind text not null,
        template_id text not null,
        interaction_id uuid,
        introduction_id uuid,
        letter_id uuid,
        subject text not null,
        body text not null,
        missing jsonb not null,
        state text not null constraint drafts_state check (state in ('draft', 'ready', 'sent')),
        verdict jsonb,
        sent_at timestamptz,
        sent_interaction_id uuid,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null,
        constraint drafts_account_id_id unique (account_id, id),
        constraint drafts_mentor foreign key (account_id, mentor_id)
          references mentors (account_id, id) on delete cascade,
        constraint drafts_interaction foreign key (account_id, interaction_id)
          references interactions (account_id, id) on delete set null (interaction_id),
        constraint drafts_sent_interaction foreign key (account_id, sent_interaction_id)
          references interactions (account_id, id) on delete set null (sent_interaction_id)
      )`);
    await runner.query('create index drafts_updated on drafts (account_id, updated_at desc, id desc)');
    await runner.query(
      'create index drafts_mentor_updated on drafts (account_id, mentor_id, updated_at desc, id desc)',
    );
    for (const column of ['interaction_id', 'sent_interaction_id']) {
      await runner.query(`create index drafts_${column} on drafts (account_id, ${column}) where ${column} is not null`);
    }
    await runner.query(`
      create table draft_answers (
        id uuid primary key,
        account_id uuid not null constraint draft_answers_account references accounts (id) on delete cascade,
        draft_id uuid not null,
        rule text not null,
        effect text not null,
        kind text not null constraint draft_answers_kind check (kind in ('accept', 'reason', 'dispute')),
        reason text,
        words text,
        words_digest text not null,
        message text not null,
        from_day date,
        at timestamptz not null,
        constraint draft_answers_account_id_id unique (account_id, id),
        constraint draft_answers_draft foreign key (account_id, draft_id)
          references drafts (account_id, id) on delete cascade
      )`);
    await runner.query('create index draft_answers_draft_at on draft_answers (account_id, draft_id, at, id)');
    for (const table of ['drafts', 'draft_answers']) await closeTable(runner, table);
    // Without those of mentors in the thirty days before they are gone for good.
    await runner.query(`
      create view present_drafts with (security_invoker = true) as
        select d.account_id, d.id from drafts d
        join mentors m on m.account_id = d.account_id and m.id = d.mentor_id and m.deleted_at is null`);
    await runner.query(`grant select on present_drafts to ${appRole}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view present_drafts');
    for (const table of ['draft_answers', 'drafts']) await runner.query(`drop table ${table}`);
  }
}
