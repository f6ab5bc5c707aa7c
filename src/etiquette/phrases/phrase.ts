/** A turn of phrase that does something to its reader, as data. */
export interface Phrase {
  /** A pattern over lower-case text with straight quotes; a blank stands for any white space. Bounded repeats only. */
  says: string;
  /** A pattern in the same sentence that takes the sting out: then the phrase does not count. */
  unless?: string;
}

/** The phrases of one role. */
export interface PhraseList {
  /** Where the list comes from. */
  source: string;
  phrases: readonly Phrase[];
}

/** Where a phrase was found: offsets into the sentence. */
export interface PhraseHit {
  start: number;
  end: number;
}

/** Makes a pattern of a phrase: blanks match any white space, and both ends are word borders. */
export function patternOf(says: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${says.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'u');
}

/** Gives the finder of a list: the first phrase that counts in a lower-case sentence, or null. */
export function finderOf(list: PhraseList): (lower: string) => PhraseHit | null {
  const guarded = list.phrases.filter((phrase) => phrase.unless !== undefined);
  const free = list.phrases.filter((phrase) => phrase.unless === undefined);
  const all = free.length > 0 ? patternOf(free.map((phrase) => phrase.says).join('|')) : null;
  const pairs = guarded.map((phrase) => ({ says: patternOf(phrase.says), unless: patternOf(phrase.unless ?? '') }));
  return (lower) => {
    const hit = all?.exec(lower);
    if (hit) return { start: hit.index, end: hit.index + hit[0].length };
    for (const { says, unless } of pairs) {
      const found = says.exec(lower);
      if (found && !unless.test(lower)) return { start: found.index, end: found.index + found[0].length };
    }
    return null;
  };
}
