import type { QueryRunner } from 'typeorm';
import { appRole } from './data-source.ts';

/** Tables that hold no user's data, or are looked up before an account is known. Everything else has `account_id`. */
export const tablesWithoutAccount = [
  'accounts',
  'sessions',
  'api_tokens',
  'password_resets',
  'throttle',
  'migrations',
  'scheduler_state',
];

/** The account of the running transaction, as policies read it; the setting is `''`, not null, after a commit. */
export const currentAccount = `(select nullif(current_setting('app.account_id', true), '')::uuid)`;

/**
 * Closes a table that has an `account_id`: row-level security for everybody, the owner too, one policy, and the app
 * role's rights.
 */
export async function closeTable(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(
    `create policy own_account on ${table} to ${appRole}
       using (account_id = ${currentAccount}) with check (account_id = ${currentAccount})`,
  );
  await openTable(runner, table);
}

/**
 * Lets the owner's own look-up functions read a closed table. Forced row-level security binds the owner too, unless it
 * is a superuser; nothing but such functions ever runs as the owner.
 */
export async function openToLookUps(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`create policy look_up on ${table} for select to current_user using (true)`);
}

/** Gives the app role the rights to rows of a table. */
export async function openTable(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`grant select, insert, update, delete on ${table} to ${appRole}`);
}

/**
 * Makes a function that runs with its owner's rights; its search path is fixed, and only the app role may call it.
 * @param signature `name(argument type, …)` as for `create function`
 */
export async function openFunction(runner: QueryRunner, signature: string, definition: string): Promise<void> {
  await runner.query(`create function ${signature} ${definition}`);
  const name = signature.replace(/\s+default\s+[^,)]+/gi, '');
  const types = name.replace(
    /\(.*\)$/s,
    (list) =>
      `(${list
        .slice(1, -1)
        .split(',')
        .map((argument) => argument.trim().split(/\s+/).slice(1).join(' '))
        .join(', ')})`,
  );
  await runner.query(`alter function ${types} security definer set search_path = pg_catalog, public, pg_temp`);
  await runner.query(`revoke all on function ${types} from public`);
  await runner.query(`grant execute on function ${types} to ${appRole}`);
}
