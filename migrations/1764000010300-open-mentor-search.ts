import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openFunction } from '../src/platform/database/row-level-security.ts';

/**
 * The search for mentors. Postgres leaves text indexes unused under row-level security, so this one function runs as
 * the owner; its first condition, everywhere, is the account of the running transaction.
 */
export class OpenMentorSearch1764000010300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Two neighbouring letters swapped, or one letter too many; after other slips a word of four letters or more is still
    // like itself (0.42: more in common than its first two letters).
    await runner.query(`
      create function slips_of(term text) returns tsquery language sql immutable strict parallel safe as $$
        select string_agg(format('%s:*', variant), ' | ')::tsquery from (
          select left(term, i - 1) || substr(term, i + 1, 1) || substr(term, i, 1) || substr(term, i + 2) variant
          from generate_series(1, length(term) - 1) i where length(term) >= 3
          union
          select left(term, i - 1) || substr(term, i + 1) from generate_series(1, length(term)) i where length(term) >= 5
        ) variants
      $$`);
    await openFunction(
      runner,
      'search_mentors(sought text)',
      `returns table (id uuid, rank integer) language plpgsql stable rows 100 as $$
       declare
         mine constant uuid := nullif(current_setting('app.account_id', true), '')::uuid;
         terms constant text[] := (select array_agg(left(word, 60)) from (
           select distinct word from unnest(string_to_array(plain_words(sought), ' ')) word where word <> '' limit 8) w);
         all_of constant tsquery := (select string_agg(term || ':*', ' & ') from unnest(terms) term)::tsquery;
         slips constant tsquery[] := array(select slips_of(term) from unnest(terms) term);
         term text;
         slip tsquery;
         hits uuid[];
         close_by uuid[];
       begin
         if mine is null or terms is null then return; end if;
         return query
           select m.id, (select count(*) from unnest(terms) t where m.search_words @@ (t || ':*A')::tsquery)::integer
           from mentors m
           where m.account_id = mine and m.deleted_at is null and m.search_words @@ all_of;
         if found then return; end if;

         -- Nobody matches as written: allow for slips of the pen, word by word, the commonest word first.
         perform set_config('pg_trgm.word_similarity_threshold', '0.42', true);
         for term, slip in
           select t, s from unnest(terms, slips) u (t, s)
           order by (select count(*) from mentors m
                     where m.account_id = mine and m.deleted_at is null
                       and m.search_words @@ (t || ':*')::tsquery) desc
         loop
           close_by := array(
             select m.id from mentors m
             where m.account_id = mine and m.deleted_at is null and m.search_words @@ (term || ':*')::tsquery
               and (hits is null or m.id = any (hits)));
           if cardinality(close_by) = 0 then
             close_by := array(
               select m.id from mentors m
               where m.account_id = mine and m.deleted_at is null
                 and (m.search_words @@ slip or (length(term) >= 4 and m.search_near %> term))
                 and (hits is null or m.id = any (hits)));
           end if;
           hits := close_by;
         end loop;
         return query
           select m.id, (select sum(100 * coalesce(m.search_words @@ s, false)::integer
               + 100 * word_similarity(t, m.name_key) + 50 * word_similarity(t, m.search_near))
             from unnest(terms, slips) u (t, s))::integer
           from mentors m
           where m.account_id = mine and m.id = any (hits);
       end $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function search_mentors(text)');
    await runner.query('drop function slips_of(text)');
  }
}
