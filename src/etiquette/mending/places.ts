import type { Reading } from '../reading/reading.ts';
import type { Span } from '../reading/sentences.ts';
import type { Replacement } from '../verdict.ts';

const blank = (sign: string | undefined) => sign === ' ' || sign === '\t';

/** The sentence in which a place lies, in the writer's own text; null where it lies in none. */
export function sentenceAround({ start }: Span, reading: Reading): Span | null {
  const around = reading.sentences.map((sentence) => reading.placed(sentence));
  return around.find((sentence) => sentence.start <= start && start < sentence.end) ?? null;
}

/** Takes words out with the blank that parted them from their neighbours, or with their line where they fill it. */
export function takenOut(text: string, { start, end }: Span): Replacement {
  let [from, to] = [start, end];
  while (blank(text[from - 1])) from -= 1;
  while (blank(text[to])) to += 1;
  const opensLine = from === 0 || text[from - 1] === '\n';
  const closesLine = to === text.length || text[to] === '\n';
  if (!opensLine) return { start: from, end, text: '' };
  if (!closesLine) return { start, end: to, text: '' };
  while (text[from - 1] === '\n') from -= 1;
  if (from === 0) while (text[to] === '\n') to += 1;
  return { start: from, end: to, text: '' };
}

/** A sentence more, right after these words. */
export function addedAfter({ end }: Span, sentence: string): Replacement {
  return { start: end, end, text: ` ${sentence}` };
}

/** A sentence more, at the end of a body that has some. */
export function addedAtEnd(reading: Reading, sentence: string): Replacement {
  return addedAfter(reading.placed(reading.sentences.at(-1)!), sentence);
}
