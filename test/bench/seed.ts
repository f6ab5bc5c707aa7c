import pg from 'pg';
import { v7 } from 'uuid';

/** Works on the database as its owner. */
export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Accounts that are nobody's, each with as many mentors. */
export async function addOthers(client: pg.Client, accounts: number, mentors: number): Promise<void> {
  for (let i = 0; i < accounts; i++) {
    const id = v7();
    const sql = `insert into accounts (id, email, name, password_hash, created_at)
      values ($1, $2, 'Somebody', '', '2026-01-01T00:00Z')`;
    await client.query(sql, [id, `${id}@example.org`]);
    await addMentors(client, id, mentors);
  }
}

/** Mentors with varied names; one in forty is an Osei, one in seven of family medicine, so that a search finds some. */
export async function addMentors(client: pg.Client, account: string, count: number): Promise<void> {
  await client.query(
    `insert into mentors (id, account_id, name, credentials, roles, email, circle, may_be_named, do_not_contact,
       answers_on_first_name, tags, notes, created_at, updated_at, version)
     select gen_random_uuid(), $1,
       (array['Amara','Bo','Chidi','Dana','Esra','Farid','Greta','Hugo','Ines','Jonas','Kwame'])[1 + i % 11] || ' ' ||
       case when i % 40 = 0 then 'Osei' else initcap(translate(substr(md5(i::text), 1, 8), '0123456789', 'aeioulnrst')) end,
       'MD', array[(array['attending','faculty','resident','alumnus'])[1 + i % 4]], 'person' || i || '@example.org',
       'outer', false, false, false,
       array[case when i % 7 = 0 then 'family medicine' else 'internal medicine' end],
       'Met on the ward; spoke about teaching, clinics and research.',
       '2026-01-01T00:00Z'::timestamptz + i * interval '1 minute', '2026-06-01T00:00Z', 1
     from generate_series(1, $2::integer) i`,
    [account, count],
  );
}

/** The contacts numbered `from` to `to`: of all kinds, over the year before, spread over all mentors of the account. */
export async function addInteractions(
  client: pg.Client,
  account: string,
  { from, to, now }: { from: number; to: number; now: Date },
): Promise<void> {
  await client.query(
    `with people as (select array_agg(id order by created_at) ids from mentors where account_id = $1)
     insert into interactions (id, account_id, mentor_id, at, logged_at, kind, direction, summary, details, help_received,
       purpose, answer_needed, thanked, version)
     select gen_random_uuid(), $1, ids[1 + (i * 31) % cardinality(ids)], at, at,
       (array['email','meeting','call','email','email'])[1 + i % 5],
       (array['outgoing','mutual','mutual','incoming','outgoing'])[1 + i % 5],
       'A word about teaching.', '{}', false, (array['first_note',null,null,null,'thank_you'])[1 + i % 5],
       i % 5 = 3, false, 1
     from people, generate_series($2::integer, $3::integer) i,
       lateral (select $4::timestamptz - ((i * 7919) % 8760) * interval '1 hour' as at)`,
    [account, from, to, now],
  );
  await client.query(
    `update mentors m set last_interaction_at = i.at
     from (select mentor_id, max(at) at from interactions where account_id = $1 group by mentor_id) i
     where m.id = i.mentor_id and m.account_id = $1`,
    [account],
  );
}

/** As the database would do by itself after a while. */
export async function settle(client: pg.Client): Promise<void> {
  await client.query('vacuum analyze');
  await client.query('checkpoint');
}
