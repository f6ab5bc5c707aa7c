import { createServer } from 'node:net';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { openHouse, type House } from './house.ts';
import { Config } from './platform/config/config.ts';
import { CannotStart } from './platform/embedded-postgres/index.ts';
import { openApiDocument } from './platform/http/documents.ts';
import { PublicUrl } from './platform/http/public-url.ts';
import { Jobs } from './platform/jobs/jobs.service.ts';
import { dashboardFolder } from './platform/paths.ts';

interface Parts {
  web: boolean;
  worker: boolean;
}

/** Starts what is asked for and returns how to stop it. Prints the ready line once requests are answered. */
async function serve(environment: NodeJS.ProcessEnv, { web, worker }: Parts): Promise<() => Promise<void>> {
  const config = new Config(environment);
  if (web) await expectFreePort(config);
  const house = await openHouse(config, environment, 'serve');
  try {
    if (web) await listen(house, config);
    // After listening, because links in mails name the port.
    if (worker) await house.app.get(Jobs).start();
    if (!web) process.stdout.write('Tactful is working\n');
  } catch (error) {
    await house.close();
    throw error;
  }
  return async () => {
    await house.app.get(Jobs).stop();
    await house.close();
  };
}

async function listen({ app }: House, config: Config): Promise<void> {
  // Written when somebody asks for it, which keeps the start short.
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
  await serveDashboard(app);
  await app.listen(config.port, config.host);
  const url = new URL(await app.getUrl());
  if (url.hostname === '[::1]' && config.host !== '::1') url.hostname = config.host;
  app.get(PublicUrl).listensAt(url.origin);
  process.stdout.write(`Tactful is ready at ${app.get(PublicUrl).base}\n`);
}

/** Every page is a link: what is no file and no API is the dashboard. */
async function serveDashboard(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyStatic, {
    root: dashboardFolder,
    prefix: '/',
    wildcard: false,
    maxAge: '1h',
    immutable: false,
  });
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0 });
  });
}

/** Says at once, before a database is started, that another program has the port. */
async function expectFreePort({ port, host }: Config): Promise<void> {
  if (port === 0) return;
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'is in use by another program' : `can’t be opened on ${host} (${error.code})`;
      reject(new CannotStart(`Port ${port} ${why}; set PORT to another one, or to 0 for any free one.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/**
 * Runs until SIGTERM or SIGINT, which also end a start that is under way, once it is done; a second one stops at once.
 * @returns the exit code
 */
export async function serveUntilStopped(environment: NodeJS.ProcessEnv, parts: Parts): Promise<number> {
  const asked = new Promise<void>((resolve) => {
    let before = false;
    const end = () => {
      if (before) process.exit(1);
      before = true;
      resolve();
    };
    process.on('SIGTERM', end);
    process.on('SIGINT', end);
  });
  const stop = await serve(environment, parts);
  await asked;
  await stop();
  return 0;
}
