import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openFunction, openToLookUps } from '../src/platform/database/row-level-security.ts';

/**
 * The words by which messages are compared, and the search for those alike. Postgres leaves text indexes unused under
 * row-level security, so this one function runs as the owner; its first condition is the account of the transaction.
 */
export class FindCopiesOfDrafts1764000051100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table drafts add column kept_words text');
    // Of what was written before, all of it.
    await runner.query('update drafts set kept_words = plain_words(body)');
    await runner.query('alter table drafts alter column kept_words set not null');
    // Else each plan would compare the words with a hundred samples.
    await runner.query('alter table drafts alter column kept_words set statistics 0');
    await runner.query(
      `create index drafts_kept_words on drafts using gin (account_id, kept_words gin_trgm_ops) where kept_words <> ''`,
    );
    await runner.query(
      `create index drafts_letters_of_intent on drafts (account_id, id) where kind = 'letter_of_intent'`,
    );
    await openToLookUps(runner, 'drafts');
    await openFunction(
      runner,
      'drafts_alike(words text, threshold real, since timestamptz, not_to uuid, most integer)',
      // To compare two texts is a thousand times the work that Postgres takes it for: a row is to cost what it costs.
      `returns table (id uuid, share real) language plpgsql stable rows 20
         set cpu_tuple_cost = 1 set random_page_cost = 0.1 as $$
       declare
         mine constant uuid := nullif(current_setting('app.account_id', true), '')::uuid;
       begin
         if mine is null or words = '' then return; end if;
         perform set_config('pg_trgm.similarity_threshold', threshold::text, true);
         return query
           select d.id, similarity(d.kept_words, words) from drafts d
           where d.account_id = mine and d.kept_words <> '' and d.kept_words % words
             and d.mentor_id <> not_to and coalesce(d.sent_at, d.updated_at) >= since
           order by 2 desc, 1 limit most;
       end $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function drafts_alike(text, real, timestamptz, uuid, integer)');
    await runner.query('drop policy look_up on drafts');
    await runner.query('drop index drafts_letters_of_intent');
    await runner.query('drop index drafts_kept_words');
    await runner.query('alter table drafts drop column kept_words');
  }
}
