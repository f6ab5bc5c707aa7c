import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a user wants to be reminded of may come again: how often, and what it is counted from. */
export class RepeatFollowUps1764000060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table follow_ups add repeats jsonb
        constraint follow_ups_repeats check (repeats is null or kind = 'custom')`);
    await runner.query(`
      create index follow_ups_repeating on follow_ups (account_id, mentor_id)
        where repeats is not null and state = 'open'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index follow_ups_repeating');
    await runner.query('alter table follow_ups drop column repeats');
  }
}
