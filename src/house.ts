import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { layGround } from './ground.ts';
import type { Config } from './platform/config/config.ts';
import { createApp } from './platform/http/create-app.ts';

export interface House {
  app: NestFastifyApplication;
  /** Finishes running requests, then leaves the database. */
  close(): Promise<void>;
}

/** The whole application on its ground; it does not listen and no jobs run yet. */
export async function openHouse(
  config: Config,
  environment: NodeJS.ProcessEnv,
  role: 'serve' | 'join',
): Promise<House> {
  const ground = await layGround(config, environment, role);
  try {
    const app = await createApp(AppModule.on(ground), config);
    await app.init();
    const close = async () => {
      await app.close();
      await ground.source.destroy();
      await ground.leave();
    };
    return { app, close };
  } catch (error) {
    await ground.source.destroy();
    await ground.leave();
    throw error;
  }
}
