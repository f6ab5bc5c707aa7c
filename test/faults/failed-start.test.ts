import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { launch, temporaryFolder } from '../support/process.ts';

const folder = temporaryFolder();
let database: FreshDatabase;
let owner: pg.Client;
let worker: ReturnType<typeof launch> | null = null;

beforeAll(async () => {
  database = await freshDatabase();
  expect((await launch(['migrate'], { DATABASE_URL: database.url, DATA_DIR: folder.path }).ended).code).toBe(0);
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`
    create function gone() returns trigger language plpgsql as $$
      begin
        raise exception 'terminating connection due to administrator command' using errcode = '57P01';
      end $$;
    create trigger gone before insert on graphile_worker._private_jobs for each row execute function gone();`);
}, 120_000);
afterAll(async () => {
  worker?.process.kill('SIGKILL');
  await worker?.ended;
  await owner.end();
  await database.drop();
  folder.remove();
});

test('a worker whose database goes away in the last moment of its start ends, and takes no jobs', async () => {
  worker = launch(['serve', '--worker'], {
    DATABASE_URL: database.url,
    DATA_DIR: folder.path,
    LOG_LEVEL: 'fatal',
    TACTFUL_SECRET: 'a secret that is the same for all of them',
  });
  const { code, errors } = await worker.ended;
  expect(code).toBe(1);
  expect(errors).toContain('The database went away while Tactful was starting; start it again.');
  expect(worker.output()).not.toContain('is working');
}, 60_000);
