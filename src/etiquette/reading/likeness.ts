/** The words of a text as pg_trgm sees them: letters and digits, lower case. */
export function plainWordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The trigram set of words, each padded with two blanks before and one after, as pg_trgm makes it. */
export function trigramsOf(words: readonly string[]): Set<string> {
  const trigrams = new Set<string>();
  for (const word of new Set(words)) {
    const padded = `  ${word} `;
    for (let place = 0; place + 3 <= padded.length; place++) trigrams.add(padded.slice(place, place + 3));
  }
  return trigrams;
}

/** Shared trigrams over all trigrams, 0 to 1. Both sets hold some. */
export function likeness(one: Set<string>, other: Set<string>): number {
  let shared = 0;
  for (const trigram of one) if (other.has(trigram)) shared++;
  return shared / (one.size + other.size - shared);
}

const openField = /\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{[^{}]*\}|\[[^[\]]*\]|<[^<>]*>/g;
/** A run of a template's words shorter than this may stand in a message by chance. */
const shortestRun = 3;

/** Takes out of a message's words every run that stands in the bare template it was made from. */
export function withoutSkeleton(words: readonly string[], skeleton: string): string[] {
  const runs = skeleton
    .split(openField)
    .flatMap((part) => part.split(/\n/))
    .map(plainWordsOf)
    .filter((run) => run.length >= shortestRun);
  const heads = new Set(
    runs.flatMap((run) =>
      run.slice(0, run.length - shortestRun + 1).map((_, at) => run.slice(at, at + shortestRun).join(' ')),
    ),
  );
  const gone = new Set<number>();
  for (let at = 0; at + shortestRun <= words.length; at++) {
    if (heads.has(words.slice(at, at + shortestRun).join(' ')))
      for (let step = 0; step < shortestRun; step++) gone.add(at + step);
  }
  return words.filter((_, at) => !gone.has(at));
}
