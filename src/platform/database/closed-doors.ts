import type { DataSource } from 'typeorm';
import { appRole } from './data-source.ts';
import { tablesWithoutAccount } from './row-level-security.ts';

/**
 * Refuses to go on where row-level security would not hold: the pool's role must be ours and bound by it, and every
 * table of ours must be closed, save those named in one list.
 * @throws Error naming what stands open
 */
export async function expectClosedDoors(source: DataSource): Promise<void> {
  const [role]: { role: string; free: boolean }[] = await source.query(
    'select current_user as role, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  );
  if (role?.role !== appRole || role.free) {
    throw new Error(
      `The database role of requests must be ${appRole}, without superuser or bypassrls; it is ${role?.role}.`,
    );
  }
  const open: { name: string }[] = await source.query(
    `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
       and not relname = any($1)`,
    [tablesWithoutAccount],
  );
  if (open.length > 0) {
    throw new Error(
      `These tables are not closed by row-level security: ${open.map((table) => table.name).join(', ')}.`,
    );
  }
}
