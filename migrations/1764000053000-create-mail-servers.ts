import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable } from '../src/platform/database/row-level-security.ts';

/** An account's own mail server: one in force, and one proposed until a code that it delivered is typed in. */
export class CreateMailServers1764000053000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_servers (
        account_id uuid not null constraint mail_servers_account references accounts (id) on delete cascade,
        standing text not null constraint mail_servers_standing check (standing in ('in-force', 'proposed')),
        host text not null,
        port integer not null,
        security text not null constraint mail_servers_security check (security in ('tls', 'starttls', 'none')),
        login text,
        sealed_password text,
        sender text not null,
        code_hash text,
        code_until timestamptz,
        code_tries integer not null,
        changed_at timestamptz not null,
        primary key (account_id, standing)
      )`);
    await closeTable(runner, 'mail_servers');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_servers');
  }
}
