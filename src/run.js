// Builds what is stale, says so, and runs the command line. Plain JavaScript, because it runs before anything is built.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const shared = ['package-lock.json', 'tsconfig.json'];

const parts = [
  {
    name: 'server',
    sources: ['src', 'migrations', ...shared],
    leaves: (path) => path.startsWith(join('src', 'dashboard')),
    made: join(dist, 'src', 'cli.js'),
    command: [tsc, '-p', join(root, 'src', 'tsconfig.build.json')],
  },
  {
    name: 'dashboard',
    sources: [join('src', 'dashboard'), ...shared],
    leaves: () => false,
    made: join(dist, 'dashboard', 'index.html'),
    command: [vite, 'build', join(root, 'src', 'dashboard'), '--logLevel', 'warn'],
  },
];

const [command, ...rest] = process.argv.slice(2);
for (const part of parts) if (command === 'build' || command === 'serve' || part.name === 'server') build(part);
if (command !== 'build') {
  const { run } = await import(pathToFileURL(parts[0].made).href);
  await run([command, ...rest].filter((word) => word !== undefined));
}

function build({ name, sources, leaves, made, command: [program, ...words] }) {
  const stamp = join(dist, `.${name}.stamp`);
  const now = fingerprint(sources, leaves);
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  process.stderr.write(`Building the ${name} …\n`);
  const done = spawnSync(process.execPath, [program, ...words], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) {
    process.stderr.write(`The ${name} could not be built; the lines above say why.\n`);
    process.exit(1);
  }
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, now);
}

function fingerprint(sources, leaves) {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const path of filesUnder(source)) if (!leaves(path)) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesUnder(path) {
  const entries = existsSync(join(root, path)) ? readdirEntries(path) : [];
  return entries ?? [path];
}

function readdirEntries(path) {
  try {
    return readdirSync(join(root, path), { withFileTypes: true })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]));
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}
