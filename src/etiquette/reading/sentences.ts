import type { Line } from './lines.ts';

/** Where a sentence stands in the plain text. */
export interface Span {
  start: number;
  end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const abbreviation =
  /(?:^|[\s(])(?:dr|drs|mr|mrs|ms|mx|prof|st|mt|jr|sr|vs|etc|no|dept|univ|assoc|asst|approx|inc|e\.g|i\.e|fig|\p{Lu})\.\s*$/iu;
const bullet = /^(?:[-*•–·▪◦]|\d{1,2}[.)]|[a-z]\))\s+/;
/** A sentence longer than this is cut: nobody reads further, and a text without full stops must not slow the rules. */
const longestSentence = 700;

/** Lines that were broken only because the page was narrow are one paragraph again; a bullet starts its own. */
function paragraphsOf(lines: readonly Line[]): Span[] {
  const paragraphs: Span[] = [];
  let open: Span | null = null;
  let before = '';
  for (const line of lines) {
    if (line.text === '') {
      open = null;
      continue;
    }
    const goesOn =
      open !== null &&
      !bullet.test(line.text) &&
      (before.length > 50 || /^\p{Ll}/u.test(line.text)) &&
      !/[.!?:]["')]?$/.test(before);
    if (open && goesOn) open.end = line.end;
    else {
      open = { start: line.start, end: line.end };
      paragraphs.push(open);
    }
    before = line.text;
  }
  return paragraphs;
}

/** The sentences of these lines, in order; titles and initials end none. */
export function sentencesOf(text: string, lines: readonly Line[]): Span[] {
  const spans: Span[] = [];
  for (const paragraph of paragraphsOf(lines)) {
    const words = text.slice(paragraph.start, paragraph.end).replace(/\n/g, ' ');
    let from = 0;
    for (const { segment, index } of segmenter.segment(words)) {
      const to = index + segment.length;
      if (to < words.length && to - from < longestSentence && abbreviation.test(words.slice(Math.max(0, to - 12), to)))
        continue;
      pushTrimmed(spans, words, from, to, paragraph.start);
      from = to;
    }
  }
  return spans;
}

function pushTrimmed(spans: Span[], words: string, from: number, to: number, offset: number): void {
  for (let start = from; start < to; start += longestSentence) {
    const end = Math.min(to, start + longestSentence);
    const part = words.slice(start, end);
    const trimmed = part.trim();
    if (/[\p{L}\p{N}]/u.test(trimmed)) {
      const lead = part.length - part.trimStart().length;
      spans.push({ start: offset + start + lead, end: offset + start + lead + trimmed.length });
    }
  }
}

/** How many words a text has; a number or an address is one. */
export function countWords(text: string): number {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’@./:_-]*/gu)).length;
}

/** How many runs of characters without blanks a long text has from a place on. */
export function countRoughly(text: string, from: number): number {
  let words = 0;
  let inside = false;
  for (let place = from; place < text.length; place++) {
    const blank = text.charCodeAt(place) <= 32;
    if (!blank && !inside) words++;
    inside = !blank;
  }
  return words;
}
