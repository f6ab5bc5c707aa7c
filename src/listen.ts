import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import type { House } from './house.ts';
import type { Config } from './platform/config/config.ts';
import { openApiDocument } from './platform/http/documents.ts';
import { PublicUrl } from './platform/http/public-url.ts';
import { dashboardFolder } from './platform/paths.ts';

/** Answers requests from now on. @returns where */
export async function listen({ app }: House, config: Config): Promise<string> {
  // Written when somebody asks for it, which keeps the start short.
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
  await serveDashboard(app);
  await app.listen(config.port, config.host);
  const url = new URL(await app.getUrl());
  if (url.hostname === '[::1]' && config.host !== '::1') url.hostname = config.host;
  app.get(PublicUrl).listensAt(url.origin);
  return app.get(PublicUrl).base;
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
