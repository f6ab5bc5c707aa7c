/** Fastify and pg with our own SQL and nothing else: no session, no row-level security, no validation. */
import fastify from 'fastify';
import pg from 'pg';
import { v7 } from 'uuid';
import { bound, ownStatements } from './statements.ts';

const { DATABASE_URL: url, ACCOUNT: account = '', POOL_SIZE: size } = process.env;
const pool = new pg.Pool({
  connectionString: url,
  max: Number(size),
  // The search asks the connection whose mentors it may find.
  options: `-c app.account_id=${account} -c timezone=UTC`,
});
const statements = ownStatements();
const server = fastify();

interface Listed {
  id: string;
  cursorKey: unknown[];
}

server.get<{ Querystring: { q?: string } }>('/api/v1/mentors', async ({ query: { q } }) => {
  const statement = q === undefined ? statements.list : statements.search;
  const { rows } = await pool.query<Listed>(bound(statement, { account, now: new Date() }));
  const items = rows.slice(0, 20).map(({ cursorKey: _, ...item }) => item);
  const last = rows.length > 20 ? rows[19] : undefined;
  const nextCursor = last ? Buffer.from(JSON.stringify([...last.cursorKey, last.id])).toString('base64url') : null;
  return { items, nextCursor };
});

server.get<{ Params: { id: string } }>('/api/v1/mentors/:id', async ({ params: { id } }, reply) => {
  const { rows } = await pool.query<object>(bound(statements.get, { account, id, now: new Date() }));
  return rows[0] ?? reply.code(404).send({ code: 'not-found' });
});

server.post<{ Body: Record<string, unknown> }>('/api/v1/mentors', async ({ body }, reply) => {
  const given = { ...body, account, newId: v7(), now: new Date() };
  const { rows } = await pool.query<object>(bound(statements.create, given));
  return reply.code(201).send(rows[0]);
});

const address = await server.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`Bare server ready at ${address}\n`);
process.on('SIGTERM', () => void server.close().then(() => pool.end()));
