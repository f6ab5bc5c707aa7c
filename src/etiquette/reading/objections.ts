import type { Objection, RuleAnswer } from '../rule.ts';
import type { Role } from '../roles/role.ts';
import type { Reading } from './reading.ts';
import type { Hit } from './sentence.ts';

const longestQuote = 70;

/** The words of a sentence as they may stand in an explanation: whole, or their beginning. */
export function quoted(text: string): string {
  const words = text.replace(/[\s]+/g, ' ').replace(/[“”"]/g, "'").trim();
  if (words.length <= longestQuote) return `“${words.replace(/[.,;:]$/, '')}”`;
  return `“${words.slice(0, words.lastIndexOf(' ', longestQuote) + 1 || longestQuote).trimEnd()} …”`;
}

/** Whether a rule about manners of speech has anything to read. */
export function speaks(reading: Reading): boolean {
  return reading.english && reading.sentences.length > 0;
}

/** One objection for each hit, with its words and place. */
export function objectTo(
  reading: Reading,
  hits: readonly Hit[],
  say: (quote: string, hit: Hit) => Pick<Objection, 'message' | 'instead' | 'effect'>,
): Objection[] {
  return hits.map((hit) => ({ ...say(quoted(hit.sentence.text), hit), ...reading.placed(hit) }));
}

/** The answer of a rule that no sentence may have this role. */
export function noneMay(
  role: Role,
  reading: Reading,
  ok: string,
  say: (quote: string) => Pick<Objection, 'message' | 'instead' | 'effect'>,
): RuleAnswer {
  if (!speaks(reading)) return null;
  const hits = reading.judged().hits(role);
  return hits.length === 0 ? { ok } : objectTo(reading, hits, say);
}
