import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['drafts', 'draft_answers'];

/**
 * Answers to findings outlive the draft they were given for, each with the person it was written to, the words answered
 * and the verdict as it stood.
 */
export class KeepAnswers1764000052000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table draft_answers
        add column mentor_id uuid,
        add column draft_kind text,
        add column whole boolean,
        add column verdict jsonb,
        alter column draft_id drop not null,
        drop constraint draft_answers_draft`);
    // Forced row-level security would hide the rows from the owner, too.
    for (const table of tables) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      update draft_answers a set mentor_id = d.mentor_id, draft_kind = d.kind, whole = a.words is null,
          words = coalesce(a.words, d.body)
        from drafts d where d.account_id = a.account_id and d.id = a.draft_id`);
    for (const table of tables) await runner.query(`alter table ${table} force row level security`);
    await runner.query(`
      alter table draft_answers
        alter column mentor_id set not null,
        alter column draft_kind set not null,
        alter column whole set not null,
        alter column words set not null,
        add constraint draft_answers_draft foreign key (account_id, draft_id)
          references drafts (account_id, id) on delete set null (draft_id),
        add constraint draft_answers_mentor foreign key (account_id, mentor_id)
          references mentors (account_id, id) on delete cascade`);
    await runner.query('create index draft_answers_at on draft_answers (account_id, at desc, id desc)');
    await runner.query(
      'create index draft_answers_mentor_at on draft_answers (account_id, mentor_id, at desc, id desc)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table draft_answers no force row level security');
    await runner.query('delete from draft_answers where draft_id is null');
    await runner.query('alter table draft_answers alter column words drop not null');
    await runner.query('update draft_answers set words = null where whole');
    await runner.query('alter table draft_answers force row level security');
    await runner.query('drop index draft_answers_at');
    await runner.query('drop index draft_answers_mentor_at');
    await runner.query(`
      alter table draft_answers
        drop constraint draft_answers_draft,
        drop constraint draft_answers_mentor,
        drop column mentor_id,
        drop column draft_kind,
        drop column whole,
        drop column verdict,
        alter column draft_id set not null,
        add constraint draft_answers_draft foreign key (account_id, draft_id)
          references drafts (account_id, id) on delete cascade`);
  }
}
