import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.ts';
import { entities } from '../../src/entities.ts';
import { Config } from '../../src/platform/config/config.ts';
import { requestSource } from '../../src/platform/database/data-source.ts';
import { createApp } from '../../src/platform/http/create-app.ts';
import { PublicUrl } from '../../src/platform/http/public-url.ts';
import { Jobs } from '../../src/platform/jobs/jobs.service.ts';
import { Secrets } from '../../src/platform/secrets/secrets.ts';
import { TestClient } from './client.ts';
import { TestClock } from './clock.ts';
import { freshDatabase } from './database.ts';

export interface TestApp {
  app: NestFastifyApplication;
  /** Where it answers. */
  url: string;
  clock: TestClock;
  /** The login's address of this test's own database. */
  databaseUrl: string;
  /** Somebody without an account. */
  visitor(): TestClient;
  /** Somebody with a new account. */
  signUp(wishes?: { name?: string; timeZone?: string; email?: string }): Promise<TestClient>;
  /** Starts the job queue of this app. */
  work(): Promise<void>;
  close(): Promise<void>;
}

let people = 0;

/** Another's database and clock, where two processes are to share them. */
interface Shared {
  databaseUrl: string;
  clock?: TestClock;
}

/** The whole application on a database of its own, or on another's; on a port of its own. */
export async function startApp(environment: NodeJS.ProcessEnv = {}, shared?: Shared): Promise<TestApp> {
  const database = shared ? { url: shared.databaseUrl, drop: () => Promise.resolve() } : await freshDatabase();
  const config = new Config({ LOG_LEVEL: 'silent', PORT: '0', POOL_SIZE: '5', ...environment });
  const clock = shared?.clock ?? new TestClock();
  const source = requestSource({ url: database.url, poolSize: config.poolSize, entities });
  await source.initialize();
  const secrets = new Secrets(Buffer.alloc(32, 7));
  const app = await createApp(AppModule.on({ config, source, secrets, databaseUrl: database.url, clock }), config);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  app.get(PublicUrl).listensAt(url);
  const visitor = () => new TestClient(url);
  return {
    app,
    url,
    clock,
    databaseUrl: database.url,
    visitor,
    async signUp({ name = 'Maya Lindqvist', timeZone = 'America/New_York', email } = {}) {
      const client = visitor();
      people += 1;
      const address = email ?? `person${people}@example.org`;
      const made = await client.post('/auth/sign-up', {
        email: address,
        password: 'a long enough password',
        name,
        timeZone,
      });
      if (made.status !== 201) throw new Error(`Sign-up failed: ${JSON.stringify(made.body)}`);
      client.email = address;
      client.account = made.body.account.id;
      return client;
    },
    work: () => app.get(Jobs).start(),
    async close() {
      await app.get(Jobs).stop();
      await app.close();
      await source.destroy();
      await database.drop();
    },
  };
}
