import type { Finding, Replacement, Verdict } from './etiquette/verdict.ts';
import type { Effect } from './etiquette/words.ts';

const colours: Record<Effect, string> = { hint: '36', mind: '33', wait: '34', stop: '31' };

/**
 * The verdict as a linter would print it, in the order of the text: place, effect, rule; what was seen, what instead,
 * and words that mend it. What concerns the whole stands at 1:1.
 */
export function spoken(verdict: Verdict, text: string, name: string, coloured: boolean): string {
  const paint = (code: string, words: string) => (coloured ? `\u001b[${code}m${words}\u001b[0m` : words);
  const said = ({ start, effect, rule, message, instead, replacement }: Finding) => {
    const place = paint('4', `${name}:${placeOf(text, start)}`);
    const head = `${place}  ${paint(colours[effect], effect)}  ${paint('2', rule)}`;
    const mends = replacement ? [paint('32', mendOf(replacement))] : [];
    return `${[head, message, instead, ...mends].join('\n    ')}\n`;
  };
  const findings = verdict.findings.toSorted((a, b) => a.start - b.start);
  const note = verdict.note ? `${verdict.note}\n` : '';
  const kept = verdict.content.length;
  const end =
    findings.length === 0
      ? `${paint('32', 'go')}  Nothing to object to; ${kept === 1 ? '1 rule was' : `${kept} rules were`} kept.\n`
      : `${paint('1', verdict.decision)}  ${findings.length === 1 ? '1 finding' : `${findings.length} findings`}\n`;
  return `${findings.map(said).join('')}${note}${end}`;
}

function mendOf({ start, end, text }: Replacement): string {
  if (text === '') return '→ take the sentence out';
  return `→ ${start === end ? 'add ' : ''}“${text.trim()}”`;
}

/** Line and column, both from 1; a column counts UTF-16 units, as editors do. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`;
}
