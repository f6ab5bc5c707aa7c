import { closeSync, realpathSync } from 'node:fs';
import type { Binaries } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import { answers } from './connect.ts';
import { nameWithin, type DataFolder } from './data-folder.ts';
import { explainFailure } from './explain.ts';
import { freePort } from './free-port.ts';
import { logEnd, logSince, openLog } from './server-log.ts';
import { until } from './pause.ts';
import { clusterName, livingPostmaster, outlastOrphans, readPostmaster, removeForeignPidFile } from './postmaster.ts';
import type { ServerUser } from './server-user.ts';
import { asArguments, ownSettings, type Settings } from './settings.ts';
import { spawnProgram } from './spawn.ts';

/** All that is needed to start the server of one data folder. */
export interface Launch {
  folder: DataFolder;
  binaries: Binaries;
  user: ServerUser | null;
  password: string;
  settings: Settings;
  log: (sentence: string) => void;
}

export interface Running {
  pid: number;
  port: number;
}

/** Milliseconds: after a crash the server may have much to bring in order before it answers. */
const patience = 300_000;
const attempts = 5;

/** The server that runs already, once it answers; null where none does. @throws CannotStart */
export async function findRunning(launch: Launch): Promise<Running | null> {
  const { cluster, root } = launch.folder;
  const found = await until(
    async () => {
      const postmaster = livingPostmaster(cluster);
      if (postmaster === null) return 'none';
      return postmaster.ready && (await answers(launch, postmaster.port)) ? postmaster : null;
    },
    patience,
    50,
  );
  if (found === 'none') return null;
  if (found) return { pid: found.pid, port: found.port };
  const pid = livingPostmaster(cluster)?.pid ?? 'unknown';
  throw new CannotStart(
    `The database in ${root} runs (process ${pid}) but does not answer; end that process, then start again.`,
  );
}

/**
 * Starts the server; call only where none runs.
 * @param wished a port to take if it is free
 * @param onlyThat true: no other port will do
 * @throws CannotStart
 */
export async function launchServer(launch: Launch, wished: number | null, onlyThat = false): Promise<Running> {
  await outlastOrphans(launch.folder.cluster, launch.log);
  removeForeignPidFile(launch.folder.cluster);
  for (let attempt = 1; ; attempt++) {
    const port = attempt === 1 || onlyThat ? (wished ?? (await freePort())) : await freePort();
    const began = await tryPort(launch, port);
    if ('pid' in began) return { pid: began.pid, port };
    const portTaken = /could not bind|could not create any TCP/i.test(began.said);
    if (!portTaken || attempt === attempts) throw explainFailure(began.said, launch.folder.postgres);
  }
}

async function tryPort(launch: Launch, port: number): Promise<Running | { said: string }> {
  const { folder, binaries, user } = launch;
  const output = openLog(folder);
  const from = logEnd(folder.log);
  const settings = { ...ownSettings, cluster_name: clusterName(realpathSync(folder.cluster)), ...launch.settings };
  const child = spawnProgram(
    binaries.postgres,
    ['-D', nameWithin(folder.cluster, user), '-p', String(port), ...asArguments(settings)],
    {
      user,
      cwd: folder.cluster,
      stdio: ['ignore', output, output],
      detached: true,
    },
  );
  closeSync(output);
  let ended: string | null = null;
  child.once('error', (error) => (ended = `error: ${error.message}`));
  child.once('exit', () => (ended ??= ''));
  child.unref();

  const state = await until(
    async () => {
      if (ended !== null) return 'ended';
      const postmaster = readPostmaster(folder.cluster);
      if (postmaster?.pid !== child.pid || !postmaster?.ready) return null;
      return (await answers(launch, port)) ? 'ready' : null;
    },
    patience,
    10,
  );
  if (state === 'ready' && child.pid !== undefined) return { pid: child.pid, port };
  return { said: `${logSince(folder.log, from)}\n${ended ?? 'error: it did not answer in time'}` };
}
