import { fieldsOf, valuesOf, type Columns, type Values } from '../../platform/database/rows.ts';
import type { ChangeSiteDto } from './sites.dto.ts';

const editable = { name: 'name', healthSystem: 'health_system', city: 'city', notes: 'notes' } satisfies Columns;

const rotations = `(
  select coalesce(json_agg(json_build_object(
      'id', r.id, 'kind', r.kind, 'specialty', r.specialty, 'from', r.from_day, 'to', r.to_day)
    order by r.from_day, r.id), '[]')
  from rotations r where r.account_id = t.account_id and r.site_id = t.id)`;

/** The select list of a site `t`. */
export const siteSql = fieldsOf({
  id: 't.id',
  ...Object.fromEntries(Object.entries(editable).map(([field, column]) => [field, `t.${column}`])),
  rotations,
  createdAt: 't.created_at',
  updatedAt: 't.updated_at',
  version: 't.version',
});

export const siteValues = (dto: ChangeSiteDto): Values => valuesOf(dto, editable);
