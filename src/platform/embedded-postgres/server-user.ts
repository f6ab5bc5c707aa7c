import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Under whom the database server runs where that is not ourselves: Postgres refuses to run as root. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** Nobody, on every system we know. */
const nobody = 65_534;

/**
 * Null for an ordinary user. For root: who owns the folder of the server already, else nobody.
 * @param folder the server's own folder; need not exist
 */
export function serverUser(folder: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  // What is wrong with a folder that exists but can't be looked at is told when it is prepared.
  const owner = existsSync(folder) ? statSync(folder) : null;
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return { uid: nobody, gid: nobody };
}

/** True where this user may pass through every folder above the path, and read it (and enter it, if a folder). */
export function canReach(path: string, user: ServerUser): boolean {
  const end = statSync(path, { throwIfNoEntry: false });
  if (end === undefined || !allows(end, user, end.isDirectory() ? 5 : 4)) return false;
  return canReachParent(path, user);
}

/** True where this user may pass through every folder above the path, whether or not the path exists. */
export function canReachParent(path: string, user: ServerUser): boolean {
  const parent = dirname(path);
  if (parent === path) return true;
  const stat = statSync(parent, { throwIfNoEntry: false });
  return (stat === undefined || allows(stat, user, 1)) && canReachParent(parent, user);
}

/** @param wanted read 4, write 2, enter 1, added up */
function allows(stat: { uid: number; gid: number; mode: number }, user: ServerUser, wanted: number): boolean {
  const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0;
  return ((stat.mode >> shift) & wanted) === wanted;
}
