import type { Verdict } from './etiquette/verdict.ts';
import type { Effect } from './etiquette/words.ts';

const colours: Record<Effect, string> = { hint: '36', mind: '33', wait: '34', stop: '31' };

/** The verdict as a linter would print it: place, effect, rule, what was seen, what instead. */
export function spoken(verdict: Verdict, text: string, name: string, coloured: boolean): string {
  const paint = (code: string, words: string) => (coloured ? `\u001b[${code}m${words}\u001b[0m` : words);
  const lines = verdict.findings.map((finding) => {
    const { line, column } = placeOf(text, finding.start);
    const place = finding.end === 0 ? name : `${name}:${line}:${column}`;
    return `${place}  ${paint(colours[finding.effect], finding.effect)}  ${paint('2', finding.rule)}\n    ${finding.message}\n    ${finding.instead}\n`;
  });
  const note = verdict.note ? `${verdict.note}\n` : '';
  const end =
    lines.length === 0
      ? `${paint('32', 'go')}  Nothing to object to; ${verdict.content.length} rules were kept.\n`
      : `${paint('1', verdict.decision)}  ${lines.length === 1 ? '1 finding' : `${lines.length} findings`}\n`;
  return `${lines.join('')}${note}${end}`;
}

/** Line and column, both from 1; a column counts UTF-16 units, as editors do. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
