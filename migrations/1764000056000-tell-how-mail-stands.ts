import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openFunction, openToLookUps } from '../src/platform/database/row-level-security.ts';

/** How the mail of the whole installation stands, in numbers, for health and doctor. */
export class TellHowMailStands1764000056000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index mails_failed on mails (created_at) where state = 'failed'`);
    await openToLookUps(runner, 'mail_servers');
    await openFunction(
      runner,
      'mail_tally(since timestamptz, most int)',
      `returns table (waiting int, failing int, held int, next_try timestamptz, given_up int, own_servers int)
         language sql stable as $$
         select
           (select count(*)::int from (select from mails where state in ('waiting', 'sending') limit most) counted),
           (select count(*)::int from (select from mails where state = 'waiting' and tries > 0 limit most) counted),
           (select count(*)::int from (select from mails where state = 'held' limit most) counted),
           (select min(next_try_at) from mails where state in ('waiting', 'sending')),
           (select count(*)::int from (select from mails where state = 'failed' and created_at > since limit most) counted),
           (select count(*)::int from mail_servers where standing = 'in-force') $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function mail_tally(timestamptz, int)');
    await runner.query('drop policy look_up on mail_servers');
    await runner.query('drop index mails_failed');
  }
}
