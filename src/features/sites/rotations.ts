import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { invalid, type FieldError } from '../../platform/problems/problem.ts';
import type { GivenRotationDto } from './sites.dto.ts';

/** @throws Problem 400 naming each rotation that ends before it begins, or is given twice */
export function checkRotations(given: GivenRotationDto[]): void {
  const ids = given.map(({ id }) => id?.toLowerCase());
  const faults = given.flatMap(({ from, to }, index): FieldError[] => {
    const id = ids[index];
    return [
      ...(to < from
        ? [{ field: `rotations.${index}.to`, message: 'Give a last day that is not before the first.' }]
        : []),
      ...(id !== undefined && ids.indexOf(id) < index
        ? [{ field: `rotations.${index}.id`, message: 'Name a rotation only once.' }]
        : []),
    ];
  });
  if (faults.length > 0) throw invalid(faults);
}

/**
 * Makes a site's rotations those given: one with an id is changed and keeps it, one without is new, the others go.
 * @throws Problem 400 where an id is not that of a rotation of this site
 */
export async function writeRotations(
  manager: EntityManager,
  account: AccountId,
  siteId: string,
  given: GivenRotationDto[],
): Promise<void> {
  const known: { id: string }[] = await manager.query('select id from rotations where site_id = $1', [siteId]);
  const ids = new Set(known.map(({ id }) => id));
  const faults = given.flatMap(({ id }, index) =>
    id === undefined || ids.has(id.toLowerCase())
      ? []
      : [{ field: `rotations.${index}.id`, message: 'There is no rotation with this id at this site.' }],
  );
  if (faults.length > 0) throw invalid(faults);
  const kept = given.flatMap(({ id }) => (id === undefined ? [] : [id]));
  await manager.query('delete from rotations where site_id = $1 and id <> all ($2::uuid[])', [siteId, kept]);
  await manager.query(
    `insert into rotations (id, account_id, site_id, kind, specialty, from_day, to_day)
     select id, $1, $2, kind, specialty, from_day, to_day
     from unnest($3::uuid[], $4::text[], $5::text[], $6::date[], $7::date[]) given (id, kind, specialty, from_day, to_day)
     on conflict (id) do update set
       kind = excluded.kind, specialty = excluded.specialty, from_day = excluded.from_day, to_day = excluded.to_day`,
    [
      account,
      siteId,
      given.map(({ id }) => id ?? v7()),
      given.map(({ kind }) => kind),
      given.map(({ specialty }) => specialty ?? null),
      given.map(({ from }) => from),
      given.map(({ to }) => to),
    ],
  );
}
