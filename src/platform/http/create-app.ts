import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.ts';
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
    routerOptions: { maxParamLength: 500 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(house, adapter, {
    logger: new PinoLogger(config.logLevel),
    abortOnError: false,
  });
  readJsonBodies(app, mebibyte);
  app.setGlobalPrefix('api/v1');
  app.useGlobalPipes(validation());
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: config.publicUrl?.startsWith('https:') ? [] : null,
      },
    },
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ?? false,
  });
  return app;
}
