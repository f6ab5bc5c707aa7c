import { formOf, type Form } from '../reading/form.ts';
import { conceptsOf } from './concepts.ts';

/** Places in the table of weights; a power of two. */
export const tableSize = 8192;
const farthestPair = 9;
const mostWords = 80;

/** FNV-1a over two short texts, so that no text need be joined for it. */
function hash(kind: number, one: string, two = ''): number {
  let value = 0x811c9dc5 ^ kind;
  for (let place = 0; place < one.length; place++) value = Math.imul(value ^ one.charCodeAt(place), 0x01000193);
  value = Math.imul(value ^ 0x1f, 0x01000193);
  for (let place = 0; place < two.length; place++) value = Math.imul(value ^ two.charCodeAt(place), 0x01000193);
  value ^= value >>> 15;
  return (Math.imul(value, 0x2c1b3c6d) >>> 0) % tableSize;
}

/** The words of a lower-case sentence; numbers are all alike, and marks that ask or shout count as words. */
export function wordsOf(lower: string): string[] {
  const words = lower.match(/[a-z][a-z'é-]*|\d+|[?!]/g) ?? [];
  return words.slice(0, mostWords).map((word) => (/^\d/.test(word) ? '#' : word.replace(/-+$/, '')));
}

const shapeOf = (form: Form): string[] => Object.entries(form).flatMap(([name, holds]) => (holds ? [name] : []));

/**
 * What the classifier sees of a sentence: words, neighbouring words, families of words, pairs of families in their
 * order, and the sentence's shape. Gives places in the table, each once.
 */
export function featuresOf(lower: string): number[] {
  const words = wordsOf(lower);
  const places = new Set<number>();
  const families: { name: string; at: number }[] = [];
  let before = '^';
  for (const [at, word] of words.entries()) {
    places.add(hash(1, word));
    places.add(hash(2, before, word));
    if (word.length > 4)
      for (let i = 0; i + 4 <= word.length; i++) places.add(hash(8, word.slice(i, i + 4)));
    before = word;
    for (const name of conceptsOf(word)) {
      places.add(hash(3, name));
      for (const earlier of families) {
        if (at - earlier.at <= farthestPair && earlier.name !== name)
          places.add(hash(4, earlier.name, name));
      }
      families.push({ name, at });
    }
  }
  const shape = shapeOf(formOf(lower));
  for (const name of shape) {
    places.add(hash(5, name));
    for (const { name: family } of families) places.add(hash(6, name, family));
  }
  places.add(hash(7, words.length < 8 ? 'short' : words.length < 20 ? 'middle' : 'long'));
  return [...places];
}
