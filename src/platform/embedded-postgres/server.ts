import { findBinaries } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import { hasCluster, makeCluster, readPassword } from './cluster.ts';
import { ensureDatabase, urlOf } from './connect.ts';
import { dataFolder, prepareDataFolder, removeLeftovers } from './data-folder.ts';
import { haltServer, hurry } from './halt.ts';
import { readLastStart, writeLastStart, type Role } from './last-start.ts';
import { findRunning, launchServer, type Launch, type Running } from './launch.ts';
import { whileLocked, type Lock } from './lock.ts';
import { until } from './pause.ts';
import { livingPostmaster, readPostmaster } from './postmaster.ts';
import { lives, markOf } from './processes.ts';
import { announceJoin, announceServe, inUse, servingProcess } from './presence.ts';
import { serverUser } from './server-user.ts';
import { shortenLog } from './server-log.ts';
import type { Settings } from './settings.ts';
import { watch } from './watch.ts';

export interface EmbeddedOptions {
  dataDir: string;
  /** Told, in sentences, what takes long or went wrong. */
  log: (sentence: string) => void;
  /** serve: refused while another process serves the folder; its server is revived when it is killed. */
  role: Role;
  /** Settings of the server beside or instead of our own. */
  settings?: Settings;
}

export interface EmbeddedServer {
  /** `postgres://user:password@127.0.0.1:port/database`; stays the same when a killed server is revived. */
  url: string;
  /** True where the server was found running. */
  adopted: boolean;
  /** serve: stops the server. join: stops it when a command started it and nobody uses it any more. */
  stop(): Promise<void>;
}

/** Milliseconds that others may take to start or stop the server before we give up. */
const patience = 360_000;

/**
 * The database server of a data folder: started, or found running and used as it is.
 * @throws CannotStart with a sentence for the user
 */
export async function startEmbedded({ dataDir, log, role, settings = {} }: EmbeddedOptions): Promise<EmbeddedServer> {
  const folder = dataFolder(dataDir);
  const user = serverUser(folder.postgres);
  prepareDataFolder(folder, user);
  const presence = role === 'serve' ? await announceServe(folder) : await announceJoin(folder);
  try {
    const { launch, running, adopted } = await bringUp();
    const unwatch = role === 'serve' ? keepUp(launch, running) : (): Promise<void> => Promise.resolve();
    let stopped: Promise<void> | null = null;
    const stop = (): Promise<void> => (stopped ??= unwatch().then(() => takeDown(launch, presence, role)));
    return { url: urlOf(launch, running.port), adopted, stop };
  } catch (error) {
    presence.release();
    throw error;
  }

  async function bringUp(): Promise<Started> {
    const started = await until(() => whileLocked(folder.startLock, patience, tryToBringUp), patience, 200);
    if (started) return started;
    throw new CannotStart(`Tactful serves ${folder.root}, but its database does not answer; start Tactful anew.`);
  }

  /** Null where another process serves the folder: it starts its server itself, at the port that it has told. */
  async function tryToBringUp(): Promise<Started | null> {
    const served = role === 'join' && (await servingProcess(folder)) !== null;
    removeLeftovers(folder);
    const isNew = !hasCluster(folder);
    if (isNew && served) return null;
    const binaries = findBinaries(user);
    if (isNew) await makeCluster(folder, binaries, user);
    const launch: Launch = { folder, binaries, user, password: readPassword(folder), settings, log };
    const found = await findRunning(launch);
    if (!found && served) return null;
    const running = found ?? (await launchServer(launch, readLastStart(folder).port));
    await ensureDatabase(launch, running.port);
    if (!found || role === 'serve') writeLastStart(folder, { port: running.port, role });
    return { launch, running, adopted: found !== null };
  }
}

interface Started {
  launch: Launch;
  running: Running;
  adopted: boolean;
}

/** Revives a killed server, always at the same port, since that is part of the address others were given. */
function keepUp(launch: Launch, { pid, port }: Running): () => Promise<void> {
  const { folder, log } = launch;
  let mark = markOf(pid);
  const isUp = (): boolean => {
    shortenLog(folder.log);
    const postmaster = readPostmaster(folder.cluster);
    if (postmaster?.stopping) hurry(postmaster.pid);
    return mark !== null && lives(mark);
  };
  const revive = (): Promise<void> =>
    whileLocked(folder.startLock, patience, async () => {
      const running = (await findRunning(launch)) ?? (await launchServer(launch, port, true));
      mark = markOf(running.pid);
    });
  return watch({ isUp, revive, log });
}

async function takeDown(launch: Launch, presence: Lock, role: Role): Promise<void> {
  const { folder } = launch;
  try {
    await whileLocked(folder.startLock, patience, async () => {
      if (role === 'join') {
        presence.release();
        if (readLastStart(folder).role === 'serve' || (await inUse(folder))) return;
      }
      const postmaster = livingPostmaster(folder.cluster);
      if (postmaster) await haltServer(postmaster.pid, folder.cluster, launch);
    });
  } finally {
    presence.release();
  }
}
