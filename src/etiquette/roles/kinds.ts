import { kindsOfWords } from './kinds-of-words.ts';
import { basesOf } from './tokens.ts';

/** The kinds a word belongs to, by the company it keeps: one of 1024, one of 256, one of 64. */
export type Kinds = readonly [narrow: number, middle: number, wide: number];

let all: Map<string, Kinds> | null = null;

function laidOut(): Map<string, Kinds> {
  const kinds = new Map<string, Kinds>();
  kindsOfWords.split('\n').forEach((line, narrow) => {
    const [middle, wide, ...words] = line.split(' ');
    for (const word of words) kinds.set(word, [narrow, Number(middle), Number(wide)]);
  });
  return kinds;
}

/** The kinds of a word or of what it is made from; null for a word not known. */
export function kindsOf(word: string): Kinds | null {
  all ??= laidOut();
  const own = all.get(word);
  if (own) return own;
  for (const base of basesOf(word)) {
    const found = all.get(base);
    if (found) return found;
  }
  return null;
}
