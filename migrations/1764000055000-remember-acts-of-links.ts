import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a mail's link did, so that it can be taken back. */
export class RememberActsOfLinks1764000055000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table used_links add column id uuid, add column what text not null default '', add column undoes jsonb`);
    await runner.query('update used_links set id = gen_random_uuid()');
    await runner.query(`
      alter table used_links alter column id set not null, alter column what drop default,
        add constraint used_links_id unique (account_id, id)`);
    await runner.query('create index used_links_used_at on used_links (account_id, used_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table used_links drop column id, drop column what, drop column undoes');
    await runner.query('drop index used_links_used_at');
  }
}
