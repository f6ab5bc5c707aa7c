import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable, openTable } from '../src/platform/database/row-level-security.ts';

export class CreateAccounts1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists pg_trgm');
    await runner.query('create extension if not exists unaccent');
    await runner.query(`
      create table accounts (
        id uuid primary key,
        email text not null constraint accounts_email_key unique,
        name text not null,
        password_hash text not null,
        created_at timestamptz not null
      )`);
    await runner.query(`
      create table settings (
        account_id uuid primary key constraint settings_account references accounts (id) on delete cascade,
        time_zone text not null,
        mail_on boolean not null,
        digest_at text not null,
        digest_days smallint[] not null,
        policy jsonb not null,
        strengths jsonb not null,
        specialty text,
        medical_school text,
        about_me text,
        version integer not null
      )`);
    await runner.query(`
      create table sessions (
        token_hash text primary key,
        account_id uuid not null references accounts (id) on delete cascade,
        created_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    await runner.query('create index sessions_account on sessions (account_id)');
    await runner.query(`
      create table api_tokens (
        id uuid primary key,
        account_id uuid not null references accounts (id) on delete cascade,
        name text not null,
        token_hash text not null constraint api_tokens_token_hash_key unique,
        created_at timestamptz not null,
        last_used_on date
      )`);
    await runner.query('create index api_tokens_account on api_tokens (account_id)');
    await runner.query(`
      create table password_resets (
        token_hash text primary key,
        account_id uuid not null references accounts (id) on delete cascade,
        expires_at timestamptz not null
      )`);
    await runner.query('create index password_resets_account on password_resets (account_id)');
    await runner.query(`
      create table throttle (key text primary key, points integer not null default 0, expire bigint)`);
    await runner.query(`
      create table idempotency_keys (
        account_id uuid not null references accounts (id) on delete cascade,
        key text not null,
        request_hash text not null,
        status smallint,
        body jsonb,
        created_at timestamptz not null,
        primary key (account_id, key)
      )`);
    for (const table of ['accounts', 'sessions', 'api_tokens', 'password_resets', 'throttle'])
      await openTable(runner, table);
    await runner.query('grant select on migrations to tactful_app');
    for (const table of ['settings', 'idempotency_keys']) await closeTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'idempotency_keys',
      'throttle',
      'password_resets',
      'api_tokens',
      'sessions',
      'settings',
      'accounts',
    ]) {
      await runner.query(`drop table ${table}`);
    }
  }
}
