/** graphile-worker and nodemailer as their manuals show them: a job is a whole mail, and nothing else is known of it. */
import { run } from 'graphile-worker';
import { createTransport, type SendMailOptions } from 'nodemailer';
import pg from 'pg';

const { DATABASE_URL: connectionString, SMTP_URL: url = '', AT_ONCE: atOnce } = process.env;
const concurrency = Number(atOnce);
const transport = createTransport({ url, pool: true, maxConnections: concurrency });
const pgPool = new pg.Pool({ connectionString, max: concurrency + 2 });
pgPool.on('error', (error) => process.stderr.write(`${error.message}\n`));
pgPool.on('connect', (client) => client.on('error', () => undefined));

const runner = await run({
  pgPool,
  concurrency,
  noHandleSignals: true,
  taskList: { mail: async (payload) => void (await transport.sendMail(payload as SendMailOptions)) },
});
process.stdout.write('Bare worker is working\n');
process.on('SIGTERM', () => void runner.stop().then(() => pgPool.end().then(() => process.exit(0))));
