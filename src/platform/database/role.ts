import type { ClientBase } from 'pg';
import { appRole } from './data-source.ts';

/** The login may not prepare the role; the message holds the SQL for somebody who may. */
export class RoleRefused extends Error {}

/**
 * Makes the role under which requests run, and lets this login take it. Two databases of one server share it, so
 * somebody else making it at the same moment is fine.
 * @throws RoleRefused
 */
export async function prepareRole(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ login: string; version: number }>(
    "select current_user as login, current_setting('server_version_num')::int as version",
  );
  const { login, version } = rows[0] ?? { login: 'postgres', version: 0 };
  if (version < 150_000) throw new RoleRefused('Tactful needs PostgreSQL 15 or newer; please upgrade the server.');
  const how = version >= 160_000 ? ' with set true' : '';
  const make = `create role ${appRole} nologin nobypassrls`;
  const give = `grant ${appRole} to "${login.replaceAll('"', '""')}"${how}`;
  try {
    await client.query(
      `do $$ begin
         if not exists (select from pg_roles where rolname = '${appRole}') then ${make}; end if;
       exception when duplicate_object or unique_violation then null; end $$`,
    );
    if (!(await maySet(client))) await client.query(give);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501') {
      throw new RoleRefused(
        `The login ${login} may not prepare the role ${appRole}. Run as an administrator:\n${make};\n${give};`,
      );
    }
    throw error;
  }
}

async function maySet(client: ClientBase): Promise<boolean> {
  const asked = await client.query<{ granted: boolean }>(
    `select exists (
       select from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member
       where r.rolname = $1 and u.rolname = current_user) as granted`,
    [appRole],
  );
  return asked.rows[0]?.granted ?? false;
}
