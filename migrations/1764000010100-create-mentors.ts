import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable, openToLookUps } from '../src/platform/database/row-level-security.ts';

/** The people of the network, and the words by which each is found: their own, and those of their site and program. */
export class CreateMentors1764000010100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists btree_gin');
    await runner.query(`
      create table mentors (
        id uuid primary key,
        account_id uuid not null constraint mentors_account references accounts (id) on delete cascade,
        name text not null,
        credentials text,
        roles text[] not null,
        email text,
        phone text,
        time_zone text,
        site_id uuid,
        program_id uuid,
        selection_side_given boolean,
        on_selection_side boolean not null,
        circle text not null,
        met_through text,
        may_be_named boolean not null,
        do_not_contact boolean not null,
        answers_on_first_name boolean not null,
        tags text[] not null,
        notes text,
        last_interaction_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        deleted_at timestamptz,
        version integer not null,
        name_key text collate "C" not null,
        search_near text not null,
        search_words tsvector not null,
        constraint mentors_account_id_id unique (account_id, id),
        constraint mentors_site foreign key (account_id, site_id)
          references sites (account_id, id) on delete set null (site_id),
        constraint mentors_program foreign key (account_id, program_id)
          references programs (account_id, id) on delete set null (program_id)
      )`);
    await addIndexes(runner);
    await addTriggers(runner);
    await closeTable(runner, 'mentors');
    await openToLookUps(runner, 'mentors');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sites', 'programs']) await runner.query(`drop trigger describe_mentors on ${table}`);
    await runner.query('drop table mentors');
    await runner.query('drop function describe_mentor()');
    await runner.query('drop function describe_mentors()');
    await runner.query('drop extension btree_gin');
  }
}

async function addIndexes(runner: QueryRunner): Promise<void> {
  const living = 'where deleted_at is null';
  await runner.query(`create index mentors_name on mentors (account_id, name_key, id) ${living}`);
  await runner.query(`
    create index mentors_last_interaction on mentors
      (account_id, (case when last_interaction_at is null then '-infinity' else last_interaction_at end), id) ${living}`);
  await runner.query(`create index mentors_created on mentors (account_id, created_at, id) ${living}`);
  await runner.query('create index mentors_deleted on mentors (account_id, deleted_at) where deleted_at is not null');
  await runner.query('create index mentors_site_id on mentors (account_id, site_id) where site_id is not null');
  await runner.query(
    'create index mentors_program_id on mentors (account_id, program_id) where program_id is not null',
  );
  // A short pending list keeps a search from reading what was just added row by row.
  await runner.query(`
    create index mentors_search on mentors using gin (account_id, search_words, search_near gin_trgm_ops)
      with (gin_pending_list_limit = 256) ${living}`);
}

async function addTriggers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function describe_mentor() returns trigger language plpgsql as $$
    declare
      name_words constant text := plain_words(new.name);
      place_words constant text := concat_ws(' ',
        (select s.search_text from sites s where s.account_id = new.account_id and s.id = new.site_id),
        (select p.search_text from programs p where p.account_id = new.account_id and p.id = new.program_id));
      own_words constant text := plain_words(concat_ws(' ', replace(new.credentials, '.', ''),
        array_to_string(new.roles, ' '), array_to_string(new.tags, ' '), new.met_through));
    begin
      new.name_key := left(folded(new.name), 60);
      new.search_near := concat_ws(' ', name_words, own_words, place_words);
      new.search_words := setweight(to_tsvector('simple', name_words), 'A')
        || to_tsvector('simple', concat_ws(' ', own_words, place_words, plain_words(concat_ws(' ', new.email, new.notes))));
      new.on_selection_side := coalesce(
        new.selection_side_given, new.roles && array['program-director', 'coordinator', 'interviewer']);
      if tg_op = 'UPDATE' and new.version = old.version
        and (new.site_id is distinct from old.site_id or new.program_id is distinct from old.program_id) then
        new.version := old.version + 1;
      end if;
      return new;
    end $$`);
  await runner.query(`
    create trigger describe before insert or update of name, credentials, roles, tags, met_through, email, notes,
      site_id, program_id, selection_side_given
    on mentors for each row execute function describe_mentor()`);
  // Writing a mentor's place anew, unchanged, lets the trigger above read the place's new words.
  await runner.query(`
    create function describe_mentors() returns trigger language plpgsql as $$
    begin
      if tg_table_name = 'sites' then
        update mentors set site_id = new.id where account_id = new.account_id and site_id = new.id;
      else
        update mentors set program_id = new.id where account_id = new.account_id and program_id = new.id;
      end if;
      return null;
    end $$`);
  for (const table of ['sites', 'programs']) {
    await runner.query(`
      create trigger describe_mentors after update on ${table} for each row
      when (new.search_text <> old.search_text) execute function describe_mentors()`);
  }
}
