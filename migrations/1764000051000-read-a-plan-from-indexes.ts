import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes that hold all that the plan of a week reads of contacts and of what is owed, so that the rows are left alone. */
export class ReadAPlanFromIndexes1764000051000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index interactions_brief on interactions (account_id, mentor_id, at, logged_at, id)
         include (kind, direction, purpose, outcome, program_id)`,
    );
    await runner.query('drop index follow_ups_mentor_due');
    await runner.query(
      `create index follow_ups_mentor_due on follow_ups (account_id, mentor_id, due_at, id)
         include (kind, state, not_before, late_at, snoozed_until, natural_key)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index follow_ups_mentor_due');
    await runner.query('create index follow_ups_mentor_due on follow_ups (account_id, mentor_id, due_at, id)');
    await runner.query('drop index interactions_brief');
  }
}
