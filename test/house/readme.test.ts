import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { policyNumbers, rules } from '../../src/etiquette/index.ts';
import { projectRoot } from '../../src/platform/paths.ts';
import { format, resolveConfig } from 'prettier';

const file = join(projectRoot, 'README.md');
const between = /(<!-- rules:[^\n]*-->\n)[\s\S]*?(\n<!-- \/rules -->)/;

/** The table of rules as it should stand in the README. */
function table(): string {
  const rows = rules
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .map((rule) => {
      const numbers = Object.values(policyNumbers[rule.id] ?? {}).map(({ label, value, laxest, unit }) => {
        const bound = laxest === value ? '' : ` [${laxest}]`;
        return `${label}: ${value}${bound} ${unit}`;
      });
      return `| \`${rule.id}\` | ${rule.effects.join(', ')} | ${rule.strength} | ${[rule.says, ...numbers].join('<br>')} |`;
    });
  return [
    '| rule | effect | strength | what it asks, its numbers, and in brackets the laxest you may set |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

describe('the README', () => {
  it('shows every rule with its numbers (npm run readme writes it)', async () => {
    const readme = readFileSync(file, 'utf8');
    expect(readme).toMatch(between);
    const wanted = readme.replace(between, (_, open: string, close: string) => `${open}\n${table()}\n${close}`);
    const formatted = await format(wanted, { ...(await resolveConfig(file)), parser: 'markdown' });
    if (process.env['WRITE_README']) writeFileSync(file, formatted);
    expect(readFileSync(file, 'utf8')).toBe(formatted);
  });

  it('begins with what it is for, then exactly two commands', () => {
    const readme = readFileSync(file, 'utf8');
    const section = readme.split('\n## ')[1] ?? '';
    expect(section.startsWith('Two commands')).toBe(true);
    expect([...section.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1]?.trim())).toEqual([
      'npm install && npm start',
      'npm install && npm test',
    ]);
  });
});
