import type { EntityManager } from 'typeorm';
import type { Instant } from '../../etiquette/day.ts';

/** Those whose duties hang together. */
export interface Company {
  /** The people asked about and all of the same programs, and theirs in turn: what is said of each of them is exact. */
  members: string[];
  /** Sites where the people asked about work and the applicant rotated. */
  siteIds: string[];
  /** Others at those sites; what is said of them may be less than all. */
  neighbours: string[];
}

/** The company of these people. */
export async function companyOf(
  manager: EntityManager,
  account: string,
  mentorIds: readonly string[],
): Promise<Company> {
  const [found]: { members: string[]; sites: string[]; neighbours: string[] }[] = await manager.query(companySql, [
    account,
    mentorIds,
  ]);
  return { members: found?.members ?? [], siteIds: found?.sites ?? [], neighbours: found?.neighbours ?? [] };
}

const companySql = `
  with recursive near (person, program) as (
    select unnest($2::uuid[]), null::uuid
    union
    select step.person, step.program from near cross join lateral (
      select null::uuid as person, m.program_id as program from mentors m
        where m.account_id = $1 and m.id = near.person and m.program_id is not null
      union all
      select null, i.program_id from interactions i
        where i.account_id = $1 and i.mentor_id = near.person and i.program_id is not null
      union all
      select m.id, null from mentors m where m.account_id = $1 and m.program_id = near.program
      union all
      select i.mentor_id, null from interactions i where i.account_id = $1 and i.program_id = near.program
    ) step),
  places as (
    select distinct m.site_id as id from mentors m
    where m.account_id = $1 and m.id = any ($2::uuid[]) and m.site_id is not null
      and exists (select from rotations r where r.account_id = $1 and r.site_id = m.site_id))
  select
    array(select person from near where person is not null) as members,
    array(select id from places) as sites,
    array(select m.id from mentors m where m.account_id = $1 and m.site_id in (select id from places)) as neighbours`;

/** People whose first contact was since then, and who were written to: only they count against the budgets of new people. */
export async function newPeopleSince(manager: EntityManager, account: string, since: Instant): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select distinct mentor_id as id from interactions i
     where account_id = $1 and direction = 'outgoing' and at >= $2 and not exists (
       select from interactions earlier
       where earlier.account_id = $1 and earlier.mentor_id = i.mentor_id and earlier.at < $2)`,
    [account, since],
  );
  return rows.map((row) => row.id);
}
