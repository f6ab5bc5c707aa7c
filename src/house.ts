import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { layGround } from './ground.ts';
import type { Config } from './platform/config/config.ts';
import type { Jobs } from './platform/jobs/jobs.service.ts';

export interface House {
  app: NestFastifyApplication;
  jobs: Jobs;
  /** Finishes running requests, then leaves the database. */
  close(): Promise<void>;
}

/** The whole application on its ground; it does not listen and no jobs run yet. */
export async function openHouse(
  config: Config,
  environment: NodeJS.ProcessEnv,
  role: 'serve' | 'join',
): Promise<House> {
  // The database starts while the rest of the program is read, which takes longer.
  const program = import('./program.ts');
  const ground = await layGround(config, environment, role);
  try {
    const { AppModule, createApp, Jobs } = await program;
    const app = await createApp(AppModule.on(ground), config);
    await app.init();
    const close = async () => {
      await app.close();
      await ground.source.destroy();
      await ground.leave();
    };
    return { app, jobs: app.get(Jobs), close };
  } catch (error) {
    await ground.source.destroy();
    await ground.leave();
    throw error;
  }
}
