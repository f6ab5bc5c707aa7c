import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openFunction } from '../src/platform/database/row-level-security.ts';

/** Requests may add jobs, and do nothing else to the queue. */
export class OpenJobQueue1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await openFunction(
      runner,
      'enqueue(task text, payload json, run_at timestamptz, job_key text, max_attempts int)',
      `returns void language plpgsql as $$
       begin
         perform graphile_worker.add_job(
           identifier := task, payload := payload, run_at := run_at, max_attempts := max_attempts, job_key := job_key);
       end $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function enqueue(text, json, timestamptz, text, int)');
  }
}
