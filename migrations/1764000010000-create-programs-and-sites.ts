import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable } from '../src/platform/database/row-level-security.ts';

/** Residency programs, and the sites where the applicant worked, with the words by which both are found. */
export class CreateProgramsAndSites1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // unaccent() counts as changeable because its dictionary could be; ours never is, and indexes ask for certainty.
    await runner.query(`
      create function folded(given text) returns text language sql immutable strict parallel safe
      return lower(unaccent('unaccent'::regdictionary, given))`);
    await runner.query(`
      create function plain_words(given text) returns text language sql immutable strict parallel safe
      return btrim(regexp_replace(translate(folded(given), '''', ''), '[^[:alnum:]]+', ' ', 'g'))`);
    await runner.query(`
      create table programs (
        id uuid primary key,
        account_id uuid not null constraint programs_account references accounts (id) on delete cascade,
        name text not null,
        health_system text,
        specialty text,
        tier text not null,
        img_history text,
        thank_you_policy text not null,
        post_interview_contact text not null,
        rank_intent_invited boolean not null,
        notes text,
        name_key text collate "C" not null,
        search_text text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null,
        constraint programs_account_id_id unique (account_id, id)
      )`);
    await runner.query(`
      create table sites (
        id uuid primary key,
        account_id uuid not null constraint sites_account references accounts (id) on delete cascade,
        name text not null,
        health_system text,
        city text,
        notes text,
        name_key text collate "C" not null,
        search_text text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null,
        constraint sites_account_id_id unique (account_id, id)
      )`);
    await runner.query(`
      create table rotations (
        id uuid primary key,
        account_id uuid not null constraint rotations_account references accounts (id) on delete cascade,
        site_id uuid not null,
        kind text not null,
        specialty text,
        from_day date not null,
        to_day date not null constraint rotations_in_order check (from_day <= to_day),
        constraint rotations_account_id_id unique (account_id, id),
        constraint rotations_site foreign key (account_id, site_id)
          references sites (account_id, id) on delete cascade
      )`);
    await runner.query('create index programs_name on programs (account_id, name_key, id)');
    await runner.query('create index sites_name on sites (account_id, name_key, id)');
    await runner.query('create index rotations_site_from on rotations (account_id, site_id, from_day)');
    await describe(runner, 'programs', ['name', 'health_system', 'specialty']);
    await describe(runner, 'sites', ['name', 'health_system', 'city']);
    for (const table of ['programs', 'sites', 'rotations']) await closeTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['rotations', 'sites', 'programs']) await runner.query(`drop table ${table}`);
    for (const table of ['sites', 'programs']) await runner.query(`drop function describe_${table}()`);
    await runner.query('drop function plain_words(text)');
    await runner.query('drop function folded(text)');
  }
}

/** Keeps `name_key` (for order) and `search_text` true to the columns that are searched. */
async function describe(runner: QueryRunner, table: string, columns: string[]): Promise<void> {
  const given = columns.map((column) => `new.${column}`).join(', ');
  await runner.query(`
    create function describe_${table}() returns trigger language plpgsql as $$
    begin
      new.name_key := left(folded(new.name), 60);
      new.search_text := plain_words(concat_ws(' ', ${given}));
      return new;
    end $$`);
  await runner.query(`
    create trigger describe before insert or update of ${columns.join(', ')} on ${table}
    for each row execute function describe_${table}()`);
}
