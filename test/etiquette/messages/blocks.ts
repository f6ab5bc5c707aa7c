import { readFileSync } from 'node:fs';
import type { Labelled } from '../training/measure.ts';

/** Reads blocks of messages: a line "= rules | kind", then the words. A block without rules is respectful. */
export function messagesIn(path: string): Labelled[] {
  const blocks = readFileSync(path, 'utf8')
    .replace(/^#.*\n/gm, '')
    .split(/^= */m)
    .slice(1);
  return blocks.map((block, index) => {
    const end = block.indexOf('\n');
    const [rules = '', kind = 'other'] = block
      .slice(0, end)
      .split('|')
      .map((part) => part.trim());
    const expected = rules === '' ? [] : rules.split(',').map((rule) => rule.trim());
    return {
      id: `${expected.length === 0 ? 'r' : 'p'}${index + 1}`,
      kind,
      text: block.slice(end + 1).trim(),
      label: expected.length === 0 ? 'respectful' : 'problem',
      expected,
    };
  });
}
