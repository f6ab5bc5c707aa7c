import cookie from '@fastify/cookie';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.ts';
import { protectiveHeaders } from './headers.ts';
import { readJsonBodies } from './json-body.ts';
import { PinoLogger } from './logger.ts';
import { validation } from './validation.ts';

const mebibyte = 1024 * 1024;

/** The application without a port yet: routes under `/api/v1`, limits, headers and validation. */
export async function createApp(house: DynamicModule, config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: mebibyte,
    trustProxy: config.publicUrl !== null,
    forceCloseConnections: 'idle',
    // Longer than any address Node reads: an id that is too long is one that does not exist.
    routerOptions: { maxParamLength: 16_384 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(house, adapter, {
    logger: new PinoLogger(config.logLevel),
    abortOnError: false,
  });
  readJsonBodies(app, mebibyte);
  app.setGlobalPrefix('api/v1');
  app.useGlobalPipes(validation());
  await app.register(cookie);
  const headers = protectiveHeaders(config);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      void reply.headers(headers);
      done();
    });
  return app;
}
