import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, found by its package.json, from the sources as from the built files. */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** The dashboard's built files. */
export const dashboardFolder = join(projectRoot, 'dist', 'dashboard');

/** The words we send. */
export const templatesFolder = join(projectRoot, 'templates');

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json was not found above the program; is the checkout complete?');
  return findRoot(parent);
}
