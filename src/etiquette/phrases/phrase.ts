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

/** Makes a pattern of a phrase: blanks match any white space, and neither end cuts a word. */
export function patternOf(says: string): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${says.replaceAll(' ', ' {1,3}')})(?![a-z0-9])`);
}

/** Gives the finder of a list: the first phrase that counts in a lower-case sentence, or null. */
export function finderOf(list: PhraseList): (lower: string) => PhraseHit | null {
  const pairs = list.phrases.map(({ says, unless }) => ({
    says: patternOf(says),
    unless: unless === undefined ? null : patternOf(unless),
  }));
  const any = patternOf(list.phrases.map(({ says }) => says).join('|'));
  return (lower) => {
    if (!any.test(lower)) return null;
    for (const { says, unless } of pairs) {
      const found = says.exec(lower);
      if (found && !unless?.test(lower)) return { start: found.index, end: found.index + found[0].length };
    }
    return null;
  };
}
