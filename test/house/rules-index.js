// Writes src/etiquette/rules/index.ts from the folder listing: one rule, one file. `--check` only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../src/etiquette/rules');
const target = join(root, 'index.ts');

/** "language/too-long" is exported as `tooLong`. */
const nameOf = (id) => id.split('/')[1].replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

export function rulesIndex() {
  const ids = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((folder) =>
      readdirSync(join(root, folder.name))
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `${folder.name}/${file.slice(0, -3)}`),
    )
    .sort();
  const imports = ids.map((id) => `import { ${nameOf(id)} } from './${id}.ts';`);
  const names = ids.map((id) => `  ${nameOf(id)},`);
  return `// Made by test/house/rules-index.js from the folders beside it.
import type { AnyRule } from '../any-rule.ts';
${imports.join('\n')}

/** Every rule of the house, one file each. */
export const rules: readonly AnyRule[] = [
${names.join('\n')}
];
`;
}

const fresh = rulesIndex();
if (process.argv[1] === import.meta.filename) {
  if (!process.argv.includes('--check')) writeFileSync(target, fresh);
  else if (readFileSync(target, 'utf8') !== fresh) {
    console.error('src/etiquette/rules/index.ts is stale: run node test/house/rules-index.js');
    process.exit(1);
  }
}
