// A process for the kill tests that starts the embedded database as the product does, and says on standard output
// what it has reached, a line of JSON each. Arguments: data folder, role, and a number to keep inserting, or nothing.
import pg from 'pg';
import { startEmbedded } from '../../src/platform/embedded-postgres/index.ts';

const [dataDir = '', role, uid = '', inserts] = process.argv.slice(2);
let stopping = false;
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

// Only now, with all modules read: the user need not be able to read the checkout's own folder.
if (uid !== '') {
  process.setgid?.(Number(uid));
  process.setuid?.(Number(uid));
}

try {
  const server = await startEmbedded({
    dataDir,
    role: role === 'join' ? 'join' : 'serve',
    log: (sentence) => say({ said: sentence }),
  });
  process.once('SIGTERM', () => {
    stopping = true;
    void server.stop().then(() => process.exit(0));
  });
  setInterval(() => undefined, 60_000);
  say({ url: server.url, adopted: server.adopted });
  if (inserts !== undefined) {
    await insertForEver(server.url, Number(inserts)).catch((error: unknown) => {
      if (!stopping) throw error;
    });
  }
} catch (error) {
  say({ refused: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}

/** Says each number once its commit is acknowledged. */
async function insertForEver(url: string, first: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table if not exists kept (n int primary key)');
  for (let n = first; !stopping; n++) {
    await client.query('insert into kept values ($1)', [n]);
    say({ kept: n });
  }
}
